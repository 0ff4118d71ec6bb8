import { drawElement } from './draw/drawElement.ts';
import type { Glyphs } from './draw/glyphs.ts';
import { groundOf } from './draw/grounds.ts';
import { fillOf } from './draw/paint.ts';
import { put, svgElement } from './draw/sheet.ts';

export interface PartOptions {
  readonly glyphs: Glyphs | null;
  /** Under everything; without it what lies under the part on the page. */
  readonly ground?: string | undefined;
}

/** Pixels around the part. */
const MARGIN = 12;

/** So that a small map has room for its caption. */
const LEAST = 340;

/** A part of the page as an SVG of its own, of nothing but shapes, text and pictures. */
export function drawPart(root: Element, options: PartOptions): SVGElement {
  // the style sheet gives it the height of what is in it meanwhile: all in one go, so that nobody sees it change
  root.setAttribute('data-drawn', '');
  try {
    return drawn(root, options);
  } finally {
    root.removeAttribute('data-drawn');
  }
}

function drawn(root: Element, { glyphs, ...options }: PartOptions): SVGElement {
  const box = root.getBoundingClientRect();
  // what its scroll bars hide is part of it
  const inner = {
    width: Math.round(Math.max(box.width, root.scrollWidth)),
    height: Math.round(Math.max(box.height, root.scrollHeight)),
  };
  const width = Math.max(inner.width + 2 * MARGIN, LEAST);
  const height = inner.height + 2 * MARGIN;
  const x = Math.round((width - inner.width) / 2);
  const ground = options.ground ?? groundOf(root, document.documentElement) ?? '#ffffff';
  const picture = svgElement('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
  const defs = put(picture, 'defs');
  put(picture, 'rect', { width, height, ...fillOf(ground) });
  drawElement(root, put(picture, 'g'), {
    root,
    whole: { x, y: MARGIN, ...inner },
    left: Math.round(box.left) - root.scrollLeft - x,
    top: Math.round(box.top) - root.scrollTop - MARGIN,
    defs,
    ground,
    glyphs,
    copied: new Map(),
  });
  return picture;
}
