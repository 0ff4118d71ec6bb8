import { captionLines } from './captionLines.ts';
import { fillOf } from './draw/paint.ts';
import { put, rounded, svgElement } from './draw/sheet.ts';

const SIZE = 12;
const LINE = 17;
const MARGIN = 12;

export interface CaptionLooks {
  readonly color: string;
  readonly fontFamily: string;
}

/** Puts a caption below a picture, and gives it as the picture's title. */
export function addCaption(picture: SVGElement, caption: string, { color, fontFamily }: CaptionLooks): void {
  const [, , width, height] = (picture.getAttribute('viewBox') ?? '').split(' ').map(Number);
  const lines = linesOf(caption, width - 2 * MARGIN, fontFamily);
  const whole = height + lines.length * LINE + 4;
  picture.setAttribute('height', rounded(whole));
  picture.setAttribute('viewBox', `0 0 ${width} ${rounded(whole)}`);
  picture.setAttribute('role', 'img');
  picture.querySelector(':scope > rect')?.setAttribute('height', rounded(whole));
  const title = svgElement('title');
  title.textContent = caption;
  picture.prepend(title);
  const text = put(picture, 'text', { 'font-family': fontFamily, 'font-size': SIZE, ...fillOf(color) });
  lines.forEach((line, n) => {
    put(text, 'tspan', { x: MARGIN, y: height + SIZE + n * LINE }).append(line);
  });
}

function linesOf(text: string, width: number, fontFamily: string): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return [text];
  pen.font = `${SIZE}px ${fontFamily}`;
  return captionLines(text, width, (line) => pen.measureText(line).width);
}
