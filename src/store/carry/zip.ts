import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { joined } from '../inflated.ts';
import { Refused } from './carried.ts';

/** Files in one zip file. What comes from outside is unpacked a little at a time: one that grows beyond all bounds is met early. */

export type Parts = ReadonlyMap<string, Uint8Array>;

/** Bytes of a file that is read at all, and bytes that it may unpack to: a thousand digits and many runs are a fifth of it. */
export const LARGEST_FILE = 40_000_000;
export const LARGEST_UNPACKED = 120_000_000;
/** Files in it. */
export const MOST_PARTS = 1000;

/** Packed bytes that are unpacked at a time: no more than sixteen megabytes can come of them. */
const PIECE = 16_384;

export function zipped(parts: Parts): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(parts), { level: 6 });
}

const FIRST = 0x04034b50;
const LAST = 0x06054b50;
/** The length of what stands at the end of every zip file. */
const END = 22;

/** @throws Refused for what is no zip file, is not whole, or unpacks to too much. */
export async function unzipped(bytes: Uint8Array, pause: () => Promise<void> | void): Promise<Parts> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < END || view.getUint32(0, true) !== FIRST) throw new Refused({ kind: 'foreign' });
  if (view.getUint32(bytes.length - END, true) !== LAST) throw new Refused({ kind: 'cutOff' });
  const reading = new Reading();
  const unzip = new Unzip((file) => reading.take(file));
  unzip.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += PIECE) {
    await pause();
    try {
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    } catch (error) {
      throw error instanceof Refused ? error : new Refused({ kind: 'cutOff' });
    }
  }
  return reading.whole();
}

type File = Parameters<Unzip['onfile']>[0];

class Reading {
  readonly #parts = new Map<string, { readonly pieces: Uint8Array[]; isWhole: boolean }>();
  #length = 0;

  take(file: File): void {
    const { name } = file;
    if (this.#parts.has(name)) throw new Refused({ kind: 'damaged', part: name });
    if (this.#parts.size >= MOST_PARTS)
      throw new Refused({ kind: 'tooMany', count: this.#parts.size + 1, most: MOST_PARTS });
    const part = { pieces: new Array<Uint8Array>(), isWhole: false };
    this.#parts.set(name, part);
    file.ondata = (error, piece, isLast) => {
      // what is thrown here comes back as an error, too
      if (error) throw error instanceof Refused ? error : new Refused({ kind: 'damaged', part: name });
      this.#length += piece.length;
      if (this.#length > LARGEST_UNPACKED)
        throw new Refused({ kind: 'unpacksTooLarge', most: LARGEST_UNPACKED });
      part.pieces.push(piece);
      part.isWhole = isLast;
    };
    file.start();
  }

  whole(): Parts {
    return new Map(
      Array.from(this.#parts, ([name, { pieces, isWhole }]) => {
        if (!isWhole) throw new Refused({ kind: 'damaged', part: name });
        return [name, joined(pieces)];
      }),
    );
  }
}
