import type { Font } from 'opentype.js';

/** The addresses of KaTeX's own fonts, which the page has anyway. */
const FILES = import.meta.glob<string>('../../../../../node_modules/katex/dist/fonts/*.woff', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** The letters of formulas as paths: the fonts that formulas are set in are on no other machine. */
export class Glyphs {
  private readonly fonts: ReadonlyMap<string, Font>;

  constructor(fonts: ReadonlyMap<string, Font>) {
    this.fonts = fonts;
  }

  /** The outline of a letter that stands at a place; nothing for one that its font has not. */
  path(letter: string, style: CSSStyleDeclaration, x: number, y: number): string {
    const font = this.fonts.get(fileOf(style) ?? '');
    if (!font || font.charToGlyphIndex(letter) === 0) return '';
    return font.charToGlyph(letter).getPath(x, y, Number.parseFloat(style.fontSize)).toPathData(2);
  }
}

/** The file of KaTeX's that a text is set in: KaTeX_Main-BoldItalic. */
function fileOf({ fontFamily, fontWeight, fontStyle }: CSSStyleDeclaration): string | null {
  const family = /KaTeX_\w+/.exec(fontFamily)?.[0];
  if (!family) return null;
  const face = (Number(fontWeight) >= 600 ? 'Bold' : '') + (fontStyle === 'italic' ? 'Italic' : '');
  return `${family}-${face || 'Regular'}`;
}

const loaded = new Map<string, Promise<Font>>();

/** The fonts that the formulas of a part are set in; null where one cannot be had: then formulas stay text. */
export async function loadGlyphs(part: Element): Promise<Glyphs | null> {
  const files = new Set<string>();
  for (const element of part.querySelectorAll('.katex-html, .katex-html *')) {
    const file = fileOf(getComputedStyle(element));
    if (file) files.add(file);
  }
  if (files.size === 0) return null;
  try {
    const fonts = await Promise.all([...files].map(async (file) => [file, await load(file)] as const));
    return new Glyphs(new Map(fonts));
  } catch {
    return null;
  }
}

function load(file: string): Promise<Font> {
  const found = loaded.get(file) ?? read(file);
  loaded.set(file, found);
  found.catch(() => loaded.delete(file));
  return found;
}

async function read(file: string): Promise<Font> {
  const address = Object.entries(FILES).find(([path]) => path.endsWith(`/${file}.woff`))?.[1];
  if (address === undefined) throw new Error(`${file}: expected a font of KaTeX, got none`);
  const [{ parse }, response] = await Promise.all([import('opentype.js'), fetch(address)]);
  if (!response.ok) throw new Error(`${address}: expected a font, got ${response.status}`);
  return parse(await response.arrayBuffer());
}
