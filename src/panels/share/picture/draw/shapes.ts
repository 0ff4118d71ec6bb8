import { paintOf } from './paint.ts';
import { ascentShare, fontOf } from './texts.ts';
import { nextId, pixels, put, rounded, type Attributes, type Sheet } from './sheet.ts';

/** What of a shape is its place and form. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'y1', 'x2', 'y2'],
  polyline: ['points'],
  polygon: ['points'],
  path: ['d'],
};

/** Where keys have come to is the screen's. */
const SCREEN_ONLY = '.focus-ring';

/** Draws what an svg of the page holds, with the look that style sheets give it. */
export function drawInlineSvg(svg: SVGGraphicsElement, into: SVGElement, sheet: Sheet): void {
  const matrix = svg.getScreenCTM();
  if (!matrix) return;
  const placed = new DOMMatrix([1, 0, 0, 1, -sheet.left, -sheet.top]).multiply(matrix);
  const group = put(into, 'g', { transform: matrixText(placed) });
  for (const child of svg.children) drawShape(child, matrix, group, sheet);
}

function matrixText({ a, b, c, d, e, f }: DOMMatrix): string {
  const exact = (value: number): string => String(Math.round(value * 1e5) / 1e5);
  return `matrix(${[a, b, c, d, e, f].map(exact).join(' ')})`;
}

function drawShape(element: Element, matrix: DOMMatrix, into: SVGElement, sheet: Sheet): void {
  if (!(element instanceof SVGGraphicsElement) || element.matches(SCREEN_ONLY)) return;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.opacity === '0') return;
  if (element instanceof SVGTextElement) drawLabel(element, style, matrix, into);
  const form = FORMS[element.localName];
  if (form && style.visibility === 'visible') drawForm(element, form, style, matrix, into, sheet);
  if (!isGroup(element)) return;
  const { group, own } = groupOf(element, style, matrix, into, sheet);
  for (const child of element.children) drawShape(child, own, group, sheet);
}

function isGroup({ localName }: Element): boolean {
  return localName === 'g' || localName === 'svg' || localName === 'a';
}

/** A group of its own where there is something to say of it. */
function groupOf(
  element: SVGGraphicsElement,
  style: CSSStyleDeclaration,
  matrix: DOMMatrix,
  into: SVGElement,
  sheet: Sheet,
): { readonly group: SVGElement; readonly own: DOMMatrix } {
  const moved = movedBy(element, style, matrix);
  const attributes = { ...moved.attributes, ...opacityOf(style), ...clipOf(style, sheet) };
  const isPlain = Object.values(attributes).every((value) => value === null);
  return { group: isPlain ? into : put(into, 'g', attributes), own: moved.matrix };
}

/** How a shape is moved or turned within what it stands in, by attribute or style sheet. */
function movedBy(
  element: SVGGraphicsElement,
  style: CSSStyleDeclaration,
  matrix: DOMMatrix,
): { readonly matrix: DOMMatrix; readonly attributes: Attributes } {
  const isMoved = element.localName === 'svg' || style.transform !== 'none';
  const own = isMoved ? element.getScreenCTM() : null;
  if (!own) return { matrix, attributes: { transform: null } };
  const within = DOMMatrix.fromMatrix(matrix).inverse().multiply(own);
  return { matrix: own, attributes: { transform: matrixText(within) } };
}

function opacityOf({ opacity }: CSSStyleDeclaration): Attributes {
  return { opacity: opacity === '1' ? null : opacity };
}

function drawForm(
  element: SVGGraphicsElement,
  form: readonly string[],
  style: CSSStyleDeclaration,
  matrix: DOMMatrix,
  into: SVGElement,
  sheet: Sheet,
): void {
  const moved = movedBy(element, style, matrix);
  const scale = Math.sqrt(Math.abs(moved.matrix.a * moved.matrix.d - moved.matrix.b * moved.matrix.c)) || 1;
  const looks = { ...fillIn(style, sheet), ...strokeIn(style, scale) };
  if (looks.fill === 'none' && looks.stroke === null) return;
  put(into, element.localName, {
    ...placeOf(element, form),
    ...looks,
    ...moved.attributes,
    ...opacityOf(style),
    ...clipOf(style, sheet),
  });
}

const PLAIN = /^-?[\d.]+(e-?\d+)?$/;

/** As its attributes say, in numbers; where style sheets or shares of the whole say it, as it is drawn. */
function placeOf(element: SVGGraphicsElement, form: readonly string[]): Attributes {
  const said = form.map((name) => [name, element.getAttribute(name)] as const);
  if (element.localName !== 'rect' || said.every(([, value]) => value === null || PLAIN.test(value))) {
    const isWhole = element.localName !== 'rect' || element.hasAttribute('width');
    if (isWhole) return Object.fromEntries(said);
  }
  const { x, y, width, height } = element.getBBox();
  return { x, y, width, height, rx: pixels(getComputedStyle(element).rx) || null };
}

