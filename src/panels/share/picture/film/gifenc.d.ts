declare module 'gifenc' {
  type Palette = readonly (readonly number[])[];
  interface Frame {
    readonly palette: Palette;
    /** Milliseconds that it stands. */
    readonly delay: number;
  }
  interface Encoder {
    writeFrame(index: Uint8Array, width: number, height: number, frame: Frame): void;
    finish(): void;
    bytes(): Uint8Array<ArrayBuffer>;
  }
  function GIFEncoder(): Encoder;
  /** The colours that stand best for those of the pixels. */
  function quantize(pixels: Uint8ClampedArray, colors: number): Palette;
  function applyPalette(pixels: Uint8ClampedArray, palette: Palette): Uint8Array;
}
