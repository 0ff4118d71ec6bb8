import { createExplainer } from '../explain/explain.ts';
import { valueIn } from '../explain/terms.ts';
import type { Explanation, Network, Ref, Term, Trace, Weights } from '../types.ts';
import { deltasOf, expectWeightGradient, type Delta, type DeltaEdge } from './deltas.ts';

/** One station of the paths: an output, a hidden unit or a cell (its gradient), or what the weight met (its value). */
export interface FlowNode {
  readonly ref: Ref;
  /** The products of all paths through it, added up. */
  readonly value: number;
  /** The sizes of the same products, added up. */
  readonly size: number;
  /** For a cell whose pixel is blank: the size that would go on if that pixel were 1; else 0. */
  readonly blocked: number;
}

/** All paths through two neighbouring stations; `from` and `to` count the nodes of the two columns. */
export interface FlowLink {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly size: number;
}

/** A gradient as paths, from the outputs (the first column) to what the weight met (the last). */
export interface Flow {
  readonly ref: Ref;
  /** What all its paths add up to: the gradient, or the part of it whose paths were kept. */
  readonly value: number;
  readonly columns: readonly (readonly FlowNode[])[];
  /** gaps[n] lies between columns[n] and columns[n + 1]. */
  readonly gaps: readonly (readonly FlowLink[])[];
}

/** A station while the graph is read: what its paths have been multiplied with on the way from the weight. */
interface Station {
  readonly delta: Delta;
  coefficient: number;
  size: number;
}

/** One level of the graph: stations, and the factor on the way from each to the next level's. */
interface Level {
  readonly stations: readonly Station[];
  readonly edges: readonly { readonly from: number; readonly to: number; readonly factor: number }[];
}

/**
 * The paths behind a gradient, added up by the stations they pass. The 20,000 products are never listed: a station's
 * paths are what leads to it times what lies beyond it.
 * @throws RangeError unless `ref` is a weight's gradient.
 */
export function flowOf(network: Network, weights: Weights, trace: Trace, ref: Ref): Flow {
  expectWeightGradient(network, ref);
  return flowFrom(deltasOf(createExplainer(network, weights, trace))(ref));
}

/** Whether paths through a gradient on the way are kept. */
export type Keeps = (ref: Ref) => boolean;

/** flowOf for many weights of one trace; of all paths, or of those alone that go through kept gradients. */
export function createFlows(explain: (ref: Ref) => Explanation): (ref: Ref, keeps?: Keeps) => Flow {
  const deltas = deltasOf(explain);
  return (ref, keeps) => flowFrom(deltas(ref), keeps);
}

function flowFrom({ ref, edges: terms }: Delta, keeps: Keeps = () => true): Flow {
  const levels = levelsBelow(terms, keeps);
  const worth = beyond(levels, (value) => value);
  const sizes = beyond(levels, Math.abs);
  const stations = levels.map(({ stations: each }, depth) =>
    each.map((station, n) => ({
      ref: station.delta.ref,
      value: station.coefficient * worth[depth][n],
      size: station.size * sizes[depth][n],
      blocked: depth === 0 && terms[n].term.zero === 'blank pixel' ? sizes[0][n] : 0,
    })),
  );
  const between = levels.slice(0, -1).map(({ stations: near, edges }, depth) =>
    edges.map(({ from, to, factor }) => ({
      from: to,
      to: from,
      value: near[from].coefficient * factor * worth[depth + 1][to],
      size: near[from].size * Math.abs(factor) * sizes[depth + 1][to],
    })),
  );
  const met = terms.map(({ term }, n) => ({ ...stations[0][n], ref: metBy(term), blocked: 0 }));
  const last = met.map(({ value, size }, n) => ({ from: n, to: n, value, size }));
  const value = met.reduce((sum, each) => sum + each.value, 0);
  return { ref, value, columns: [...stations.reverse(), met], gaps: [...between.reverse(), last] };
}

/**
 * The way from the weight to a station, as the tree opens it: where several cells or units lead there, through the
 * largest of them.
 */
export function wayTo({ columns, gaps }: Flow, column: number, node: number): Ref[] {
  const way: Ref[] = [];
  for (let at = column, here = node; at < columns.length - 1; at += 1) {
    way.unshift(columns[at][here].ref);
    if (at === columns.length - 2) return way;
    const leaving = gaps[at].filter(({ from }) => from === here);
    here = leaving.reduce((best, link) => (link.size > best.size ? link : best)).to;
  }
  // what was met is a given number; the tree opens the station it was multiplied with
  return [columns[columns.length - 2][node].ref];
}

/** The same for a link: the way to its right end, and one station further. */
export function wayAlong(flow: Flow, gap: number, { from, to }: FlowLink): Ref[] {
  const way = wayTo(flow, gap + 1, to);
  return gap === flow.gaps.length - 1 ? way : [...way, flow.columns[gap][from].ref];
}

/** The given number in a term of a weight's gradient: the pixel, or the value before the weight. */
function metBy(term: Term): Ref {
  const met = valueIn(term);
  if (!met) throw new RangeError('terms: expected a value in each term of a weight, got none');
  return met;
}

function levelsBelow(terms: readonly DeltaEdge[], keeps: Keeps): Level[] {
  let stations = terms.flatMap(({ to, factor }): Station[] =>
    to ? [{ delta: to, coefficient: factor, size: Math.abs(factor) }] : [],
  );
  const levels: Level[] = [];
  while (stations.length > 0) {
    const found = new Map<Delta, number>();
    const next: Station[] = [];
    const edges: { from: number; to: number; factor: number }[] = [];
    for (const [from, { delta, coefficient, size }] of stations.entries()) {
      for (const { to: further, factor } of delta.edges) {
        if (!further || !keeps(further.ref)) continue;
        const to = found.get(further) ?? next.push({ delta: further, coefficient: 0, size: 0 }) - 1;
        found.set(further, to);
        next[to].coefficient += coefficient * factor;
        next[to].size += size * Math.abs(factor);
        edges.push({ from, to, factor });
      }
    }
    levels.push({ stations, edges });
    stations = next;
  }
  return levels;
}

/** For each station what all products beyond it add up to, each measured; the farthest level is summed first. */
function beyond(levels: readonly Level[], measure: (value: number) => number): number[][] {
  const sums: number[][] = [];
  for (const { stations, edges } of [...levels].reverse()) {
    const further = sums[0];
    const own = stations.map(({ delta }) => (further ? 0 : measure(delta.value)));
    if (further) for (const { from, to, factor } of edges) own[from] += measure(factor) * further[to];
    sums.unshift(own);
  }
  return sums;
}
