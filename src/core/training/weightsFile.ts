import { cellCount, weightTensors } from '../check.ts';
import { isNetworkName, networks, type NetworkName } from '../networks/all.ts';
import type { Network, Tensor, Weights } from '../types.ts';
import { problemInEnglish, shownValue, type WeightsFileProblem } from './weightsFileProblem.ts';

export const FORMAT = 'convscope-weights';
export const VERSION = 1;
/** The largest network's file is a tenth of this. Longer texts are not even parsed. */
const LONGEST = 2_000_000;

/** A network's weights and where they come from. */
export interface WeightsFile {
  readonly network: NetworkName;
  readonly weights: Weights;
  /** The seed of the random weights that training began with; null if it is not known. */
  readonly seed: number | null;
  /** How many different digits were trained on, and how many times each. */
  readonly trained: { readonly digits: number; readonly epochs: number };
  readonly accuracy: Accuracy | null;
}

export interface Accuracy {
  /** The share, 0 to 1, of digits never trained on that were answered rightly. */
  readonly validation: number;
  /** How many such digits there were. */
  readonly of: number;
  /** Between these the share lies with 95 % confidence. */
  readonly interval?: readonly [number, number];
}

export interface WeightsFileError {
  /** What is wrong and what to do, in a sentence or two of English. */
  readonly error: string;
  /** The same for programs that say it in a language of their own. */
  readonly problem: WeightsFileProblem;
}

/** Thrown inside this file only; parseWeights turns it into an answer. */
class Refusal extends Error {
  readonly problem: WeightsFileProblem;

  constructor(problem: WeightsFileProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/**
 * Reads what serializeWeights wrote. Never throws: whatever the text is, the answer is a file, or what is wrong with
 * it. Keys that it does not know are left alone, except among the tensors.
 */
export function parseWeights(text: string): WeightsFile | WeightsFileError {
  try {
    return readFile(readJson(text));
  } catch (error) {
    const problem: WeightsFileProblem = error instanceof Refusal ? error.problem : { kind: 'notWeights' };
    return { error: problemInEnglish(problem), problem };
  }
}

function readJson(text: unknown): unknown {
  if (typeof text !== 'string') throw new Refusal({ kind: 'notJson' });
  if (text.length > LONGEST) throw new Refusal({ kind: 'tooLong', characters: text.length, most: LONGEST });
  if (text.trim() === '') throw new Refusal({ kind: 'empty' });
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal({ kind: 'notJson' });
  }
}

function readFile(json: unknown): WeightsFile {
  if (!isRecord(json) || own(json, 'format') !== FORMAT) throw new Refusal({ kind: 'notWeights' });
  const version = own(json, 'version');
  if (version !== VERSION) throw new Refusal({ kind: 'version', came: shownValue(version), known: VERSION });
  const name = own(json, 'network');
  if (!isNetworkName(name))
    throw new Refusal({ kind: 'network', came: shownValue(name), known: Object.keys(networks) });
  const seed = own(json, 'seed');
  return {
    network: name,
    weights: readTensors(networks[name], own(json, 'tensors')),
    seed: Number.isSafeInteger(seed) ? Number(seed) : null,
    trained: readTrained(own(json, 'trained')),
    accuracy: readAccuracy(own(json, 'accuracy')),
  };
}

function readTensors(network: Network, tensors: unknown): Weights {
  if (!isRecord(tensors)) throw new Refusal({ kind: 'noTensors', came: shownValue(tensors) });
  const known = weightTensors(network);
  const expected = known.map(({ name }) => name);
  const extra = Object.keys(tensors).find((key) => !expected.includes(key));
  if (extra !== undefined) throw new Refusal({ kind: 'unknownTensor', came: shownValue(extra), expected });
  return Object.fromEntries(
    known.map((tensor) => [tensor.name, readNumbers(tensor, own(tensors, tensor.name))]),
  );
}

function readNumbers(tensor: Tensor, numbers: unknown): Float64Array {
  const expected = cellCount(tensor);
  if (!Array.isArray(numbers) || numbers.length !== expected) {
    const came = Array.isArray(numbers) ? String(numbers.length) : shownValue(numbers);
    throw new Refusal({ kind: 'length', tensor: tensor.name, expected, came });
  }
  return Float64Array.from(numbers, (value: unknown, n) => {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new Refusal({ kind: 'notFinite', cell: `${tensor.name}[${n}]`, came: shownValue(value) });
  });
}

/** What is not told, or told wrongly, of the training counts as none: the weights are good without it. */
function readTrained(trained: unknown): WeightsFile['trained'] {
  const count = (key: string): number => {
    const value = isRecord(trained) ? own(trained, key) : 0;
    return Number.isSafeInteger(value) ? Math.max(0, Number(value)) : 0;
  };
  return { digits: count('digits'), epochs: count('epochs') };
}

function readAccuracy(accuracy: unknown): Accuracy | null {
  if (!isRecord(accuracy)) return null;
  const validation = own(accuracy, 'validation');
  const of = own(accuracy, 'of');
  const interval = own(accuracy, 'interval');
  if (!isShare(validation) || !Number.isSafeInteger(of) || Number(of) < 1) return null;
  const known = { validation, of: Number(of) };
  if (!Array.isArray(interval) || interval.length !== 2 || !interval.every(isShare)) return known;
  return { ...known, interval: [Number(interval[0]), Number(interval[1])] };
}

function isShare(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Own properties only: a file must not reach what every object inherits. */
function own(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
