import {
  mapOfCell,
  mapSums,
  namesOf,
  tensorName,
  type Candidate,
  type Explanation,
  type Factor,
  type MapSum,
  type Network,
  type Ref,
  type Term,
} from '../../core/index.ts';
import { arrangementOf, stackOf, type Arrangement } from '../parts/arrangement.ts';
import { leading } from '../parts/terms.ts';
import type { Palette } from '../parts/colorScale.ts';

/** One factor of every term: the same number throughout, or a small matrix with a number for each term. */
export type Slot =
  | { readonly kind: 'scalar'; readonly title: string; readonly factor: Factor }
  | {
      readonly kind: 'grid';
      readonly title: string;
      readonly palette: Palette;
      readonly factors: readonly Factor[];
    };

/** The operation of a step as a picture. Both halves use the same ones: forward and backward are the same sums. */
export type Picture =
  | {
      readonly kind: 'product';
      readonly arrangement: Arrangement;
      readonly slots: readonly Slot[];
      readonly terms: readonly Term[];
      /** The name of the products, where they are not added up. */
      readonly resultTitle: string | null;
      /** The cells that the products are, where each is one. */
      readonly results: readonly Ref[] | null;
      /** One part of the terms for each map that is read, where they read several. */
      readonly maps: readonly MapSum[] | null;
    }
  | {
      readonly kind: 'candidates';
      readonly candidates: readonly Candidate[];
      readonly explanation: Explanation;
      /** The errors that a route sends to them: the winner alone gets one, unless a bug is planted. */
      readonly sent: readonly number[];
    }
  | { readonly kind: 'sigmoid'; readonly explanation: Explanation };

/** The picture of one explanation, or of many cells that one step computes together. */
export function pictureOf(network: Network, explanations: readonly Explanation[]): Picture | null {
  const [first] = explanations;
  if (!first) return null;
  const winner = leading(explanations) ?? first;
  if (winner.candidates) {
    const { candidates } = winner;
    return { kind: 'candidates', candidates, explanation: winner, sent: sentTo(candidates, explanations) };
  }
  if (first.op === 'sigmoid') return { kind: 'sigmoid', explanation: first };
  const terms = explanations.flatMap((explanation) => explanation.terms);
  if (terms.length === 0) return null;
  const maps = mapSums(network, terms);
  return {
    kind: 'product',
    arrangement: arrangementOfTerms(terms.length, maps),
    slots: terms[0].factors.map((_, n) =>
      slotOf(
        network,
        terms.map(({ factors }) => factors[n]),
      ),
    ),
    terms,
    resultTitle: explanations.length > 1 ? tensorName(first.ref) : null,
    results: explanations.length > 1 ? explanations.map(({ ref }) => ref) : null,
    maps,
  };
}

/** Maps of one size stand as tiles, as in the mosaics of the weights that they are multiplied with. */
function arrangementOfTerms(count: number, maps: readonly MapSum[] | null): Arrangement {
  const [first] = maps ?? [];
  return maps?.every(({ cells }) => cells === first.cells)
    ? stackOf(arrangementOf(first.cells), maps.length)
    : arrangementOf(count);
}

function sentTo(candidates: readonly Candidate[], explanations: readonly Explanation[]): number[] {
  const found = new Map(explanations.map(({ ref, value }) => [ref.index, value]));
  return candidates.map(({ ref }) => found.get(ref.index) ?? 0);
}

function slotOf(network: Network, factors: readonly Factor[]): Slot {
  const [first] = factors;
  const { shown: nameOf } = namesOf(network);
  const name = nameOf(first);
  if (factors.every((factor) => nameOf(factor) === name))
    return { kind: 'scalar', title: name, factor: first };
  return {
    kind: 'grid',
    title: `${titleOf(first)}${mapIn(network, factors)}`,
    palette: paletteOf(network, first),
    factors,
  };
}

/** The number of the map that all factors lie in, in brackets, where it is one of several. */
function mapIn(network: Network, factors: readonly Factor[]): string {
  const maps = new Set(
    factors.map((factor) => (factor.kind === 'ref' ? mapOfCell(network, factor.ref) : null)),
  );
  const [map] = maps;
  return maps.size === 1 && map !== null ? `[${map}]` : '';
}

/** The name of the map that a grid of factors was taken from. */
function titleOf(factor: Factor): string {
  switch (factor.kind) {
    case 'ref':
      return tensorName(factor.ref);
    case 'slope':
      return `ds(${factor.ref.tensor})`;
    case 'difference':
      return `${factor.ref.tensor} − ${factor.target.tensor}`;
    case 'constant':
      return '';
  }
}

function paletteOf(network: Network, factor: Factor): Palette {
  if (factor.kind !== 'ref' || factor.ref.of === 'gradient') return 'value';
  return paletteOfValues(network, factor.ref.tensor);
}

/** The colours of a tensor's values. */
export function paletteOfValues(network: Network, tensor: string): Palette {
  const role = network.tensors.find(({ name }) => name === tensor)?.role;
  if (role === 'input') return 'pixel';
  if (role === 'weight') return 'weight';
  return network.layers.some(({ kind, output }) => kind === 'sigmoid' && output === tensor)
    ? 'sigmoid'
    : 'value';
}
