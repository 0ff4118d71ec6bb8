import type { Glyphs } from './glyphs.ts';

/** Where a box lies on the picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a picture is drawn on, and from where. */
export interface Sheet {
  /** The part's corner in the window: 0, 0 of the picture. */
  readonly left: number;
  readonly top: number;
  readonly defs: SVGElement;
  /** The colour under everything. */
  readonly ground: string;
  /** The part itself. */
  readonly root: Element;
  /** Where it lies on the picture, with what its scroll bars hide. */
  readonly whole: Box;
  /** The letters of formulas as paths; null where they could not be loaded. */
  readonly glyphs: Glyphs | null;
  /** Patterns and clips that were copied, by their id on the page. */
  readonly copied: Map<string, string>;
}

const SVG = 'http://www.w3.org/2000/svg';

export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** An element of the picture. Built by hand: the page's policy allows no markup and no style attributes. */
export function svgElement(name: string, attributes: Attributes = {}): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    element.setAttribute(key, typeof value === 'number' ? rounded(value) : value);
  }
  return element;
}

/** Adds an element to another, and returns it. */
export function put(into: SVGElement, name: string, attributes: Attributes = {}): SVGElement {
  const element = svgElement(name, attributes);
  into.append(element);
  return element;
}

/** A hundredth of a pixel is seen by nobody. */
export function rounded(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** An id that nothing in the picture has. */
export function nextId(sheet: Sheet, kind: string): string {
  return `${kind}${sheet.defs.childElementCount + 1}`;
}

/** A length of a computed style in pixels; 0 where it is none. */
export function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}

/** What a computed style lists, at the commas that stand in no bracket. */
export function partsOf(list: string): string[] {
  return list.split(/,\s*(?![^(]*\))/);
}
