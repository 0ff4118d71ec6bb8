import {
  errorLayerOf,
  isMaxPool,
  makerOf,
  ownerOf,
  readerOf,
  weightsOf,
  type Explanation,
  type Layer,
  type Network,
  type Ref,
} from '../core/index.ts';
import { refsOf } from './highlights.ts';
import { mapKey } from './phases.ts';

type Explain = (ref: Ref) => Explanation;
type Feeds = (ref: Ref) => readonly Ref[];

/**
 * The other direction of explain: which cells have a given cell among their factors or candidates. The layers' geometry
 * says which cells may have it; of those before a pool explain tells the ones that do: on a digit, a pixel that no winner saw
 * feeds no gradient.
 */
export function createFeeds(network: Network, explain: Explain): Feeds {
  const known = new Map<string, readonly Ref[]>();
  return (ref) => {
    const key = cellKey(ref);
    const isReader = (reader: Ref): boolean => readsAll(network, reader) || reads(explain(reader), ref);
    const found = known.get(key) ?? possibleReaders(network, ref).filter(isReader);
    known.set(key, found);
    return found;
  };
}

/** Whether a cell reads all that the geometry says: a value does, and a gradient where its layer's are whole. */
function readsAll(network: Network, { tensor, of }: Ref): boolean {
  if (of === 'value') return true;
  let layer = ownerOf(network, tensor) ?? readerOf(network, tensor);
  // the gradient of a sigmoid's input has the terms of what comes after
  while (layer?.kind === 'sigmoid') layer = readerOf(network, layer.output);
  return layer?.links.isWhole ?? true;
}

function cellKey(ref: Ref): string {
  return `${mapKey(ref)} ${ref.index}`;
}

function reads({ op, terms, candidates = [] }: Explanation, { tensor, index, of }: Ref): boolean {
  if (op === 'given') return false;
  // no key: of hundreds of gradients every factor is looked at
  const isIt = (each: Ref): boolean => each.index === index && each.tensor === tensor && each.of === of;
  return (
    terms.some(({ factors }) => factors.some((factor) => refsOf(factor).some(isIt))) ||
    candidates.some((candidate) => isIt(candidate.ref))
  );
}

function possibleReaders(network: Network, ref: Ref): Ref[] {
  const found = ref.of === 'value' ? readersOfValue(network, ref) : readersOfGradient(network, ref);
  const all = withInlined(network, found);
  return Array.from(new Map(all.map((each) => [cellKey(each), each])).values());
}

function refs(tensor: string | null, of: Ref['of'], indices: readonly number[]): Ref[] {
  return tensor === null ? [] : indices.map((index) => ({ tensor, index, of }));
}

/** A value is read forward, and backward by the gradients of the weights it met, by its own slope, or as a weight. */
function readersOfValue(network: Network, { tensor, index }: Ref): Ref[] {
  const own: Ref[] = [];
  const reader = readerOf(network, tensor);
  if (reader) {
    const links = reader.links;
    own.push(...refs(reader.output, 'value', links.outputsOfInput(index)));
    own.push(...refs(weightsOf(reader), 'gradient', links.weightsOfInput(index)));
    // a route shows the candidates of its window
    if (isMaxPool(reader))
      own.push(...refs(tensor, 'gradient', links.inputsOfOutput(links.outputsOfInput(index)[0])));
  }
  const owner = ownerOf(network, tensor);
  if (owner) {
    const links = owner.links;
    own.push(...refs(owner.output, 'value', links.outputsOfWeight(index)));
    own.push(...refs(owner.input, 'gradient', links.inputsOfWeight(index)));
  }
  const maker = makerOf(network, tensor);
  if (maker?.kind === 'sigmoid') own.push({ tensor: maker.input, index, of: 'gradient' });
  const error = errorLayerOf(network);
  if (tensor === error.input || tensor === error.target) {
    own.push({ tensor: error.output, index: 0, of: 'value' });
    own.push({ tensor: error.input, index, of: 'gradient' });
  }
  return own;
}

/** A gradient goes back through the layer that made its cell; through a pool, to the convolution before it as well. */
function readersOfGradient(network: Network, { tensor, index }: Ref): Ref[] {
  const maker = makerOf(network, tensor);
  // what comes before a sigmoid reads past its output: see withInlined
  if (!maker || maker.kind === 'sigmoid') return [];
  const back = readersBehind(maker, index);
  const before = makerOf(network, maker.input);
  if (!isMaxPool(maker) || !before) return back;
  const places = maker.links.inputsOfOutput(index);
  return [...back, ...places.flatMap((place) => readersBehind(before, place))];
}

function readersBehind(layer: Layer, output: number): Ref[] {
  const links = layer.links;
  return [
    ...refs(weightsOf(layer), 'gradient', links.weightsOfOutput(output)),
    ...refs(layer.input, 'gradient', links.inputsOfOutput(output)),
  ];
}

/** A sigmoid's slope is multiplied into each term of what comes after: what its output's gradient reads, its input's reads too. */
function withInlined(network: Network, found: readonly Ref[]): Ref[] {
  return found.flatMap((each): Ref[] => {
    const maker = each.of === 'gradient' ? makerOf(network, each.tensor) : undefined;
    return maker?.kind === 'sigmoid'
      ? [each, ...withInlined(network, [{ ...each, tensor: maker.input }])]
      : [each];
  });
}
