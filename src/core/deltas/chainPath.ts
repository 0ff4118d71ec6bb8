import { tensorOf } from '../check.ts';
import type { Graph, Level } from './chainTypes.ts';
import type { Delta, DeltaEdge } from './deltas.ts';

/** The levels of a path; where a chosen letter has no way on, or none is chosen, it takes the largest. */
export function descend(
  { network, largest }: Graph,
  start: Delta,
  chosen: Readonly<Record<string, number>>,
): Level[] {
  const levels: Level[] = [];
  let delta: Delta | null = start;
  while (delta) {
    const edges: readonly DeltaEdge[] = delta.edges;
    const [first] = edges;
    const letter = first.to ? tensorOf(network, first.to.ref.tensor).letter : undefined;
    const at = letter === undefined ? -1 : edges.findIndex(({ to }) => to?.ref.index === chosen[letter]);
    const { to, own }: DeltaEdge = edges[at >= 0 ? at : largest(delta)];
    levels.push({ delta, to, options: edges.flatMap((edge) => edge.to?.ref.index ?? []), own });
    delta = to;
  }
  return levels;
}
