/** Files as other programs write them, small and by hand. */

/** A tensor to be written: its bytes are made of `numbers` unless they are given. */
export interface Written {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly number[];
  readonly numbers: ArrayLike<number>;
}

const SIZES: Readonly<Record<string, number>> = { F16: 2, BF16: 2, F32: 4, F64: 8, I64: 8 };

export function bytesOf(type: string, numbers: ArrayLike<number>, isLittle = true): Uint8Array {
  const size = SIZES[type];
  const view = new DataView(new ArrayBuffer(numbers.length * size));
  for (let n = 0; n < numbers.length; n += 1) {
    if (type === 'F16') view.setUint16(n * size, halfBits(numbers[n]), isLittle);
    if (type === 'BF16') view.setUint16(n * size, upperBits(numbers[n]), isLittle);
    if (type === 'F32') view.setFloat32(n * size, numbers[n], isLittle);
    if (type === 'F64') view.setFloat64(n * size, numbers[n], isLittle);
    if (type === 'I64') view.setBigInt64(n * size, BigInt(numbers[n]), isLittle);
  }
  return new Uint8Array(view.buffer);
}

/** Of numbers that F16 has, as 0.5 and -3. */
function halfBits(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(value)) return 0x7e00;
  if (size === Infinity) return sign | 0x7c00;
  if (size < 2 ** -14) return sign | (size * 2 ** 24);
  const exponent = Math.floor(Math.log2(size));
  return sign | ((exponent + 15) << 10) | ((size / 2 ** exponent - 1) * 1024);
}

function upperBits(value: number): number {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, value);
  return view.getUint16(0);
}

export function safetensorsFile(tensors: readonly Written[], header: object = {}): Uint8Array {
  let end = 0;
  const parts = tensors.map(({ type, numbers }) => bytesOf(type, numbers));
  const entries = tensors.map(({ name, type, shape }, n) => {
    const begin = end;
    end += parts[n].length;
    return [name, { dtype: type, shape, data_offsets: [begin, end] }] as const;
  });
  return withHeader(JSON.stringify({ ...Object.fromEntries(entries), ...header }), joined(parts));
}

export function withHeader(header: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const text = new TextEncoder().encode(header);
  const length = new Uint8Array(8);
  new DataView(length.buffer).setUint32(0, text.length, true);
  return joined([length, text, data]);
}

export function npyFile(header: string, data: Uint8Array, version: 1 | 2 | 3 = 1): Uint8Array {
  const text = new TextEncoder().encode(`${header}\n`);
  const prefix = new Uint8Array(version === 1 ? 10 : 12);
  prefix.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0]);
  const view = new DataView(prefix.buffer);
  if (version === 1) view.setUint16(8, text.length, true);
  else view.setUint32(8, text.length, true);
  return joined([prefix, text, data]);
}

export function npyHeader(descr: string, shape: readonly number[], isFortran = false): string {
  const sides = shape.length === 1 ? `${shape[0]},` : shape.join(', ');
  return `{'descr': '${descr}', 'fortran_order': ${isFortran ? 'True' : 'False'}, 'shape': (${sides}), }`;
}

/** A .npy of format 1.0 in C order. */
export function npyOf({ type, shape, numbers }: Omit<Written, 'name'>): Uint8Array {
  const descr = { F16: '<f2', F32: '<f4', F64: '<f8', I64: '<i8' }[type] ?? '|O';
  return npyFile(npyHeader(descr, shape), bytesOf(type, numbers));
}

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** 0.5, 1, 1.5, ... with signs in turn: numbers that every type has. */
export function countingUp(count: number): number[] {
  return Array.from({ length: count }, (_, n) => ((n % 2 === 0 ? 1 : -1) * ((n % 1000) + 1)) / 2);
}
