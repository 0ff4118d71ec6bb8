declare module 'opentype.js' {
  interface Path {
    /** As an SVG has it, with so many decimals. */
    toPathData(decimals: number): string;
  }
  interface Glyph {
    getPath(x: number, y: number, fontSize: number): Path;
  }
  interface Font {
    /** 0 for one that the font has not. */
    charToGlyphIndex(letter: string): number;
    charToGlyph(letter: string): Glyph;
  }
  /** @throws where the bytes are no font. */
  function parse(bytes: ArrayBuffer): Font;
}
