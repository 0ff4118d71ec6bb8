import { deflateSync } from 'fflate';
import { inflated } from '../inflated.ts';

/**
 * A text and bytes as letters that an address may hold, and back: deflated, in base64 with - and _, and four letters more that tell a link
 * which was cut off or changed on its way. Links of version 1 are read with this for ever.
 */

/** Letters of a link that is read at all: a long drawing takes some ten thousand. */
export const MOST_LETTERS = 100_000;
/** Bytes that a link may unpack to. */
export const MOST_BYTES = 500_000;
/** Packed bytes that are unpacked at a time. */
const SLICE = 256;

export interface Packed {
  readonly text: string;
  /** Follow the text; none as a rule. */
  readonly bytes: Uint8Array;
}

export type Unpacked = Packed | { readonly problem: 'damaged' | 'tooLarge' };

export function pack({ text, bytes }: Packed): string {
  const head = new TextEncoder().encode(text);
  const whole = new Uint8Array(head.length + 1 + bytes.length);
  whole.set(head);
  // no JSON has a byte 0
  whole.set(bytes, head.length + 1);
  const letters = lettersOf(deflateSync(whole, { level: 9 }));
  return letters + checkOf(letters);
}

/** Never throws. */
export function unpack(packed: string): Unpacked {
  if (packed.length > MOST_LETTERS) return { problem: 'tooLarge' };
  const letters = packed.slice(0, -CHECK);
  if (letters === '' || packed.slice(-CHECK) !== checkOf(letters)) return { problem: 'damaged' };
  try {
    const whole = inflated(bytesOf(letters), MOST_BYTES, SLICE);
    if (!whole) return { problem: 'tooLarge' };
    const end = whole.indexOf(0);
    if (end === -1) return { problem: 'damaged' };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(whole.subarray(0, end));
    return { text, bytes: whole.slice(end + 1) };
  } catch {
    return { problem: 'damaged' };
  }
}

function lettersOf(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** @throws DOMException for letters that are none of base64's. */
function bytesOf(letters: string): Uint8Array {
  const text = atob(letters.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const CHECK = 4;

/** Four letters made of all others (FNV-1a, of which 24 bits). */
function checkOf(letters: string): string {
  let hash = 0x811c9dc5;
  for (let n = 0; n < letters.length; n += 1) hash = Math.imul(hash ^ letters.charCodeAt(n), 0x01000193);
  return lettersOf(Uint8Array.of(hash >>> 24, hash >>> 16, hash >>> 8));
}
