import { littleEndian, readFloats } from '../../core/index.ts';

/** Numbers in JSON to the last bit: typed arrays stand there as letters (base64, the lowest byte first). */

export function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof Float64Array) return { f64: lettersOf(littleEndian(part)) };
    if (part instanceof Uint8Array) return { u8: lettersOf(part) };
    return part;
  });
}

/** @throws SyntaxError, or what `atob` does, for what jsonOf did not write. */
export function valueIn(json: string): unknown {
  return JSON.parse(json, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null) return part;
    if ('f64' in part && typeof part.f64 === 'string') return numbersIn(part.f64);
    if ('u8' in part && typeof part.u8 === 'string') return bytesIn(part.u8);
    return part;
  });
}

function numbersIn(letters: string): Float64Array {
  const bytes = bytesIn(letters);
  return readFloats(bytes, 'F64', Math.floor(bytes.length / Float64Array.BYTES_PER_ELEMENT));
}

/** Arguments of one call: browsers take some ten thousand. */
const MOST = 8192;

function lettersOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += MOST)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + MOST)));
  return btoa(parts.join(''));
}

function bytesIn(letters: string): Uint8Array {
  const text = atob(letters);
  const bytes = new Uint8Array(text.length);
  for (let n = 0; n < bytes.length; n += 1) bytes[n] = text.charCodeAt(n);
  return bytes;
}
