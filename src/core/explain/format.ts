import { formatNumber, shownNumber, shownProduct } from './number.ts';
import { bracketsOf, placeIn } from '../place.ts';
import type { Axis, Factor, Network, Ref, Tensor, Term } from '../types.ts';

/** What names are read off: the network's tensors say which cells have two indices. */
export type Named = Pick<Network, 'tensors'>;

/** The names of a network's cells, factors and terms, as captions, lists, hover boxes and files write them. */
export interface Names {
  /** `w1cnn[7]`, `w12[8,33]`, `hicnn[2][5]` of several maps, or `dE/dw1cnn[7]` for a gradient. A scalar has no index. */
  cell(ref: Ref): string;
  /** The map that a cell lies in: `w1cnn`, `dE/dw1cnn`, `dE/dw1cnn[2]` of several. */
  map(ref: Ref): string;
  /** A factor's symbol in names, in ASCII: `x[53]`, `ds(h2o[3])`, `(yo[2] - d[2])`, or the number itself. */
  factor(factor: Factor): string;
  /** A factor's symbol on the screen: with a true minus. */
  shown(factor: Factor): string;
  /** A term on the screen, in symbols: `x[53] × w1cnn[7]`. */
  term(term: Term): string;
}

const known = new WeakMap<Named, Names>();

/** The names in a network; asked again, the same object. */
export function namesOf(network: Named): Names {
  const names = known.get(network) ?? createNames(network);
  known.set(network, names);
  return names;
}

function createNames(network: Named): Names {
  const cell = (ref: Ref): string =>
    [
      tensorName(ref),
      ...bracketsOf(tensorIn(network, ref.tensor), ref.index).map((each) => `[${each}]`),
    ].join('');
  const factor = (each: Factor): string => {
    switch (each.kind) {
      case 'ref':
        return cell(each.ref);
      case 'slope':
        return `ds(${cell(each.ref)})`;
      case 'difference':
        return `(${cell(each.ref)} - ${cell(each.target)})`;
      case 'constant':
        return formatNumber(each.value);
    }
  };
  const shown = (each: Factor): string =>
    each.kind === 'constant' ? shownNumber(each.value) : factor(each).replace(' - ', ' − ');
  const term = ({ factors }: Term): string =>
    factors.length === 1 ? shown(factors[0]) : shownProduct(factors.map(shown));
  const map = (ref: Ref): string =>
    [tensorName(ref), ...placeIn(tensorIn(network, ref.tensor), ref.index).maps.map((n) => `[${n}]`)].join(
      '',
    );
  return { cell, map, factor, shown, term };
}

/** A tensor by its name; where the network does not know it, one whose cells are counted through. */
export function tensorIn({ tensors }: Named, name: string): Tensor {
  return tensors.find((tensor) => tensor.name === name) ?? unknownTensor(name);
}

function unknownTensor(name: string): Tensor {
  const axes: readonly Axis[] = name === 'E' ? [] : [{ name: 'unit', letter: 'n', size: Infinity }];
  return { name, axes, shape: axes.map(({ size }) => size), role: 'value' };
}

/** The name of the map a cell lies in: `w1cnn`, or `dE/dw1cnn`. */
export function tensorName(ref: Pick<Ref, 'tensor' | 'of'>): string {
  return ref.of === 'gradient' ? `dE/d${ref.tensor}` : ref.tensor;
}

/** What a pool lets through, by its tensors: `dhicnn/dtemphicnn`. */
export function derivativeName([above, below]: readonly [string, string]): string {
  return `d${above}/d${below}`;
}

/** The names where no network is at hand: every index is the flat one, `w12[673]`. */
export const {
  cell: nameOf,
  factor: factorName,
  shown: shownFactor,
  term: termName,
} = createNames({ tensors: [] });

/** A factor's symbol without its cells: `w12`, `ds(hocnn)`, `(yo - d)`. */
export function factorTitle(factor: Factor): string {
  if (factor.kind === 'constant' && factor.of) return derivativeName(factor.of);
  return factorName(factor).replaceAll(/\[\d+\]/g, '');
}
