import {
  errorLayerOf,
  isConvolution,
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
import { mapKey } from './phases.ts';

type Explain = (ref: Ref) => Explanation;
type Feeds = (ref: Ref) => readonly Ref[];

/** So many cells are remembered: one is asked for several times while it is pointed at, and thousands may be pointed at in a trace. */
const KEPT = 32;

/**
 * The other direction of explain: which cells have a given cell among their factors or candidates. The layers' geometry
 * says which; before a pool explain tells the ones that do: on a digit, a pixel that no winner saw feeds no gradient.
 */
export function createFeeds(network: Network, explain: Explain): Feeds {
  const known = new Map<string, readonly Ref[]>();
  return (ref) => {
    const key = cellKey(ref);
    const found = known.get(key) ?? readersOf(network, explain, ref);
    known.delete(key); // the newest stand last
    known.set(key, found);
    for (const oldest of known.keys()) if (known.size > KEPT) known.delete(oldest);
    return found;
  };
}

function cellKey(ref: Ref): string {
  return `${mapKey(ref)} ${ref.index}`;
}

function readersOf(network: Network, explain: Explain, ref: Ref): Ref[] {
  const found =
    ref.of === 'value' ? readersOfValue(network, explain, ref) : readersOfGradient(network, explain, ref);
  const all = withInlined(network, found);
  return Array.from(new Map(all.map((each) => [cellKey(each), each])).values());
}

/**
 * The cells of `tensor` that met a cell where an error arrived: those that the gradient of the cell is made with. A weight's gradient reads
 * the very pixels whose gradients read the weight.
 */
function partnersOf(explain: Explain, { tensor, index }: Ref, other: string): number[] {
  const { terms } = explain({ tensor, index, of: 'gradient' });
  return terms.flatMap(({ factors }) =>
    factors.flatMap((factor) =>
      factor.kind === 'ref' && factor.ref.tensor === other ? [factor.ref.index] : [],
    ),
  );
}

function refs(tensor: string | null, of: Ref['of'], indices: readonly number[]): Ref[] {
  return tensor === null ? [] : indices.map((index) => ({ tensor, index, of }));
}

/** A value is read forward, and backward by the gradients of the weights it met, by its own slope, or as a weight. */
function readersOfValue(network: Network, explain: Explain, ref: Ref): Ref[] {
  const { tensor, index } = ref;
  const own: Ref[] = [];
  const reader = readerOf(network, tensor);
  if (reader) {
    const links = reader.links;
    own.push(...refs(reader.output, 'value', links.outputsOfInput(index)));
    const weights = weightsOf(reader);
    const met = links.isWhole || !weights ? links.weightsOfInput(index) : partnersOf(explain, ref, weights);
    own.push(...refs(weights, 'gradient', met));
    // a route shows the candidates of its window
    if (isMaxPool(reader))
      own.push(...refs(tensor, 'gradient', links.inputsOfOutput(links.outputsOfInput(index)[0])));
  }
  const owner = ownerOf(network, tensor);
  if (owner) {
    const links = owner.links;
    own.push(...refs(owner.output, 'value', links.outputsOfWeight(index)));
    const met = links.isWhole ? links.inputsOfWeight(index) : partnersOf(explain, ref, owner.input);
    own.push(...refs(owner.input, 'gradient', met));
  }
  const maker = makerOf(network, tensor);
  if (maker?.kind === 'sigmoid') {
    // its slope is a factor of every term, and there may be none: no winner saw the cell
    const inner: Ref = { tensor: maker.input, index, of: 'gradient' };
    if (explain(inner).terms.length > 0) own.push(inner);
  }
  const error = errorLayerOf(network);
  if (tensor === error.input || tensor === error.target) {
    own.push({ tensor: error.output, index: 0, of: 'value' });
    own.push({ tensor: error.input, index, of: 'gradient' });
  }
  return own;
}

/** A gradient goes back through the layer that made its cell; through a pool, to the convolution before it as well. */
function readersOfGradient(network: Network, explain: Explain, { tensor, index }: Ref): Ref[] {
  const maker = makerOf(network, tensor);
  // what comes before a sigmoid reads past its output: see withInlined
  if (!maker || maker.kind === 'sigmoid') return [];
  // a convolution reads past the pool that follows it, at the places that won
  if (isConvolution(maker) && isMaxPool(readerOf(network, tensor))) return [];
  const back = readersBehind(maker, index);
  const before = makerOf(network, maker.input);
  if (!isMaxPool(maker) || !before) return back;
  const all = maker.links.inputsOfOutput(index);
  const places = isConvolution(before) ? all.filter((place) => hasWon(explain, maker.input, place)) : all;
  return [...back, ...places.flatMap((place) => readersBehind(before, place))];
}

function hasWon(explain: Explain, tensor: string, index: number): boolean {
  const { candidates = [] } = explain({ tensor, index, of: 'gradient' });
  return candidates.some(({ ref, won }) => won && ref.index === index);
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
