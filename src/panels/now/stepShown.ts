import {
  sumOfTerms,
  texComparison,
  texFirst,
  type Candidate,
  type Explanation,
  type Network,
} from '../../core/index.ts';
import { isWhole, type Frame } from '../../timeline/frame.ts';
import type { Phase } from '../../timeline/phases.ts';
import { leading } from '../parts/terms.ts';
import { largestOf } from '../parts/terms.ts';

/** The part of a step's cells that is known by then; nothing else is shown. */
export type StepShown =
  /** A cell with its value. `isOneOfMany`: the step computes others before and after it. */
  | { readonly kind: 'cell'; readonly explanation: Explanation; readonly isOneOfMany: boolean }
  /** Many cells at once, each with its value. */
  | { readonly kind: 'cells'; readonly explanation: Explanation }
  /** A sum of which `seen` terms are in. */
  | { readonly kind: 'sum'; readonly explanation: Explanation; readonly seen: number; readonly value: number }
  /** A pool that has looked at `seen` of its candidates. */
  | {
      readonly kind: 'comparison';
      readonly explanation: Explanation;
      readonly seen: readonly Candidate[];
      readonly largest: Candidate;
    };

/** Null without an explanation. */
export function stepShown(
  phase: Phase,
  { step, termsShown }: Pick<Frame, 'step' | 'termsShown'>,
  explanations: readonly Explanation[],
): StepShown | null {
  const first = leading(explanations) ?? explanations[0];
  if (!first) return null;
  const isMany = explanations.length > 1;
  // the cells of a route are looked at together: where the error goes
  if (termsShown === null)
    return isMany && first.op !== 'route'
      ? { kind: 'cells', explanation: first }
      : { kind: 'cell', explanation: first, isOneOfMany: false };
  if (isMany) return { kind: 'cell', explanation: explanations[termsShown - 1], isOneOfMany: true };
  // a sum without terms is known at once
  if (isWhole(phase, step) || first.terms.length === 0)
    return { kind: 'cell', explanation: first, isOneOfMany: false };
  if (first.op === 'max') {
    const seen = (first.candidates ?? []).slice(0, termsShown);
    return { kind: 'comparison', explanation: first, seen, largest: largestOf(seen) };
  }
  const seen = Math.min(termsShown, first.terms.length);
  return { kind: 'sum', explanation: first, seen, value: sumOfTerms(first.terms.slice(0, seen)) };
}

/** The step in symbols, and with its numbers in; of what is not whole yet, as far as it is known. */
export function formulasOf(network: Network, shown: StepShown): readonly string[] {
  const { explanation } = shown;
  switch (shown.kind) {
    case 'cells':
      return [explanation.tex];
    case 'cell':
      return [explanation.tex, explanation.texWithNumbers];
    case 'sum':
      return [explanation.tex, texFirst(explanation.terms, shown.seen)];
    case 'comparison':
      return texComparison(network, shown.seen);
  }
}
