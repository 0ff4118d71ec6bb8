import type { Factor, Ref, Term, Tensor, ZeroReason } from '../types.ts';

/** Below this a sigmoid passes on next to nothing of the error. */
export const NEARLY_FLAT = 1e-3;

export function constant(value: number, of?: readonly [string, string]): Factor {
  return { kind: 'constant', value, ...(of && { of }) };
}

export function product(factors: readonly Factor[]): number {
  return factors.reduce((value, factor) => value * factor.value, 1) + 0; // + 0 makes a plain zero of -0
}

/** What some terms add up to. */
export function sumOfTerms(terms: readonly Term[]): number {
  return terms.reduce((sum, { value }) => sum + value, 0);
}

/** A gradient that was computed further on: where it stands among the factors, the chain rule goes on. */
export function isDelta(factor: Factor): factor is Extract<Factor, { kind: 'ref' }> {
  return factor.kind === 'ref' && factor.ref.of === 'gradient';
}

function isValue(factor: Factor): factor is Extract<Factor, { kind: 'ref' }> {
  return factor.kind === 'ref' && factor.ref.of === 'value';
}

/** The gradient among a term's factors. */
export function gradientIn({ factors }: Term): Ref | null {
  return factors.find(isDelta)?.ref ?? null;
}

/** The value among a term's factors: the pixel or hidden value that a weight met, or for a pixel the weight. */
export function valueIn({ factors }: Term): Ref | null {
  return factors.find(isValue)?.ref ?? null;
}

/** A term from its factors; `tensor` tells what a zero factor is. */
export function termOf(factors: readonly Factor[], tensor: (name: string) => Tensor, lost = false): Term {
  const value = product(factors);
  const zero: ZeroReason | undefined = lost ? 'lost the pool' : zeroReason(factors, tensor);
  return zero ? { value, factors, zero } : { value, factors };
}

function zeroReason(factors: readonly Factor[], tensor: (name: string) => Tensor): ZeroReason | undefined {
  const blank = factors.some(
    (factor) => isValue(factor) && factor.value === 0 && tensor(factor.ref.tensor).role === 'input',
  );
  if (blank) return 'blank pixel';
  if (factors.some((factor) => factor.kind === 'slope' && factor.value < NEARLY_FLAT)) return 'nearly flat';
  if (factors.some((factor) => isDelta(factor) && factor.value === 0)) return 'no error';
  return product(factors) === 0 ? 'zero factor' : undefined;
}
