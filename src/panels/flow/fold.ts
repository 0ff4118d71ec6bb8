import { group, sum } from 'd3';
import type { Flow, FlowLink, FlowNode, Ref } from '../../core/index.ts';

/** A node of the picture: one node of the flow, all cells of a map, the many small ones together, or one whose pixel is blank. */
export type FoldedKind = 'node' | 'map' | 'others' | 'blocked' | 'blockedOthers';

export interface FoldedNode {
  readonly kind: FoldedKind;
  /** The places in the flow's column that it stands for. */
  readonly nodes: readonly number[];
  /** The cell it stands for; of a map the one with the largest part; null for those that are folded. */
  readonly ref: Ref | null;
  readonly value: number;
  readonly size: number;
}

type Measured = Pick<FoldedNode, 'value' | 'size'>;

export interface FoldedLink {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly size: number;
  /** The link of the flow, the largest of those between two maps, where it is shown on its own; null for small ones, which are drawn but not told apart. */
  readonly link: FlowLink | null;
}

export interface FoldedGap {
  readonly links: readonly FoldedLink[];
  /** How many links are not shown on their own. */
  readonly folded: number;
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

/**
 * The nodes and ribbons that matter: the largest of each column, at most `slots`, and the largest `ribbons` of each gap. Where the cells of
 * a column lie in several maps, each map is one node.
 */
export function foldFlow(
  flow: Flow,
  slots: number,
  ribbons: number,
  mapOf: (ref: Ref) => number | null,
): FoldedFlow {
  const columns = foldColumns(flow, slots, mapOf, sizeOf);
  const places = columns.map((folded, n) => placesOf(folded, flow.columns[n].length));
  const gaps = flow.gaps.map((links, n) =>
    foldGap(links, places[n], places[n + 1], columns[n], columns[n + 1], ribbons),
  );
  return { columns, gaps };
}

const sizeOf = ({ size }: Measured): number => size;

/** The columns alone; the measure says which nodes are the largest. */
export function foldColumns(
  flow: Flow,
  slots: number,
  mapOf: (ref: Ref) => number | null,
  measure: (node: Measured) => number,
): FoldedNode[][] {
  const cells = flow.columns[flow.columns.length - 2];
  return flow.columns.map((nodes, n) =>
    foldColumn(itemsOf(nodes, mapOf), n < flow.columns.length - 2 ? [] : blockedAmong(cells), slots, measure),
  );
}

/** Node by node, or map by map. */
function itemsOf(nodes: readonly FlowNode[], mapOf: (ref: Ref) => number | null): FoldedNode[] {
  const all = nodes.map(({ ref, value, size }, node): FoldedNode => {
    return { kind: 'node', nodes: [node], ref, value, size };
  });
  const maps = group(all, ({ nodes: [node] }) => mapOf(nodes[node].ref));
  if (maps.size < 2) return all;
  return Array.from(maps.values(), (own) => ({ ...together('map', own), ref: largestOf(own).ref }));
}

/** Cells and what they met lie in the same order, so that the same places are blocked in both columns. */
function blockedAmong(cells: readonly FlowNode[]): { node: number; size: number }[] {
  return cells
    .map(({ blocked }, node) => ({ node, size: blocked }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size);
}

function foldColumn(
  items: readonly FoldedNode[],
  blocked: readonly { node: number; size: number }[],
  slots: number,
  measure: (node: Measured) => number,
): FoldedNode[] {
  const stopped = new Map(blocked.map(({ node, size }) => [node, size]));
  const order = items
    .filter(({ nodes: [node] }) => !stopped.has(node))
    .sort((a, b) => measure(b) - measure(a));
  const most = slots >= MANY ? BLOCKED.many : BLOCKED.few;
  const shownBlocked = blocked.length > most + 1 ? most : blocked.length;
  const room = Math.max(slots - shownBlocked - (shownBlocked < blocked.length ? 1 : 0), 2);
  const thin = THIN * sum(items, measure);
  const seen = order.filter((item) => measure(item) > thin);
  const shown = order.length > room || seen.length < order.length ? seen.slice(0, room - 1) : order;
  const rest = order.slice(shown.length);
  const stops = blocked.map(({ node, size }): FoldedNode => ({ ...items[node], kind: 'blocked', size }));
  const many = stops.slice(shownBlocked);
  return [
    ...shown,
    ...(rest.length > 0 ? [together('others', rest)] : []),
    ...stops.slice(0, shownBlocked),
    ...(many.length > 0 ? [together('blockedOthers', many)] : []),
  ];
}

function together(kind: FoldedKind, items: readonly FoldedNode[]): FoldedNode {
  return {
    kind,
    nodes: items.flatMap(({ nodes }) => nodes),
    ref: null,
    value: sum(items, ({ value }) => value),
    size: sum(items, ({ size }) => size),
  };
}

function largestOf<Sized extends { readonly size: number }>(all: readonly Sized[]): Sized {
  return all.reduce((best, each) => (each.size > best.size ? each : best));
}

/** For each node of the flow its place in the folded column. */
function placesOf(folded: readonly FoldedNode[], count: number): number[] {
  const places = Array.from({ length: count }, () => -1);
  for (const [place, { nodes }] of folded.entries()) for (const node of nodes) places[node] = place;
  return places;
}

/** All links between the same two folded nodes. */
interface JoinedLinks {
  readonly from: number;
  readonly to: number;
  count: number;
  value: number;
  size: number;
  /** The largest of them. */
  link: FlowLink;
}

function foldGap(
  links: readonly FlowLink[],
  fromPlaces: readonly number[],
  toPlaces: readonly number[],
  left: readonly FoldedNode[],
  right: readonly FoldedNode[],
  ribbons: number,
): FoldedGap {
  const joined = new Map<number, JoinedLinks>();
  let flowing = 0;
  for (const link of links) {
    if (link.size === 0) continue; // nothing flows to what is blocked
    flowing += 1;
    const from = fromPlaces[link.from];
    const to = toPlaces[link.to];
    const pair = from * right.length + to;
    const so = joined.get(pair);
    if (so) {
      so.count += 1;
      so.value += link.value;
      so.size += link.size;
      if (link.size > so.link.size) so.link = link;
    } else joined.set(pair, { from, to, count: 1, value: link.value, size: link.size, link });
  }
  const all = [...joined.values()].sort((a, b) => b.size - a.size);
  const isTold = ({ kind }: FoldedNode): boolean => kind === 'node' || kind === 'map';
  const isOwn = ({ from, to }: { from: number; to: number }): boolean =>
    isTold(left[from]) && isTold(right[to]);
  const own = new Set(all.filter(isOwn).slice(0, ribbons));
  return {
    links: all.map((each) => (own.has(each) ? each : { ...each, link: null })),
    folded: flowing - sum(own, ({ count }) => count),
  };
}
