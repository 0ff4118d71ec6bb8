/** The bytes of numbers, the least first, whatever the machine's own order is. */
export function littleEndian(numbers: Float64Array | Int32Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(numbers.byteLength);
  const view = new DataView(bytes.buffer);
  const size = numbers.BYTES_PER_ELEMENT;
  if (numbers instanceof Float64Array) numbers.forEach((value, n) => view.setFloat64(n * size, value, true));
  else numbers.forEach((value, n) => view.setInt32(n * size, value, true));
  return bytes;
}

/** The bytes of a text that has none but ASCII signs in it; with others escaped as JSON has them. */
export function asciiBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(escaped(text), (sign) => sign.charCodeAt(0));
}

function escaped(text: string): string {
  return text.replaceAll(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
