import type { Candidate, Explanation } from '../../core/index.ts';

/** Whether a pool's largest value stands in more than one of its cells. */
export function isTie(candidates: readonly Candidate[]): boolean {
  const best = Math.max(...candidates.map(({ value }) => value));
  return candidates.filter(({ value }) => value === best).length > 1;
}

/** The explanation that stands for a step: of the cells that a route fills the winner's, else the first. */
export function leading(explanations: readonly Explanation[]): Explanation | undefined {
  const winner = explanations.find(({ ref, candidates }) =>
    candidates?.some((each) => each.won && each.ref.tensor === ref.tensor && each.ref.index === ref.index),
  );
  return winner ?? explanations[0];
}
