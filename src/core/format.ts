import { formatNumber, shownNumber, shownProduct } from './number.ts';
import type { Factor, Ref, Term } from './types.ts';

/** A cell's name: `w1cnn[7]`, or `dE/dw1cnn[7]` for its gradient. E has one cell and no index. */
export function nameOf(ref: Ref): string {
  if (ref.tensor === 'E') return tensorName(ref);
  return `${tensorName(ref)}[${ref.index}]`;
}

/** The name of the map a cell lies in: `w1cnn`, or `dE/dw1cnn`. */
export function tensorName(ref: Pick<Ref, 'tensor' | 'of'>): string {
  return ref.of === 'gradient' ? `dE/d${ref.tensor}` : ref.tensor;
}

/** A factor's symbol in names, in ASCII: `x[53]`, `ds(h2o[3])`, `(yo[2] - d[2])`, or the number itself. */
export function factorName(factor: Factor): string {
  switch (factor.kind) {
    case 'ref':
      return nameOf(factor.ref);
    case 'slope':
      return `ds(${nameOf(factor.ref)})`;
    case 'difference':
      return `(${nameOf(factor.ref)} - ${nameOf(factor.wanted)})`;
    case 'constant':
      return formatNumber(factor.value);
  }
}

/** A factor's symbol on the screen: with a true minus. */
export function shownFactor(factor: Factor): string {
  if (factor.kind === 'constant') return shownNumber(factor.value);
  return factorName(factor).replace(' - ', ' − ');
}

/** A term on the screen, in symbols: `x[53] × w1cnn[7]`. */
export function termName(term: Term): string {
  return term.factors.length === 1
    ? shownFactor(term.factors[0])
    : shownProduct(term.factors.map(shownFactor));
}

/** A term on the screen, in numbers: `0.55 × (−1.7)`. */
export function termNumbers(term: Term): string {
  return shownProduct(term.factors.map(({ value }) => shownNumber(value)));
}
