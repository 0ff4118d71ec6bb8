import type { Factor, Ref, Term } from './types.ts';

/**
 * A number with 3 significant digits, the same everywhere: `-1.7`, `0`, `0.0137`, `1.23e-5`.
 * Never fixed decimals, which would show a small gradient as "0.0000".
 */
export function formatNumber(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return String(value);
  const rounded = Number(value.toPrecision(digits));
  if (rounded === 0) return '0';
  const size = Math.abs(rounded);
  if (size >= 1e-3 && size < 1e6) return String(rounded);
  return rounded.toExponential().replace('e+', 'e');
}

/** A cell's name: `w1cnn[7]`, or `dE/dw1cnn[7]` for its gradient. E has one cell and no index. */
export function nameOf(ref: Ref): string {
  if (ref.tensor === 'E') return tensorName(ref);
  return `${tensorName(ref)}[${ref.index}]`;
}

/** The name of the map a cell lies in: `w1cnn`, or `dE/dw1cnn`. */
export function tensorName(ref: Pick<Ref, 'tensor' | 'of'>): string {
  return ref.of === 'gradient' ? `dE/d${ref.tensor}` : ref.tensor;
}

/** A factor's symbol in plain text: `x[53]`, `ds(h2o[3])`, `(yo[2] - d[2])`, or the number itself. */
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

/** A term in plain text, in symbols: `x[53] × w1cnn[7]`. */
export function termName(term: Term): string {
  return term.factors.map(factorName).join(' × ');
}

/** A term in plain text, in numbers: `0.55 × (-1.7)`. */
export function termNumbers(term: Term): string {
  const numbers = term.factors.map(({ value }) =>
    value < 0 ? `(${formatNumber(value)})` : formatNumber(value),
  );
  return numbers.join(' × ');
}
