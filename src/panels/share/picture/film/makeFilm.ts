import type { Picture } from '../makePicture.ts';
import { imageOf } from '../png.ts';

export interface FilmOptions {
  readonly positions: readonly number[];
  /** The picture of a position; null where the part is not there. */
  readonly draw: (position: number) => Picture | null;
  readonly onFrame: (done: number) => void;
  readonly signal: AbortSignal;
}

/** A longer side of more pixels makes files that no message takes. */
const LONGEST = 960;

/** Milliseconds that a picture stands, and the last one. */
const STANDS = 120;
const ENDS = 1500;

const COLORS = 256;

/**
 * The pictures of positions, one after the other, as a GIF that begins anew. The page is free between two pictures.
 * @throws where a picture cannot be drawn, or the signal says so.
 */
export async function makeFilm({
  positions,
  draw,
  onFrame,
  signal,
}: FilmOptions): Promise<Uint8Array<ArrayBuffer>> {
  const { GIFEncoder, applyPalette, quantize } = await import('gifenc');
  const film = GIFEncoder();
  // the last has all that is computed: the others are made to its measure
  const end = draw(positions[positions.length - 1]);
  if (!end) throw new Error('film: expected the part at its last position, got none');
  const scale = Math.min(1, LONGEST / Math.max(end.width, end.height));
  const [width, height] = [Math.round(end.width * scale), Math.round(end.height * scale)];
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('canvas: expected a context, got none');
  for (const [n, position] of positions.entries()) {
    await nextTask();
    signal.throwIfAborted();
    const picture = n === positions.length - 1 ? end : draw(position);
    if (picture) await paint(pen, picture, scale);
    const pixels = pen.getImageData(0, 0, width, height).data;
    const palette = quantize(pixels, COLORS);
    const delay = n === positions.length - 1 ? ENDS : STANDS;
    film.writeFrame(applyPalette(pixels, palette), width, height, { palette, delay });
    onFrame(n + 1);
  }
  film.finish();
  return film.bytes();
}

async function paint(pen: OffscreenCanvasRenderingContext2D, picture: Picture, scale: number): Promise<void> {
  const address = URL.createObjectURL(new Blob([picture.text], { type: 'image/svg+xml' }));
  try {
    pen.drawImage(await imageOf(address), 0, 0, picture.width * scale, picture.height * scale);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** What was pressed meanwhile comes first. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
