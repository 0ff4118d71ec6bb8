import type { Links } from '../types.ts';

const none = (): readonly number[] => [];

/** What a layer without weights has of the links. */
export const WEIGHTLESS = {
  isWhole: true,
  weightsOfInput: none,
  weightsOfOutput: none,
  inputsOfWeight: none,
  outputsOfWeight: none,
} as const satisfies Partial<Links>;

/** `count` numbers from `first`. */
export function upTo(count: number, first = 0): number[] {
  return Array.from({ length: count }, (_, n) => first + n);
}
