import { drawBox } from './boxes.ts';
import { groundOf } from './grounds.ts';
import { drawControl } from './controls.ts';
import { drawPseudo } from './pseudo.ts';
import { drawInlineSvg } from './shapes.ts';
import { nextId, put, type Box, type Sheet } from './sheet.ts';
import { drawText } from './texts.ts';

/** Draws an element of the page and all in it. */
export function drawElement(element: Element, into: SVGElement, sheet: Sheet): void {
  const style = getComputedStyle(element);
  if (isLeftOut(element, style)) return;
  const group = style.opacity === '1' ? into : put(into, 'g', { opacity: style.opacity });
  if (style.visibility === 'visible') {
    for (const box of boxesOf(element, style, sheet)) drawBox(box, style, group, sheet);
    if (element instanceof HTMLCanvasElement) drawCanvas(element, style, group, sheet);
    else drawControl(element, boxOf(element, sheet), style, group);
  }
  const inside = clipped(element, style, group, sheet);
  if (element instanceof SVGSVGElement) drawInlineSvg(element, inside, sheet);
  else drawChildren(element, style, inside, sheet);
}

function drawChildren(element: Element, style: CSSStyleDeclaration, into: SVGElement, sheet: Sheet): void {
  drawPseudo(element, '::before', into, sheet);
  for (const node of inOrder(element)) {
    if (node instanceof Element) drawElement(node, into, sheet);
    else if (node instanceof Text && style.visibility === 'visible') drawText(node, style, into, sheet);
  }
  drawPseudo(element, '::after', into, sheet);
}

/** What is not seen, or is there to be pressed and says nothing. */
function isLeftOut(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.display === 'none' || style.opacity === '0' || style.clipPath.startsWith('inset(50%'))
    return true;
  if (style.contentVisibility === 'hidden' || element instanceof HTMLOptionElement) return true;
  if (element.matches('.readout, .skip') || isIconButton(element)) return true;
  if (style.overflowX !== 'hidden' || style.position !== 'absolute') return false;
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 && height <= 1;
}

/** A button with an icon and no words. */
function isIconButton(element: Element): boolean {
  return (
    element.localName === 'button' && element.textContent === '' && element.querySelector('.lucide') !== null
  );
}

/** As they lie over each other. */
function inOrder(element: Element): ChildNode[] {
  const nodes = [...element.childNodes].filter((node) => !(node instanceof Element && isClosed(node)));
  const levels = new Map(nodes.map((node) => [node, levelOf(node)]));
  const level = (node: ChildNode): number => levels.get(node) ?? 0;
  return nodes.some((node) => level(node) !== 0) ? nodes.toSorted((a, b) => level(a) - level(b)) : nodes;
}

/** What is folded away in `details`. */
function isClosed(element: Element): boolean {
  const parent = element.parentElement;
  return parent instanceof HTMLDetailsElement && !parent.open && element.localName !== 'summary';
}

function levelOf(node: Node): number {
  if (!(node instanceof Element)) return 0;
  const { position, zIndex } = getComputedStyle(node);
  if (zIndex !== 'auto') return Number(zIndex) + (Number(zIndex) >= 0 ? 0.5 : 0);
  return position === 'absolute' || position === 'fixed' ? 0.25 : 0;
}

function boxOf(element: Element, sheet: Sheet): Box {
  if (element === sheet.root) return sheet.whole;
  return placed(element.getBoundingClientRect(), sheet);
}

/** On whole pixels, as browsers put boxes. */
function placed({ left, top, right, bottom }: DOMRect, sheet: Sheet): Box {
  const [x, width] = snapped(left, right);
  const [y, height] = snapped(top, bottom);
  return { x: x - sheet.left, y: y - sheet.top, width, height };
}

function snapped(from: number, to: number): readonly [from: number, size: number] {
  if (to - from < 1) return [from, to - from];
  return [Math.round(from), Math.round(to) - Math.round(from)];
}

/** One box; of words that are broken, one a line. */
function boxesOf(element: Element, { display }: CSSStyleDeclaration, sheet: Sheet): Box[] {
  if (display === 'contents') return [];
  if (display !== 'inline') return [boxOf(element, sheet)];
  return [...element.getClientRects()].map((box) => placed(box, sheet));
}

function drawCanvas(
  canvas: HTMLCanvasElement,
  style: CSSStyleDeclaration,
  into: SVGElement,
  sheet: Sheet,
): void {
  if (canvas.width === 0 || canvas.height === 0) return;
  put(into, 'image', {
    ...boxOf(canvas, sheet),
    href: solid(canvas, style, sheet).toDataURL('image/png'),
    preserveAspectRatio: 'none',
    // cells keep their edges
    'image-rendering': style.imageRendering === 'auto' ? 'optimizeSpeed' : style.imageRendering,
  });
}

/** A canvas on the colour that it lies on: the gaps between cells would darken where another renderer makes it smaller. One over other things stays clear. */
function solid(
  canvas: HTMLCanvasElement,
  { position }: CSSStyleDeclaration,
  sheet: Sheet,
): HTMLCanvasElement {
  if (position === 'absolute') return canvas;
  const copy = document.createElement('canvas');
  [copy.width, copy.height] = [canvas.width, canvas.height];
  const pen = copy.getContext('2d');
  if (!pen) return canvas;
  pen.fillStyle = groundOf(canvas, sheet.root) ?? sheet.ground;
  pen.fillRect(0, 0, copy.width, copy.height);
  pen.drawImage(canvas, 0, 0);
  return copy;
}

/** Where an element cuts off what does not fit into it; the part itself is drawn whole, whatever its scroll bars show of it. */
function clipped(element: Element, style: CSSStyleDeclaration, into: SVGElement, sheet: Sheet): SVGElement {
  const isCut =
    style.overflowX !== 'visible' || style.overflowY !== 'visible' || style.clipPath.startsWith('inset');
  if (!isCut || style.display === 'contents' || !overflows(element) || element === sheet.root) return into;
  const id = nextId(sheet, 'clip');
  put(put(sheet.defs, 'clipPath', { id }), 'rect', { ...boxOf(element, sheet) });
  return put(into, 'g', { 'clip-path': `url(#${id})` });
}

function overflows(element: Element): boolean {
  return (
    element instanceof SVGSVGElement ||
    element.scrollWidth > element.clientWidth ||
    element.scrollHeight > element.clientHeight
  );
}
