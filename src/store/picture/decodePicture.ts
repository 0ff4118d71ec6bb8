/** Four bytes a pixel. */
export interface Decoded {
  readonly rgba: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** Finer than this a picture of a digit need not be: it is fitted to 28 x 28. */
const ENOUGH = 280;

/** The pixels of a picture, made smaller where it is large. @throws where the browser cannot unpack it. */
export async function decodePicture(file: Blob): Promise<Decoded> {
  // numbers as they stand in the file: no profile of a screen, nothing multiplied by what can be seen through
  const bitmap = await createImageBitmap(file, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
  try {
    const scale = Math.min(1, ENOUGH / Math.max(bitmap.width, bitmap.height));
    const [width, height] = [bitmap.width, bitmap.height].map((side) =>
      Math.max(1, Math.round(side * scale)),
    );
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('no canvas');
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    return { rgba: context.getImageData(0, 0, width, height).data, width, height };
  } finally {
    bitmap.close();
  }
}
