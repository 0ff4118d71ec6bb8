import { addCaption } from './caption.ts';
import type { Glyphs } from './draw/glyphs.ts';
import { drawPart } from './drawPart.ts';

/** A picture as a file. */
export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

export interface PictureOptions {
  readonly caption: string;
  readonly glyphs: Glyphs | null;
  /** On white, as paper is. */
  readonly isPrint: boolean;
}

/** Draws a part of the page, in the colours that the page has now, with its caption. */
export function makePicture(part: Element, { caption, glyphs, isPrint }: PictureOptions): Picture {
  const picture = drawPart(part, { glyphs, ground: isPrint ? '#ffffff' : undefined });
  // the colour of the part's theme, which may be another than the page's
  const { color } = getComputedStyle(part);
  addCaption(picture, caption, { color, fontFamily: getComputedStyle(document.body).fontFamily });
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(picture)}`;
  const [width, height] = ['width', 'height'].map((side) => Number(picture.getAttribute(side)));
  return { text, width, height };
}
