import { indexFrom, indexSizes } from '../place.ts';
import type { Network, Ref, Tensor } from '../types.ts';
import { namesOf } from './format.ts';

/** Why a text names no cell, with what was expected. The page says it in its own language. */
export type NameProblem =
  /** It is not written as names are. */
  | { readonly kind: 'form' }
  | { readonly kind: 'unknownTensor'; readonly tensor: string }
  /** A target is wanted, and has no gradient. */
  | { readonly kind: 'noGradient'; readonly tensor: string }
  /** Too few or too many indices: the names of the first cell and of the last show how many. */
  | {
      readonly kind: 'indexCount';
      readonly expected: number;
      readonly given: number;
      readonly first: string;
      readonly last: string;
    }
  /** The index in this place, from 1, goes from 0 to `last`. */
  | {
      readonly kind: 'range';
      readonly tensor: string;
      readonly place: number;
      readonly places: number;
      readonly last: number;
      readonly given: string;
    };

/** dE/d or not, a tensor, and its indices in brackets: between two of them a comma, or further brackets. */
const NAME = /^(dE\/d)?([A-Za-z]\w*)((?:\[\d+(?:,\d+)*\])*)$/;

/**
 * The cell that a text names, as `namesOf(network).cell` writes it: `w1cnn[7]`, `w12[8,33]`, `hicnn[2][5]`, `dE/dyi[3]`, `E`. Blanks, the
 * sign ∂ and full-width characters are read too.
 */
export function refOfName(network: Network, text: string): Ref | { readonly problem: NameProblem } {
  const found = NAME.exec(plain(text));
  if (!found) return { problem: { kind: 'form' } };
  const [, derivative, name, brackets] = found;
  const tensor = network.tensors.find((each) => each.name === name);
  if (!tensor) return { problem: { kind: 'unknownTensor', tensor: name } };
  const of = derivative === undefined ? 'value' : 'gradient';
  if (of === 'gradient' && tensor.role === 'target') return { problem: { kind: 'noGradient', tensor: name } };
  const given = brackets.match(/\d+/g) ?? [];
  const problem = problemWith(network, tensor, of, given);
  return problem ? { problem } : { tensor: name, index: indexFrom(tensor, given.map(Number)), of };
}

/** The first and the last cell of a tensor, by name. */
export function endsOf(network: Network, tensor: Tensor, of: Ref['of']): readonly [string, string] {
  const { cell } = namesOf(network);
  const last = indexFrom(
    tensor,
    indexSizes(tensor).map((size) => size - 1),
  );
  return [cell({ tensor: tensor.name, index: 0, of }), cell({ tensor: tensor.name, index: last, of })];
}

function problemWith(
  network: Network,
  tensor: Tensor,
  of: Ref['of'],
  given: readonly string[],
): NameProblem | null {
  const sizes = indexSizes(tensor);
  if (given.length !== sizes.length) {
    const [first, last] = endsOf(network, tensor, of);
    return { kind: 'indexCount', expected: sizes.length, given: given.length, first, last };
  }
  const wrong = given.findIndex((index, n) => Number(index) >= sizes[n]);
  if (wrong === -1) return null;
  return {
    kind: 'range',
    tensor: tensor.name,
    place: wrong + 1,
    places: sizes.length,
    last: sizes[wrong] - 1,
    given: given[wrong],
  };
}

/** As a keyboard of any language writes it. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('∂', 'd')
    .replaceAll(/[【〔]/g, '[')
    .replaceAll(/[】〕]/g, ']')
    .replaceAll('、', ',')
    .replaceAll(/\s/g, '');
}
