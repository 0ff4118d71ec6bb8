import { plane, valueTensor } from '../axes.ts';
import { expectWhole } from '../check.ts';
import { DIGITS } from '../digits.ts';
import { cellsOf } from '../place.ts';
import type { Layer, Network, Tensor } from '../types.ts';
import { layerOf } from './layerOf.ts';
import { lettersOf } from './letters.ts';
import type { NetworkRecord } from './record.ts';

/**
 * A network from its record: each layer reads what the one before wrote, and the tensors are those the layers bring.
 * @throws RangeError that names the layer, the numbers and the record, for sizes that do not fit each other, sizes that are not
 * whole numbers from 1, two tensors of one name, a last layer that does not judge ten outputs, or an opening weight that the
 * network has not.
 */
export function defineNetwork(record: NetworkRecord): Network {
  try {
    return networkFrom(record);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RangeError(`${error.message} (in the record of the network '${record.name}')`, {
      cause: error,
    });
  }
}

function networkFrom(record: NetworkRecord): Network {
  const letters = lettersOf(record.layers);
  const { name: inputName, size } = record.input;
  for (const side of size) expectWhole(`${inputName}: side`, side, 1, Number.MAX_SAFE_INTEGER);
  const input: Tensor = { ...valueTensor(inputName, plane(size), letters.input), role: 'input' };
  const layers: Layer[] = [];
  let read = input;
  for (const [n, each] of record.layers.entries()) {
    const layer = layerOf(each, read, letters.layers[n]);
    layers.push(layer);
    read = layer.tensors[layer.tensors.length - 1];
  }
  const tensors = [input, ...layers.flatMap((layer) => layer.tensors)];
  expectDistinct(tensors);
  expectJudged(record, layers, tensors);
  const [first] = tensors.filter(({ role }) => role === 'weight');
  if (record.opensAt) expectWeight(record.opensAt, tensors);
  return {
    name: record.name,
    names: record.names,
    tensors,
    layers,
    opensAt: { tensor: first.name, index: 0, ...record.opensAt, of: 'gradient' },
    comparedWith: record.comparedWith ?? null,
    isShipped: record.isShipped ?? false,
  };
}

function expectWeight(
  { tensor, index }: NonNullable<NetworkRecord['opensAt']>,
  tensors: readonly Tensor[],
): void {
  const weights = tensors.filter(({ role }) => role === 'weight');
  const found = weights.find(({ name }) => name === tensor);
  if (!found)
    throw new RangeError(
      `opensAt: expected one of the weights ${weights.map(({ name }) => name).join(', ')}, got ${tensor}`,
    );
  expectWhole(`opensAt: ${tensor} index`, index, 0, cellsOf(found.axes) - 1);
}

function expectDistinct(tensors: readonly Tensor[]): void {
  const seen = new Set<string>();
  for (const { name } of tensors) {
    if (seen.has(name)) throw new RangeError(`${name}: expected one tensor of this name, got two`);
    seen.add(name);
  }
}

/** Training, answers and targets are digits: the last layer, and no other, judges ten outputs. */
function expectJudged({ name }: NetworkRecord, layers: readonly Layer[], tensors: readonly Tensor[]): void {
  const at = layers.findIndex(({ kind }) => kind === 'squaredError');
  const last = layers[layers.length - 1];
  if (at < 0 || layers[at] !== last)
    throw new RangeError(
      `${name}: expected a squared error as its last layer and nowhere else, got ${last?.kind ?? 'no layer'}`,
    );
  const outputs = tensors.find((tensor) => tensor.name === last.input);
  const cells = cellsOf(outputs?.axes ?? []);
  if (cells !== DIGITS)
    throw new RangeError(`${last.input}: expected ${DIGITS} outputs, one a digit, got ${cells}`);
  if (!tensors.some(({ role }) => role === 'weight'))
    throw new RangeError(`${name}: expected a layer with weights, got none`);
}
