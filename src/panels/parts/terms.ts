import type { Candidate, Explanation } from '../../core/index.ts';

/** The explanation that stands for a step: of the cells that a route fills the winner's, else the first. */
export function leading(explanations: readonly Explanation[]): Explanation | undefined {
  const winner = explanations.find(({ ref, candidates }) =>
    candidates?.some((each) => each.won && each.ref.tensor === ref.tensor && each.ref.index === ref.index),
  );
  return winner ?? explanations[0];
}

/** The largest candidate; of equals the first, as the pool has it. */
export function largestOf(candidates: readonly Candidate[]): Candidate {
  return candidates.reduce((most, candidate) => (candidate.value > most.value ? candidate : most));
}

/** Whether a route sends the error to a cell, rather than 0. */
export function isSent({ terms }: Explanation): boolean {
  return terms[0].factors.every((factor) => factor.kind !== 'constant' || factor.value !== 0);
}
