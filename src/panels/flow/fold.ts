import { sum } from 'd3';
import type { Flow, FlowLink, FlowNode, Ref } from '../../core/index.ts';

/** A node of the picture: one node of the flow, the many small ones together, or one whose pixel is blank. */
export type FoldedKind = 'node' | 'others' | 'blocked' | 'blockedOthers';

export interface FoldedNode {
  readonly kind: FoldedKind;
  /** Its place in the flow's column; -1 for several folded into one. */
  readonly node: number;
  /** The cell it stands for; null for several. */
  readonly ref: Ref | null;
  readonly value: number;
  readonly size: number;
  /** How many nodes it stands for. */
  readonly count: number;
}

export interface FoldedLink {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly size: number;
  /** The link of the flow, where it is shown on its own; null for small ones, which are drawn but not told apart. */
  readonly link: FlowLink | null;
}

export interface FoldedGap {
  readonly links: readonly FoldedLink[];
  /** Links that are not shown on their own, and what they add up to. */
  readonly folded: number;
  readonly foldedValue: number;
}

export interface FoldedFlow {
  readonly columns: readonly (readonly FoldedNode[])[];
  readonly gaps: readonly FoldedGap[];
}

/** Cells that met a blank pixel which are shown one by one: where there is room for many nodes, and where not. */
const BLOCKED = { many: 3, few: 1 };
const MANY = 9;

/** The share of its column below which a node is too thin to be seen, and is folded. */
const THIN = 0.003;

/** The nodes and ribbons that matter: the largest of each column, at most `slots`, and the largest `ribbons` of each gap. */
export function foldFlow(flow: Flow, slots: number, ribbons: number): FoldedFlow {
  const cells = flow.columns[flow.columns.length - 2];
  const columns = flow.columns.map((nodes, n) =>
    foldColumn(nodes, n < flow.columns.length - 2 ? [] : blockedAmong(cells), slots),
  );
  const placed = columns.map((folded, n) => placesOf(folded, flow.columns[n].length));
  const gaps = flow.gaps.map((links, n) =>
    foldGap(links, placed[n], placed[n + 1], columns[n], columns[n + 1], ribbons),
  );
  return { columns, gaps };
}

/** Cells and what they met lie in the same order, so that the same places are blocked in both columns. */
function blockedAmong(cells: readonly FlowNode[]): { node: number; size: number }[] {
  return cells
    .map(({ blocked }, node) => ({ node, size: blocked }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size);
}

function foldColumn(
  nodes: readonly FlowNode[],
  blocked: readonly { node: number; size: number }[],
  slots: number,
): FoldedNode[] {
  const stopped = new Set(blocked.map(({ node }) => node));
  const order = nodes
    .map((_, node) => node)
    .filter((node) => !stopped.has(node))
    .sort((a, b) => nodes[b].size - nodes[a].size);
  const most = slots >= MANY ? BLOCKED.many : BLOCKED.few;
  const shownBlocked = blocked.length > most + 1 ? most : blocked.length;
  const room = Math.max(slots - shownBlocked - (shownBlocked < blocked.length ? 1 : 0), 2);
  const thin = THIN * sum(nodes, ({ size }) => size);
  const seen = order.filter((node) => nodes[node].size > thin);
  const shown = order.length > room || seen.length < order.length ? seen.slice(0, room - 1) : order;
  const single = (kind: FoldedKind, node: number, size: number): FoldedNode => ({
    kind,
    node,
    ref: nodes[node].ref,
    value: nodes[node].value,
    size,
    count: 1,
  });
  const rest = order.slice(shown.length).map((node) => nodes[node]);
  const many = blocked.slice(shownBlocked);
  return [
    ...shown.map((node) => single('node', node, nodes[node].size)),
    ...together('others', rest),
    ...blocked.slice(0, shownBlocked).map(({ node, size }) => single('blocked', node, size)),
    ...together(
      'blockedOthers',
      many.map(({ size }) => ({ size, value: 0 })),
    ),
  ];
}

function together(kind: FoldedKind, nodes: readonly Pick<FlowNode, 'value' | 'size'>[]): FoldedNode[] {
  if (nodes.length === 0) return [];
  return [
    {
      kind,
      node: -1,
      ref: null,
      value: sum(nodes, ({ value }) => value),
      size: sum(nodes, ({ size }) => size),
      count: nodes.length,
    },
  ];
}

/** For each node of the flow its place in the folded column. */
function placesOf(folded: readonly FoldedNode[], count: number): number[] {
  const others = folded.findIndex(({ kind }) => kind === 'others');
  const places = Array.from({ length: count }, () => others);
  for (const [place, { node }] of folded.entries()) if (node >= 0) places[node] = place;
  return places;
}

function foldGap(
  links: readonly FlowLink[],
  fromPlaces: readonly number[],
  toPlaces: readonly number[],
  left: readonly FoldedNode[],
  right: readonly FoldedNode[],
  ribbons: number,
): FoldedGap {
  const joined = new Map<number, { from: number; to: number; value: number; size: number; link: FlowLink }>();
  let flowing = 0;
  for (const link of links) {
    if (link.size === 0) continue;
    flowing += 1;
    const from = fromPlaces[link.from];
    const to = toPlaces[link.to];
    if (from < 0 || to < 0) continue; // nothing flows to what is blocked
    const pair = from * right.length + to;
    const so = joined.get(pair);
    if (so) {
      so.value += link.value;
      so.size += link.size;
    } else joined.set(pair, { from, to, value: link.value, size: link.size, link });
  }
  const all = [...joined.values()].sort((a, b) => b.size - a.size);
  const isOwn = ({ from, to }: { from: number; to: number }): boolean =>
    left[from].kind === 'node' && right[to].kind === 'node';
  const own = new Set(all.filter(isOwn).slice(0, ribbons));
  return {
    links: all.map((each) => (own.has(each) ? each : { ...each, link: null })),
    folded: flowing - own.size,
    foldedValue: sum(links, ({ value }) => value) - sum(own, ({ value }) => value),
  };
}
