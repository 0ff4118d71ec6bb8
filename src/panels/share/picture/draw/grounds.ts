import { fillOf, paintOf } from './paint.ts';
import { nextId, partsOf, pixels, put, type Box, type Sheet } from './sheet.ts';

/** What lies under an element: a colour, stripes, or a line across. */
export function drawGround(
  box: Box,
  outline: string,
  style: CSSStyleDeclaration,
  into: SVGElement,
  sheet: Sheet,
): void {
  if (box.width <= 0 || box.height <= 0) return;
  const fill = fillOf(style.backgroundColor);
  if (fill) put(into, 'path', { d: outline, ...fill });
  const { name, parts } = gradientOf(style.backgroundImage);
  if (name === 'repeating-linear-gradient') {
    const stripes = stripesOf(parts, sheet);
    if (stripes) put(into, 'path', { d: outline, fill: stripes });
  } else if (name === 'linear-gradient') drawLine(box, parts, style, into);
}

/** A gradient as its parts: an angle, and colours with their places. */
function gradientOf(image: string): { readonly name: string; readonly parts: readonly string[] } {
  const [, name, inside] = /^([a-z-]+)\((.*)\)$/.exec(image) ?? [];
  return { name: name ?? '', parts: partsOf(inside ?? '') };
}

/** A colour, and where in pixels it begins or ends. */
const STOP = /^(.*) ([\d.]+)px$/;

/** Stripes of two colours, as what is negative has them. */
function stripesOf([angle, ...stops]: readonly string[], sheet: Sheet): string | null {
  const [, first, edge] = STOP.exec(stops[1] ?? '') ?? [];
  const [, second, end] = STOP.exec(stops.at(-1) ?? '') ?? [];
  if (first === undefined || second === undefined) return null;
  const id = nextId(sheet, 'stripes');
  const size = Number(end);
  const pattern = put(sheet.defs, 'pattern', {
    id,
    width: size,
    height: size,
    patternUnits: 'userSpaceOnUse',
    patternTransform: `rotate(${pixels(angle) - 90})`,
  });
  put(pattern, 'rect', { width: size, height: size, ...fillOf(second) });
  put(pattern, 'rect', { width: Number(edge), height: size, ...fillOf(first) });
  return `url(#${id})`;
}

/** A line of one colour, which style sheets lay as a gradient from it to itself. */
function drawLine(box: Box, colors: readonly string[], style: CSSStyleDeclaration, into: SVGElement): void {
  if (colors.length !== 2 || colors[0] !== colors[1]) return;
  const [across, down = 'auto'] = style.backgroundSize.split(' ');
  const width = lengthOf(across, box.width);
  const height = lengthOf(down, box.height);
  const [x, y] = style.backgroundPosition.split(' ');
  put(into, 'rect', {
    x: box.x + lengthOf(x, box.width - width),
    y: box.y + lengthOf(y, box.height - height),
    width,
    height,
    ...fillOf(colors[0]),
  });
}

function lengthOf(length: string, whole: number): number {
  if (length === 'auto') return whole;
  return length.endsWith('%') ? (pixels(length) / 100) * whole : pixels(length);
}

/** The colour that is seen through a part of the page; null where none lies under it up to and with another. */
export function groundOf(part: Element, last: Element): string | null {
  for (let under: Element | null = part; under; under = under.parentElement) {
    const { backgroundColor } = getComputedStyle(under);
    if (paintOf(backgroundColor).alpha > 0) return backgroundColor;
    if (under === last) return null;
  }
  return null;
}
