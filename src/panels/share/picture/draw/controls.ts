import { fillOf, isLight } from './paint.ts';
import { pixels, put, type Box } from './sheet.ts';
import { ascentShare, fontOf } from './texts.ts';

/** What browsers draw by themselves: sliders, boxes to tick, and what is typed or chosen. */
export function drawControl(element: Element, box: Box, style: CSSStyleDeclaration, into: SVGElement): void {
  if (element instanceof HTMLSelectElement) {
    const [option] = element.selectedOptions;
    drawValue(option?.text ?? '', box, style, into);
  }
  if (!(element instanceof HTMLInputElement)) return;
  if (element.type === 'range') drawSlider(element, box, style, into);
  else if (element.type === 'checkbox' || element.type === 'radio') drawTick(element, box, style, into);
  else drawValue(element.value, box, style, into);
}

function drawValue(text: string, box: Box, style: CSSStyleDeclaration, into: SVGElement): void {
  if (text === '') return;
  const size = pixels(style.fontSize);
  const y = box.y + box.height / 2 + size * 1.2 * (ascentShare(style) - 0.5);
  const x = box.x + pixels(style.paddingLeft) + pixels(style.borderLeftWidth);
  put(into, 'text', { x, y, ...fontOf(style), ...fillOf(style.color) }).append(text);
}

/** The accent that the style sheet names, or the ink. */
function accentOf(style: CSSStyleDeclaration): string {
  return style.accentColor === 'auto' ? style.color : style.accentColor;
}

function drawSlider(input: HTMLInputElement, box: Box, style: CSSStyleDeclaration, into: SVGElement): void {
  const [least, most] = [Number(input.min || 0), Number(input.max || 100)];
  const share = most > least ? (Number(input.value) - least) / (most - least) : 0;
  const knob = Math.min(box.height, 16) / 2;
  const [from, length, y] = [box.x + knob, box.width - 2 * knob, box.y + box.height / 2];
  const line = { y: y - 2, height: 4, rx: 2 };
  put(into, 'rect', { x: from, width: length, ...line, fill: '#888888', 'fill-opacity': 0.4 });
  put(into, 'rect', { x: from, width: length * share, ...line, ...fillOf(accentOf(style)) });
  put(into, 'circle', { cx: from + length * share, cy: y, r: knob, ...fillOf(accentOf(style)) });
}

function drawTick(input: HTMLInputElement, box: Box, style: CSSStyleDeclaration, into: SVGElement): void {
  // a switch is drawn by the style sheet
  if (style.appearance === 'none') return;
  const isRadio = input.type === 'radio';
  const accent = fillOf(accentOf(style));
  const { x, y, width, height } = box;
  put(into, 'rect', {
    x: x + 0.5,
    y: y + 0.5,
    width: width - 1,
    height: height - 1,
    rx: isRadio ? width / 2 : 2,
    fill: 'none',
    ...(input.checked && !isRadio ? accent : {}),
    stroke: input.checked ? accent?.fill : '#767676',
  });
  if (!input.checked) return;
  if (isRadio) put(into, 'circle', { cx: x + width / 2, cy: y + height / 2, r: width / 4, ...accent });
  else
    put(into, 'path', {
      d: `M${x + width * 0.22},${y + height * 0.52}l${width * 0.2},${height * 0.2}l${width * 0.36},${-height * 0.42}`,
      fill: 'none',
      // as browsers do: a dark tick on a light accent
      stroke: isLight(accentOf(style)) ? '#000000' : '#ffffff',
      'stroke-width': 2,
    });
}