function fillIn(style: CSSStyleDeclaration, sheet: Sheet): Attributes & { readonly fill: string } {
  if (style.fill.startsWith('url(')) return { fill: reference(style.fill, sheet) ?? 'none' };
  return plainFill(style);
}

function plainFill({ fill, fillOpacity }: CSSStyleDeclaration): Attributes & { readonly fill: string } {
  const { color, alpha } = paintOf(fill);
  const opacity = alpha * Number(fillOpacity);
  return opacity === 0 ? { fill: 'none' } : { fill: color, 'fill-opacity': opacity < 1 ? opacity : null };
}

function strokeIn(
  style: CSSStyleDeclaration,
  scale: number,
): Attributes & { readonly stroke: string | null } {
  const { color, alpha } = paintOf(style.stroke);
  const isEven = style.vectorEffect === 'non-scaling-stroke';
  const width = pixels(style.strokeWidth) / (isEven ? scale : 1);
  const opacity = alpha * Number(style.strokeOpacity);
  if (opacity === 0 || width === 0) return { stroke: null };
  const dashes = style.strokeDasharray === 'none' ? null : style.strokeDasharray.split(/[ ,]+/).map(pixels);
  return {
    stroke: color,
    'stroke-width': String(Math.round(width * 1e4) / 1e4),
    'stroke-opacity': opacity < 1 ? opacity : null,
    'stroke-linecap': style.strokeLinecap === 'butt' ? null : style.strokeLinecap,
    'stroke-linejoin': style.strokeLinejoin === 'miter' ? null : style.strokeLinejoin,
    'stroke-dasharray': dashes && dashes.map((dash) => rounded(dash / (isEven ? scale : 1))).join(' '),
    'stroke-dashoffset': dashes && pixels(style.strokeDashoffset) ? pixels(style.strokeDashoffset) : null,
    'paint-order': style.paintOrder === 'normal' ? null : style.paintOrder,
  };
}

function clipOf({ clipPath }: CSSStyleDeclaration, sheet: Sheet): Attributes {
  return { 'clip-path': clipPath.startsWith('url(') ? reference(clipPath, sheet) : null };
}

/** Takes a pattern or a clip of the page into the picture. */
function reference(url: string, sheet: Sheet): string | null {
  const name = /#([^")]+)/.exec(url)?.[1] ?? '';
  const known = sheet.copied.get(name);
  if (known !== undefined) return `url(#${known})`;
  const source = document.getElementById(name);
  if (!source) return null;
  const id = nextId(sheet, source.localName);
  const copy = put(sheet.defs, source.localName, { id });
  sheet.copied.set(name, id);
  for (const { name: key, value } of source.attributes)
    if (!['id', 'class', 'style'].includes(key)) copy.setAttribute(key, value);
  for (const child of source.children) drawShape(child, new DOMMatrix(), copy, sheet);
  return `url(#${id})`;
}

/** A text of an svg: each part at the place where it begins, however it is aligned. */
function drawLabel(
  text: SVGTextElement,
  style: CSSStyleDeclaration,
  matrix: DOMMatrix,
  into: SVGElement,
): void {
  if (text.getNumberOfChars() === 0) return;
  const moved = movedBy(text, style, matrix);
  const group = put(into, 'text', { ...fontOf(style), ...moved.attributes, ...opacityOf(style) });
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let at = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const parent = node.parentElement;
    const words = (node.textContent ?? '').trim();
    const count = (node.textContent ?? '').length;
    if (parent && words !== '' && at < text.getNumberOfChars())
      drawSpan(text, at, words, getComputedStyle(parent), group);
    at += count;
  }
  if (!group.hasChildNodes()) group.remove();
}

function drawSpan(
  text: SVGTextElement,
  at: number,
  words: string,
  style: CSSStyleDeclaration,
  into: SVGElement,
): void {
  if (style.display === 'none' || style.visibility !== 'visible') return;
  const { x, y, height } = text.getExtentOfChar(at);
  const last = Math.min(at + words.length, text.getNumberOfChars()) - at;
  const length = text.getSubStringLength(at, last);
  const span = put(into, 'tspan', {
    x,
    y: y + height * ascentShare(style),
    ...plainFill(style),
    ...fontOf(style),
    ...strokeIn(style, 1),
    ...(words.length > 1 ? { textLength: length, lengthAdjust: 'spacingAndGlyphs' } : {}),
  });
  span.append(words);
}
