/** Run by core.ts in a process of its own for each network: what one ran before must not shape how the next is compiled. */

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  cellCount,
  createWeights,
  digitSideOf,
  imageOf,
  inkOf,
  networks,
  oneHot,
  readDigits,
  trace,
  type NetworkName,
} from '../src/core/index.ts';
import { digitsPath } from '../scripts/lib/paths.ts';
import { competitorsFor, CONVNET } from './competitors.ts';
import { startHelper } from './helper.ts';
import type { Row } from './report.ts';

/** What is found out of one network. */
export interface Measured {
  readonly rows: readonly Row[];
  /** Microseconds of one trace. */
  readonly trace: number;
  /** What the browser calls itself. */
  readonly browser: string;
}

const DIGITS = 9000;
const ROUNDS = 7;
const TRACES = 2000;

const name = process.argv[2];
const pixels = cellCount(imageOf(networks[name]));
const file = readFileSync(digitsPath(digitSideOf(networks[name])));
const { train } = readDigits(new Uint8Array(gunzipSync(file)));
const images = inkOf(train.images.subarray(0, DIGITS * pixels));
const labels = train.labels.slice(0, DIGITS);
const tensorflow = await startHelper('./tensorflow.mjs');
const browser = await startHelper('./browser.mjs');

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * Digits a second. Every round runs all competitors in turn, so that a busy machine slows all of them; the first warms up. Each
 * round begins with another one: who comes after another process finds caches cold.
 */
async function measureTraining(name: NetworkName): Promise<Row[]> {
  const competitors = await competitorsFor(name, { images, labels }, tensorflow, browser);
  const speeds: Record<string, number[]> = {};
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const n of competitors.keys()) {
      const each = competitors[(n + round) % competitors.length];
      (speeds[each.name] ??= []).push(await each.round());
    }
  const convnet = median(speeds[CONVNET].slice(1));
  return competitors.map(({ name: competitor }) => {
    const speed = median(speeds[competitor].slice(1));
    return { network: name, competitor, digitsPerSecond: speed, ratio: speed / convnet };
  });
}

/** Microseconds of one trace: every value and every gradient, checks included. */
function measureTrace(name: NetworkName): number {
  const network = networks[name];
  const weights = createWeights(network, 1);
  const d = oneHot(labels[0]);
  const run = (): void => {
    for (let n = 0; n < TRACES; n += 1) {
      const start = (n % DIGITS) * pixels;
      trace(network, weights, images.subarray(start, start + pixels), d);
    }
  };
  const microseconds = (): number => {
    const start = performance.now();
    run();
    return ((performance.now() - start) / TRACES) * 1000;
  };
  return median(Array.from({ length: ROUNDS }, microseconds));
}

try {
  // before anything else has run: a page traces, and does not train beside it
  const microseconds = measureTrace(name);
  const measured: Measured = {
    rows: await measureTraining(name),
    trace: microseconds,
    browser: browser.name,
  };
  process.send?.(measured);
} finally {
  tensorflow.end();
  browser.end();
}
