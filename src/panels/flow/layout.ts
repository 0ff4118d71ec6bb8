import { area, curveBumpX, sum } from 'd3';
import type { FoldedFlow, FoldedLink, FoldedNode } from './fold.ts';

export interface FlowBox {
  readonly width: number;
  readonly height: number;
  /** Room for the labels before the first column and after the last. */
  readonly left: number;
  readonly right: number;
}

export interface PlacedNode extends FoldedNode {
  readonly column: number;
  /** The bar. Many blank pixels together are only counted: their bar has no height. */
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** The middle of the room that its label has to itself. */
  readonly middle: number;
}

export interface PlacedRibbon extends FoldedLink {
  readonly gap: number;
  readonly x0: number;
  readonly x1: number;
  /** Its upper edge at either end. */
  readonly y0: number;
  readonly y1: number;
  readonly thickness: number;
}

export interface FlowLayout {
  readonly nodes: readonly (readonly PlacedNode[])[];
  readonly ribbons: readonly (readonly PlacedRibbon[])[];
}

/** Room above the picture for the headings, and below for what is folded. */
export const HEAD = 20;
export const FOOT = 17;

/** Width of a bar, the height a label needs, and the most that lies between two nodes. */
export const BAR = 9;
export const SLOT = 15;
const SPACE = 9;

/** Columns side by side, nodes stacked, ribbons between them: one scale for all, as large as the tallest column allows. */
export function layOut({ columns, gaps }: FoldedFlow, box: FlowBox): FlowLayout {
  const scale = scaleFor(columns, box.height);
  const pitch = (box.width - box.left - box.right - BAR) / Math.max(columns.length - 1, 1);
  const nodes = columns.map((folded, n) => placeColumn(folded, n, box.left + n * pitch, scale, box.height));
  const ribbons = gaps.map(({ links }, n) => placeRibbons(links, n, nodes[n], nodes[n + 1], scale));
  return { nodes, ribbons };
}

const heightOf = ({ kind, size }: FoldedNode, scale: number): number =>
  kind === 'blockedOthers' ? 0 : size * scale;
const slotOf = (node: FoldedNode, scale: number): number => Math.max(heightOf(node, scale), SLOT);

/** The largest scale at which every column fits: slots grow with it, so it is found by halving. */
function scaleFor(columns: readonly (readonly FoldedNode[])[], height: number): number {
  const tallest = Math.max(
    ...columns.map((nodes) => sum(nodes, (node) => (node.kind === 'blockedOthers' ? 0 : node.size))),
  );
  if (!(tallest > 0)) return 0;
  const fits = (scale: number): boolean =>
    columns.every(
      (nodes) => sum(nodes, (node) => slotOf(node, scale)) + 2 * Math.max(nodes.length - 1, 0) <= height,
    );
  let [low, high] = [0, height / tallest];
  for (let n = 0; n < 40; n += 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function placeColumn(
  folded: readonly FoldedNode[],
  column: number,
  x: number,
  scale: number,
  height: number,
): PlacedNode[] {
  const slots = folded.map((node) => slotOf(node, scale));
  const free = Math.max(height - sum(slots), 0);
  const space = Math.min(folded.length > 1 ? free / (folded.length - 1) : 0, SPACE);
  let top = (free - space * (folded.length - 1)) / 2;
  return folded.map((node, n) => {
    const bar = heightOf(node, scale);
    const middle = top + slots[n] / 2;
    top += slots[n] + space;
    return { ...node, column, x, y: middle - bar / 2, height: bar, middle };
  });
}

/** At each bar the ribbons are stacked in the order of their other ends, so that they cross as little as can be. */
function placeRibbons(
  links: readonly FoldedLink[],
  gap: number,
  left: readonly PlacedNode[],
  right: readonly PlacedNode[],
  scale: number,
): PlacedRibbon[] {
  const starts = new Map<FoldedLink, number>();
  const ends = new Map<FoldedLink, number>();
  const leaving = left.map(({ y }) => y);
  const arriving = right.map(({ y }) => y);
  for (const link of [...links].sort((a, b) => a.to - b.to)) {
    starts.set(link, leaving[link.from]);
    leaving[link.from] += link.size * scale;
  }
  for (const link of [...links].sort((a, b) => a.from - b.from)) {
    ends.set(link, arriving[link.to]);
    arriving[link.to] += link.size * scale;
  }
  return links.map((link) => ({
    ...link,
    gap,
    x0: left[link.from].x + BAR,
    x1: right[link.to].x,
    y0: starts.get(link) ?? 0,
    y1: ends.get(link) ?? 0,
    thickness: link.size * scale,
  }));
}

const shape = area<readonly [number, number, number]>()
  .x(([x]) => x)
  .y0(([, y]) => y)
  .y1(([, , y]) => y)
  .curve(curveBumpX);

/** The outline of a ribbon. */
export function ribbonPath({
  x0,
  x1,
  y0,
  y1,
  thickness,
}: Omit<PlacedRibbon, keyof FoldedLink | 'gap'>): string {
  return (
    shape([
      [x0, y0, y0 + thickness],
      [x1, y1, y1 + thickness],
    ]) ?? ''
  );
}

/** The stub of a ribbon that a blank pixel stops, as long as a part of the gap. */
export function ghostPath({ x, y, height }: PlacedNode, reach: number): string {
  return `M${x - reach},${y}H${x}V${y + height}H${x - reach}`;
}
