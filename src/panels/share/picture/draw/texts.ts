import { fillOf } from './paint.ts';
import { pixels, put, rounded, type Attributes, type Sheet } from './sheet.ts';

/** A stretch of text in one line of the page. */
interface Run {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Draws the text of a node where the page has it, line by line and each word at its place, so that another font moves nothing. */
export function drawText(node: Text, style: CSSStyleDeclaration, into: SVGElement, sheet: Sheet): void {
  const fill = fillOf(style.color);
  if (!fill || node.data.trim() === '') return;
  const words = wordsOf(node);
  if (style.fontFamily.includes('KaTeX_') && sheet.glyphs) {
    const path = words
      .flatMap((word) => lettersOf(node, word))
      .map((letter) =>
        sheet.glyphs?.path(letter.text, style, letter.left - sheet.left, baseline(letter, style) - sheet.top),
      )
      .join('');
    // a letter that the fonts of formulas lack is a word of the page's language
    if (path !== '') {
      put(into, 'path', { d: path, ...fill });
      return;
    }
  }
  let line: SVGElement | null = null;
  let last: Run | null = null;
  for (const [, from, to] of words) {
    for (const run of runsOf(node, from, to)) {
      if (run.width === 0) continue;
      const y = baseline(run, style) - sheet.top;
      if (!line || !last || last.top !== run.top) line = put(into, 'text', { y, ...fill, ...fontOf(style) });
      else line.append(' ');
      const word = put(line, 'tspan', { x: run.left - sheet.left, ...lengthOf(run) });
      word.append(cased(run.text, style));
      last = run;
    }
  }
}

/** One letter cannot be stretched between its ends. */
function lengthOf({ text, width }: Run): Attributes {
  return text.length > 1 ? { textLength: width, lengthAdjust: 'spacingAndGlyphs' } : {};
}

type Word = readonly [text: string, from: number, to: number];

function wordsOf({ data }: Text): Word[] {
  return Array.from(data.matchAll(/\S+/g), ({ 0: text, index }) => [text, index, index + text.length]);
}

function lettersOf(node: Text, [, from, to]: Word): Run[] {
  const letters: Run[] = [];
  for (let at = from; at < to;) {
    const size = (node.data.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    letters.push(...runsOf(node, at, at + size));
    at += size;
  }
  return letters;
}

const range = typeof document === 'undefined' ? null : document.createRange();

/** The lines that a stretch of text stands in: one, unless it is broken. */
function runsOf(node: Text, from: number, to: number): Run[] {
  if (!range) return [];
  range.setStart(node, from);
  range.setEnd(node, to);
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const text = node.data.slice(from, to);
  if (boxes.length === 1 || to - from < 2) {
    const [box] = boxes;
    return box ? [{ text, left: box.left, top: box.top, width: box.width, height: box.height }] : [];
  }
  // a word that is broken, as all of Chinese is: letter by letter, and together again by line
  const runs: Run[] = [];
  for (let at = from; at < to; at += 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    const last = runs.at(-1);
    const letter = node.data[at];
    if (last && last.top === box.top && box.left >= last.left)
      runs[runs.length - 1] = { ...last, text: last.text + letter, width: box.right - last.left };
    else runs.push({ text: letter, left: box.left, top: box.top, width: box.width, height: box.height });
  }
  return runs;
}

/** Where a line of text stands: its box reaches from the font's ascent to its descent. */
function baseline({ top, height }: Pick<Run, 'top' | 'height'>, style: CSSStyleDeclaration): number {
  return top + height * ascentShare(style);
}

const shares = new Map<string, number>();
let pen: CanvasRenderingContext2D | null = null;

/** How much of a text's box lies above the line it stands on. */
export function ascentShare(style: CSSStyleDeclaration): number {
  const font = `${style.fontStyle} ${style.fontWeight} 100px ${style.fontFamily}`;
  const found = shares.get(font);
  if (found !== undefined) return found;
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return 0.8;
  pen.font = font;
  const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = pen.measureText('x');
  const share = up / (up + down);
  shares.set(font, share);
  return share;
}

/** Attributes of a text's font. */
export function fontOf(style: CSSStyleDeclaration): Attributes {
  return {
    'font-family': style.fontFamily,
    'font-size': rounded(pixels(style.fontSize)),
    'font-weight': style.fontWeight === '400' ? null : style.fontWeight,
    'font-style': style.fontStyle === 'normal' ? null : style.fontStyle,
  };
}

function cased(text: string, { textTransform }: CSSStyleDeclaration): string {
  return textTransform === 'uppercase' ? text.toUpperCase() : text;
}
