/** npm run bench: digits trained a second beside ConvNetJS, and the time of one trace; writes docs/benchmarks.md. */

import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, type } from 'node:os';
import { gunzipSync } from 'node:zlib';
import {
  createWeights,
  inkOf,
  networks,
  oneHot,
  readDigits,
  trace,
  trainEpoch,
  trainEpochReadable,
  type NetworkName,
} from '../src/core/index.ts';
import { digitsPath } from '../scripts/lib/paths.ts';
import { convnetEpoch, convnetOf, volumesOf } from './convnet.ts';
import { report, type Row } from './report.ts';

const DIGITS = 9000;
const CONVNET_DIGITS = 3000;
const PIXELS = 14 * 14;
const ROUNDS = 7;
const RATE = 0.35;
const TRACES = 2000;

const { train } = readDigits(new Uint8Array(gunzipSync(readFileSync(digitsPath))));
const images = inkOf(train.images.subarray(0, DIGITS * PIXELS));
const labels = train.labels.subarray(0, DIGITS);
const volumes = volumesOf(images.subarray(0, CONVNET_DIGITS * PIXELS));

/** Seconds that `work` takes. */
function seconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Digits a second. Every round runs all competitors in turn, so that a busy machine slows all of them; the first warms up. */
function measureTraining(name: NetworkName): Row[] {
  const network = networks[name];
  const options = { learningRate: RATE, batchSize: 1 };
  const weights = createWeights(network, 1);
  const readable = createWeights(network, 1);
  const inBatches = createWeights(network, 1);
  const net = convnetOf(name);
  const speeds: Record<string, number[]> = {};
  const note = (competitor: string, digits: number, work: () => unknown): void => {
    (speeds[competitor] ??= []).push(digits / seconds(work));
  };
  for (let round = 0; round <= ROUNDS; round += 1) {
    note('ConvScope', DIGITS, () => trainEpoch(network, weights, images, labels, options));
    note('ConvScope, batches of 32', DIGITS, () =>
      trainEpoch(network, inBatches, images, labels, { ...options, batchSize: 32 }),
    );
    note('ConvScope, layer by layer', DIGITS, () =>
      trainEpochReadable(network, readable, images, labels, options),
    );
    note('ConvNetJS 0.3.0', CONVNET_DIGITS, () =>
      convnetEpoch(net, volumes, labels.subarray(0, CONVNET_DIGITS), RATE),
    );
  }
  const convnet = median(speeds['ConvNetJS 0.3.0'].slice(1));
  return Object.entries(speeds).map(([competitor, all]) => {
    const speed = median(all.slice(1));
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
      const start = (n % DIGITS) * PIXELS;
      trace(network, weights, images.subarray(start, start + PIXELS), d);
    }
  };
  return median(Array.from({ length: ROUNDS }, () => (seconds(run) / TRACES) * 1e6));
}

const machine = {
  date: new Date().toISOString().slice(0, 10),
  processor: `${cpus()[0]?.model.trim() ?? 'unknown'}, ${cpus().length} cores`,
  system: `${type()}, Node ${process.version}`,
  load: loadavg()[0],
};
const rows = [...measureTraining('kernel'), ...measureTraining('fourLayer')];
const traces = { kernel: measureTrace('kernel'), fourLayer: measureTrace('fourLayer') };
const text = report(machine, rows, traces);
console.log(text);
writeFileSync(new URL('../docs/benchmarks.md', import.meta.url), text);
