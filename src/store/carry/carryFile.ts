import { checksumOf, serializeWeights, type NetworkName, type Weights } from '../../core/index.ts';
import { keptStateText, keptWeightsText } from '../keep/keepSession.ts';
import { keptPastOf, keptRunOf } from '../keep/keptRun.ts';
import type { SavedWeights } from '../keep/keepState.ts';
import { mineFileText } from '../mine/mineFile.ts';
import type { AppState } from '../state.ts';
import type { Held } from './carried.ts';
import { jsonOf } from './numbersInJson.ts';
import { zipped } from './zip.ts';

/**
 * The file of all that is kept: a zip file with each part in the format that it has alone, so that a weights file can be taken out of it
 * by hand. A list names them, with what those formats do not know, and with the sums by which damage is told.
 */
export const FORMAT = 'convscope-kept';
export const VERSION = 1;
export const LIST = 'convscope.json';
export const PARTS = {
  digits: 'digits.json',
  runs: 'runs.json',
  page: 'page.json',
  steps: 'steps.json',
} as const;

export function carryFile(held: Held, state: AppState, now: number): Uint8Array<ArrayBuffer> {
  const texts = new Map<string, string>();
  const add = (folder: string, name: string, n: number, text: string): string => {
    const file = `${folder}/${n + 1} ${name.replaceAll(/[\\/:*?"<>|]/g, '_')}.json`;
    texts.set(file, text);
    return file;
  };
  const own = held.own.map(({ network, weights, ...facts }, n) => {
    return { file: add('own', network, n, weightsText({ network, weights })), ...facts };
  });
  const saved = held.saved.map((each, n) => {
    const { network: _network, weights: _weights, ...facts } = each;
    return { file: add('saved', each.name, n, weightsText(each)), ...facts };
  });
  texts.set(PARTS.page, keptStateText(state)).set(PARTS.steps, keptWeightsText(state));
  if (held.digits.length > 0) texts.set(PARTS.digits, mineFileText(held.digits));
  if (held.interrupted.length + held.ended.length > 0) texts.set(PARTS.runs, runsText(held));
  const encoder = new TextEncoder();
  const parts = new Map(Array.from(texts, ([name, text]) => [name, encoder.encode(text)]));
  const sums = Object.fromEntries(Array.from(parts, ([name, bytes]) => [name, checksumOf(bytes)]));
  const list = { format: FORMAT, version: VERSION, madeAt: now, sums, own, saved };
  return zipped(new Map([[LIST, encoder.encode(`${JSON.stringify(list, null, 1)}\n`)], ...parts]));
}

interface Serialized {
  readonly network: NetworkName;
  readonly weights: Weights;
}

function weightsText({ network, weights, ...known }: Serialized & Partial<SavedWeights>): string {
  const { seed = null, trained, claim = null } = known;
  return serializeWeights({
    network,
    weights,
    seed,
    trained: trained ?? { digits: 0, epochs: 0 },
    accuracy: claim,
  });
}

function runsText({ interrupted, ended }: Held): string {
  return jsonOf({
    interrupted: interrupted.map(({ session, keptAt, run }) => ({
      run: keptRunOf(run, session, keptAt),
      past: keptPastOf(run, session),
    })),
    ended,
  });
}
