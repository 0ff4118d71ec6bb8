/** Pixels of a canvas that browsers still make, on phones too. */
const MOST_PIXELS = 16_000_000;
const LONGEST = 8192;

/** How many times larger than on the page a picture is saved: twice, once where that would be too large, or not at all. */
export function pngScale(width: number, height: number): 2 | 1 | null {
  for (const scale of [2, 1] as const) {
    const longest = Math.max(width, height) * scale;
    if (width * height * scale ** 2 <= MOST_PIXELS && longest <= LONGEST) return scale;
  }
  return null;
}

/**
 * A picture as PNG, drawn by the browser.
 * @throws where it cannot be drawn.
 */
export async function pngOf(address: string, width: number, height: number, scale: number): Promise<Blob> {
  // not a canvas of the page: that would be packed while the browser has nothing else to do, which takes seconds
  const canvas = new OffscreenCanvas(width * scale, height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('canvas: expected a context, got none');
  pen.drawImage(await imageOf(address), 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}

export async function imageOf(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}
