import { tensorIn, type Named } from './format.ts';
import { bracketsOf } from '../place.ts';
import type { Ref } from '../types.ts';

/** What stands in a symbol's brackets; an array has a pair for each. Each may be a formula of its own. */
type TexIndex = number | string | readonly (number | string)[];

/** A tensor's name in TeX: one letter slanted, a word upright. */
export function texTensor(name: string): string {
  return name.length === 1 ? name : `\\mathrm{${name}}`;
}

/** A cell in TeX; without an index the name alone. */
export function texCell(tensor: string, index: TexIndex): string {
  const parts = typeof index === 'object' ? index : [index];
  const brackets = parts.map((part) => `[${String(part).replaceAll(/,(?!\\)/g, ',\\,')}]`);
  return `${texTensor(tensor)}${brackets.join('')}`;
}

/** dE/d(cell) in TeX. */
export function texGradient(tensor: string, index: TexIndex): string {
  return `\\frac{\\partial E}{\\partial ${texCell(tensor, index)}}`;
}

export function texSlope(tensor: string, index: TexIndex): string {
  return `\\mathrm{ds}(${texCell(tensor, index)})`;
}

/** A cell's symbol in its network. */
export function texRef(ref: Ref, network: Named): string {
  const brackets = bracketsOf(tensorIn(network, ref.tensor), ref.index);
  return ref.of === 'gradient' ? texGradient(ref.tensor, brackets) : texCell(ref.tensor, brackets);
}

/**
 * The sum over a letter: from the first to the last where its values follow each other, else over so many of them:
 * which ones, no formula of two numbers says.
 */
export function texSum(letter: string, values: readonly number[]): string {
  const [first = 0] = values;
  const isRange = values.every((value, n) => value === first + n);
  if (isRange) return `\\sum_{${letter}=${first}}^{${first + values.length - 1}}`;
  return `\\sum_{${letter}\\in S,\\,|S|=${values.length}}`;
}
