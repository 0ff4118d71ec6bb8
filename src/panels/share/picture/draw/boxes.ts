import { drawGround } from './grounds.ts';
import { fillOf, paintOf } from './paint.ts';
import { partsOf, pixels, put, rounded, type Box, type Sheet } from './sheet.ts';

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

interface Border {
  readonly width: number;
  readonly color: string;
  readonly line: string;
}

/** What a box of the page shows of itself: rings, ground and borders. */
export function drawBox(box: Box, style: CSSStyleDeclaration, into: SVGElement, sheet: Sheet): void {
  const corners = cornersOf(box, style);
  drawRings(box, corners, style.boxShadow, into);
  drawGround(box, outline(box, corners), style, into, sheet);
  const borders = SIDES.map((side) => borderOf(style, side));
  const [first] = borders;
  const isEven = borders.every(
    ({ width, color, line }) => width === first.width && color === first.color && line === first.line,
  );
  if (isEven) drawFrame(box, corners, first, into);
  else borders.forEach((border, side) => drawSide(box, borders, border, side, into));
  drawOutline(box, corners, style, into);
}

function drawOutline(box: Box, corners: Corners, style: CSSStyleDeclaration, into: SVGElement): void {
  if (style.outlineStyle === 'none') return;
  const width = pixels(style.outlineWidth);
  const by = pixels(style.outlineOffset) + width;
  const radii = corners.map((radius) => (radius === 0 ? 0 : radius + by));
  drawFrame(inset(box, -by), radii, { width, color: style.outlineColor, line: style.outlineStyle }, into);
}

function borderOf(style: CSSStyleDeclaration, side: (typeof SIDES)[number]): Border {
  const value = (part: string): string => style.getPropertyValue(`border-${side}-${part}`);
  const line = value('style');
  return { width: line === 'none' ? 0 : pixels(value('width')), color: value('color'), line };
}

/** The same border all around: a line in its middle. */
function drawFrame(box: Box, corners: Corners, { width, color, line }: Border, into: SVGElement): void {
  const { color: stroke, alpha } = paintOf(color);
  if (width === 0 || alpha === 0) return;
  const half = width / 2;
  put(into, 'path', {
    d: outline(
      inset(box, half),
      corners.map((radius) => Math.max(radius - half, 0)),
    ),
    fill: 'none',
    stroke,
    'stroke-opacity': alpha < 1 ? alpha : null,
    'stroke-width': width,
    'stroke-dasharray': dashes(line, width),
  });
}

function dashes(line: string, width: number): string | null {
  if (line === 'dashed') return `${width * 3} ${width * 2}`;
  return line === 'dotted' ? `${width} ${width}` : null;
}

/** One side of a border, cut off aslant where it meets the next: arrow heads are boxes of nothing but borders. */
function drawSide(
  { x, y, width, height }: Box,
  borders: readonly Border[],
  { width: thick, color, line }: Border,
  side: number,
  into: SVGElement,
): void {
  const fill = fillOf(color);
  if (thick === 0 || !fill) return;
  const [top, right, bottom, left] = borders.map((border) => border.width);
  const outer = [`${x},${y}`, `${x + width},${y}`, `${x + width},${y + height}`, `${x},${y + height}`];
  const inner = [
    `${x + left},${y + top}`,
    `${x + width - right},${y + top}`,
    `${x + width - right},${y + height - bottom}`,
    `${x + left},${y + height - bottom}`,
  ];
  const next = (side + 1) % SIDES.length;
  const dash = dashes(line, thick);
  if (dash === null) {
    put(into, 'polygon', { points: [outer[side], outer[next], inner[next], inner[side]].join(' '), ...fill });
    return;
  }
  const isFlat = side % 2 === 0;
  const [across, down] = [
    x + (side === 1 ? width - thick / 2 : thick / 2),
    y + (side === 2 ? height - thick / 2 : thick / 2),
  ];
  put(into, 'path', {
    d: isFlat ? `M${x},${down}H${x + width}` : `M${across},${y}V${y + height}`,
    fill: 'none',
    stroke: fill.fill,
    'stroke-width': thick,
    'stroke-dasharray': dash,
  });
}

/** Top left, top right, bottom right, bottom left. */
type Corners = readonly number[];

function cornersOf({ width, height }: Box, style: CSSStyleDeclaration): Corners {
  const most = Math.min(width, height) / 2;
  return [
    style.borderTopLeftRadius,
    style.borderTopRightRadius,
    style.borderBottomRightRadius,
    style.borderBottomLeftRadius,
  ].map((radius) => Math.min(radius.endsWith('%') ? (pixels(radius) / 100) * width : pixels(radius), most));
}

/** A rectangle with round corners. */
function outline({ x, y, width, height }: Box, [a, b, c, d]: Corners): string {
  const n = rounded;
  if (a + b + c + d === 0) return `M${n(x)},${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;
  const arc = (radius: number, dx: number, dy: number): string =>
    radius === 0 ? '' : `a${n(radius)},${n(radius)} 0 0 1 ${n(dx)},${n(dy)}`;
  return [
    `M${n(x + a)},${n(y)}h${n(width - a - b)}`,
    arc(b, b, b),
    `v${n(height - b - c)}`,
    arc(c, -c, c),
    `h${n(c + d - width)}`,
    arc(d, -d, -d),
    `v${n(d + a - height)}`,
    arc(a, a, -a),
    'z',
  ].join('');
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: Math.max(width - 2 * by, 0), height: Math.max(height - 2 * by, 0) };
}

/** A shadow without blur is a line: around the box, or within it. Soft shadows stay on the screen. */
const SHADOW = /^(.*\)) (-?[\d.]+)px (-?[\d.]+)px ([\d.]+)px (-?[\d.]+)px( inset)?$/;

function drawRings(box: Box, corners: Corners, shadows: string, into: SVGElement): void {
  for (const shadow of partsOf(shadows)) {
    const [, color, x, y, blur, spread, within] = SHADOW.exec(shadow) ?? [];
    const width = Number(spread);
    if (color === undefined || Number(x) + Number(y) + Number(blur) !== 0 || width <= 0) continue;
    const by = within ? width / 2 : -width / 2;
    const radii = corners.map((radius) => (radius === 0 ? 0 : Math.max(radius - by, 0)));
    drawFrame(inset(box, by - width / 2), radii, { width, color, line: 'solid' }, into);
  }
}
