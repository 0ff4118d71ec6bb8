import { drawBox } from './boxes.ts';
import { fillOf } from './paint.ts';
import { pixels, put, type Sheet } from './sheet.ts';
import { ascentShare, fontOf } from './texts.ts';

/** What a style sheet puts before or after what is in an element: a box at a place of its own, or a few characters. */
export function drawPseudo(
  element: Element,
  which: '::before' | '::after',
  into: SVGElement,
  sheet: Sheet,
): void {
  const style = getComputedStyle(element, which);
  if (['none', 'normal', ''].includes(style.content) || style.display === 'none' || style.opacity === '0')
    return;
  if (style.position === 'absolute') drawPlaced(element, style, into, sheet);
  else drawWords(element, which, style, into, sheet);
}

function drawPlaced(element: Element, style: CSSStyleDeclaration, into: SVGElement, sheet: Sheet): void {
  const box = around(element);
  if (!box) return;
  const border = (side: string): number => pixels(style.getPropertyValue(`border-${side}-width`));
  const isWhole = style.boxSizing === 'border-box';
  const width =
    pixels(style.width) +
    (isWhole ? 0 : border('left') + border('right') + pixels(style.paddingLeft) + pixels(style.paddingRight));
  const height =
    pixels(style.height) +
    (isWhole ? 0 : border('top') + border('bottom') + pixels(style.paddingTop) + pixels(style.paddingBottom));
  const moved = style.transform === 'none' ? new DOMMatrix() : new DOMMatrix(style.transform);
  const x = box.left + pixels(style.left) + pixels(style.marginLeft) + moved.e - sheet.left;
  const y = box.top + pixels(style.top) + pixels(style.marginTop) + moved.f - sheet.top;
  drawBox({ x, y, width, height }, style, into, sheet);
}

/** The inner edge of what a placed box is placed in. */
function around(element: Element): { readonly left: number; readonly top: number } | null {
  let place: Element | null = element;
  while (place && getComputedStyle(place).position === 'static') place = place.parentElement;
  if (!place) return null;
  const { left, top } = place.getBoundingClientRect();
  return { left: left + place.clientLeft - place.scrollLeft, top: top + place.clientTop - place.scrollTop };
}

/** Characters stand right before the first of the element's own, or after the last. */
function drawWords(
  element: Element,
  which: '::before' | '::after',
  style: CSSStyleDeclaration,
  into: SVGElement,
  sheet: Sheet,
): void {
  const words = /^"(.*)"$/.exec(style.content)?.[1] ?? '';
  if (words.trim() === '') return;
  const range = document.createRange();
  range.selectNodeContents(element);
  const boxes = [...range.getClientRects()];
  const box = which === '::before' ? boxes.at(0) : boxes.at(-1);
  if (!box) return;
  const isBefore = which === '::before';
  put(into, 'text', {
    x: (isBefore ? box.left : box.right) - sheet.left,
    y: box.top - sheet.top + box.height * ascentShare(style),
    'text-anchor': isBefore ? 'end' : null,
    'xml:space': 'preserve',
    ...fontOf(style),
    ...fillOf(style.color),
  }).append(words);
}
