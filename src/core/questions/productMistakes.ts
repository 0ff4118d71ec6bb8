import { tensorOf } from '../check.ts';
import { product } from '../explain/terms.ts';
import { slope } from '../layers/sigmoid.ts';
import { makerOf } from '../roles.ts';
import type { Factor, Network, Trace } from '../types.ts';
import type { Reply } from './answer.ts';
import type { Mistake } from './mistake.ts';

/** By how many places a power of ten is missed. */
const POWERS = [1, -1, 2, -2, 3, -3];

/** What a product of the backward pass comes to by mistake, the more common first. */
export function productMistakes(network: Network, trace: Trace, factors: readonly Factor[]): Mistake[] {
  const value = product(factors);
  return [
    ...factors.flatMap((factor) => ofSlope(network, trace, factors, factor)),
    ...factors.flatMap((factor) => ofDifference(trace, factors, factor)),
    ...ofSign(network, factors),
    ...factors.flatMap((factor): Mistake[] =>
      factor.kind === 'ref' ? [{ kind: 'forgotFactor', factor, answer: without(factors, factor, 1) }] : [],
    ),
    ...POWERS.map((power): Mistake => ({
      kind: 'powerOfTen',
      power,
      answer: numberReply(value * 10 ** power),
    })),
  ];
}

function numberReply(value: number): Reply {
  return { by: 'number', value };
}

/** The product with another number in the place of a factor. */
function without(factors: readonly Factor[], factor: Factor, taken: number): Reply {
  return numberReply(factors.reduce((so, each) => so * (each === factor ? taken : each.value), 1));
}

function ofSlope(network: Network, { values }: Trace, factors: readonly Factor[], factor: Factor): Mistake[] {
  if (factor.kind !== 'slope') return [];
  const { tensor, index } = factor.ref;
  const output = values[tensor][index];
  const read = makerOf(network, tensor)?.input;
  const forgotten: Mistake[] = [
    { kind: 'forgotSlope', slope: factor, answer: without(factors, factor, 1) },
    { kind: 'outputForSlope', slope: factor, output, answer: without(factors, factor, output) },
  ];
  if (read === undefined) return forgotten;
  const z = values[read][index];
  const input = { ref: { tensor: read, index, of: 'value' }, value: z } as const;
  const answer = without(factors, factor, slope(z));
  return [...forgotten, { kind: 'slopeAtInput', slope: factor, input, answer }];
}

function ofDifference({ values }: Trace, factors: readonly Factor[], factor: Factor): Mistake[] {
  if (factor.kind !== 'difference') return [];
  const output = values[factor.ref.tensor][factor.ref.index];
  return [
    { kind: 'targetMinusOutput', difference: factor, answer: without(factors, factor, -factor.value) },
    { kind: 'forgotTarget', difference: factor, output, answer: without(factors, factor, output) },
    { kind: 'forgotHalf', difference: factor, answer: without(factors, factor, 2 * factor.value) },
  ];
}

/** The right size with the other sign: the weight's, where that is the other one. */
function ofSign(network: Network, factors: readonly Factor[]): Mistake[] {
  const value = product(factors);
  const answer = numberReply(-value);
  const weight = factors.find(
    (factor) => factor.kind === 'ref' && tensorOf(network, factor.ref.tensor).role === 'weight',
  );
  return weight && weight.value * value < 0
    ? [{ kind: 'weightSign', weight, answer }]
    : [{ kind: 'wrongSign', negative: factors.filter((factor) => factor.value < 0), answer }];
}
