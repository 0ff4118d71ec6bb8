/** Types of numbers that weights are read from, by the names that safetensors has for them. */
export const FLOATS = ['F16', 'BF16', 'F32', 'F64'] as const;
export type FloatType = (typeof FLOATS)[number];

export const BYTES_OF: Readonly<Record<FloatType, number>> = { F16: 2, BF16: 2, F32: 4, F64: 8 };

export function isFloatType(type: string): type is FloatType {
  return FLOATS.some((each) => each === type);
}

/** `count` numbers from the beginning of `bytes`. Each has one number of 64 bits that is the same; F64 come to the last bit. */
export function readFloats(
  bytes: Uint8Array,
  type: FloatType,
  count: number,
  isLittleEndian = true,
): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = BYTES_OF[type];
  const numbers = new Float64Array(count);
  const one = oneOf(view, type, isLittleEndian);
  for (let n = 0; n < count; n += 1) numbers[n] = one(n * size);
  return numbers;
}

function oneOf(view: DataView, type: FloatType, isLittleEndian: boolean): (at: number) => number {
  switch (type) {
    case 'F16':
      return (at) => halfOf(view.getUint16(at, isLittleEndian));
    case 'BF16':
      return (at) => upperHalf(view.getUint16(at, isLittleEndian));
    case 'F32':
      return (at) => view.getFloat32(at, isLittleEndian);
    case 'F64':
      return (at) => view.getFloat64(at, isLittleEndian);
  }
}

/** A sign, 5 bits of exponent, 10 of fraction. */
function halfOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0x1f) return fraction ? NaN : sign * Infinity;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

const word = new DataView(new ArrayBuffer(4));

/** BF16 is the upper half of an F32. */
function upperHalf(bits: number): number {
  word.setUint32(0, bits * 0x10000);
  return word.getFloat32(0);
}
