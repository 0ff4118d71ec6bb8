import { cellCount, expectWeights, weightTensors } from './check.ts';
import { isNetworkName, networks, type NetworkName } from './networks/all.ts';
import type { Network, Tensor, Weights } from './types.ts';

const FORMAT = 'convscope-weights';
const VERSION = 1;
/** The largest network's file is a tenth of this. Longer texts are not even parsed. */
const LONGEST = 2_000_000;
const WHAT_TO_DO = 'Choose a file that ConvScope has saved.';

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

export type WeightsFileProblem = 'too long' | 'not JSON' | 'not weights' | 'version' | 'network' | 'tensors';

export interface WeightsFileError {
  /** What is wrong and what to do, in a sentence or two. */
  readonly error: string;
  readonly problem: WeightsFileProblem;
}

/** Thrown inside this file only; parseWeights turns it into an answer. */
class Refusal extends Error {
  readonly problem: WeightsFileProblem;

  constructor(problem: WeightsFileProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/**
 * The file's text: JSON with a line for each tensor (design 3). Numbers are written so that reading gives the same
 * ones again.
 * @throws RangeError if the weights do not fit the network.
 */
export function serializeWeights(file: WeightsFile): string {
  const network = networks[file.network];
  expectWeights(network, file.weights);
  const { seed, trained, accuracy } = file;
  const facts = { format: FORMAT, version: VERSION, network: file.network, seed, trained, accuracy };
  const lines = Object.entries(facts).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  const tensors = weightTensors(network).map(
    ({ name }) => `    ${JSON.stringify(name)}: ${JSON.stringify(Array.from(file.weights[name]))}`,
  );
  return ['{', ...lines, '  "tensors": {', tensors.join(',\n'), '  }', '}', ''].join('\n');
}

/**
 * Reads what serializeWeights wrote. Never throws: whatever the text is, the answer is a file, or what is wrong with
 * it. Keys that it does not know are left alone, except among the tensors.
 */
export function parseWeights(text: string): WeightsFile | WeightsFileError {
  try {
    return readFile(readJson(text));
  } catch (error) {
    if (error instanceof Refusal) return { error: error.message, problem: error.problem };
    return { error: `This file cannot be read (${String(error)}). ${WHAT_TO_DO}`, problem: 'not weights' };
  }
}

function readJson(text: unknown): unknown {
  if (typeof text !== 'string') throw new Refusal('not JSON', `This is not text. ${WHAT_TO_DO}`);
  if (text.length > LONGEST) {
    throw new Refusal(
      'too long',
      `This file has ${text.length} characters; weights have at most ${LONGEST}. ${WHAT_TO_DO}`,
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    const what =
      text.trim() === '' ? 'This file is empty' : 'This file is not JSON, or it is cut off or damaged';
    throw new Refusal('not JSON', `${what}. ${WHAT_TO_DO}`);
  }
}

function readFile(json: unknown): WeightsFile {
  if (!isRecord(json) || own(json, 'format') !== FORMAT) {
    throw new Refusal('not weights', `This file holds no ConvScope weights. ${WHAT_TO_DO}`);
  }
  const version = own(json, 'version');
  if (version !== VERSION) {
    const what = `This file has version ${show(version)} of the format; this page reads version ${VERSION}.`;
    throw new Refusal('version', `${what} Open it with the page that saved it, and save it anew.`);
  }
  const name = own(json, 'network');
  if (!isNetworkName(name)) {
    const known = Object.keys(networks).join(' or ');
    throw new Refusal(
      'network',
      `This file is for the network ${show(name)}; expected ${known}. ${WHAT_TO_DO}`,
    );
  }
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
  if (!isRecord(tensors)) {
    throw new Refusal(
      'tensors',
      `tensors: expected an object of number lists, got ${show(tensors)}. ${WHAT_TO_DO}`,
    );
  }
  const known = weightTensors(network);
  const extra = Object.keys(tensors).find((key) => known.every(({ name }) => name !== key));
  if (extra !== undefined) {
    const expected = known.map(({ name }) => name).join(', ');
    throw new Refusal(
      'tensors',
      `tensors: expected ${expected} and no other, got ${show(extra)}. ${WHAT_TO_DO}`,
    );
  }
  return Object.fromEntries(
    known.map((tensor) => [tensor.name, readNumbers(tensor, own(tensors, tensor.name))]),
  );
}

function readNumbers(tensor: Tensor, numbers: unknown): Float64Array {
  const length = cellCount(tensor);
  if (!Array.isArray(numbers) || numbers.length !== length) {
    const came = Array.isArray(numbers) ? String(numbers.length) : show(numbers);
    throw new Refusal('tensors', `${tensor.name}: expected ${length} numbers, got ${came}. ${WHAT_TO_DO}`);
  }
  return Float64Array.from(numbers, (value: unknown, n) => {
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    const where = `${tensor.name}[${n}]`;
    throw new Refusal('tensors', `${where}: expected a finite number, got ${show(value)}. ${WHAT_TO_DO}`);
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

/** What came, short enough for a message. */
function show(value: unknown): string {
  if (value === undefined) return 'none';
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}
