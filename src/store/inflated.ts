import { Inflate } from 'fflate';

/**
 * What deflated bytes unpack to; null where that is more than `most`. They grow a thousandfold at most: unpacked a slice at a time, one
 * that grows on is met early.
 * @throws what fflate does of bytes that are not deflated.
 */
export function inflated(packed: Uint8Array, most: number, slice: number): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((part) => {
    length += part.length;
    parts.push(part);
  });
  for (let at = 0; at < packed.length && length <= most; at += slice)
    stream.push(packed.subarray(at, at + slice), at + slice >= packed.length);
  return length > most ? null : joined(parts);
}

/** Bytes after each other. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
