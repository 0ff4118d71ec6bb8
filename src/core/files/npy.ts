import { countIn, FileRefusal, readingFile, type FileProblem, type FileTensor } from './fileTensor.ts';
import { BYTES_OF, isFloatType, readFloats, type FloatType } from './floats.ts';
import { NPY_MAGIC, NPY_PREFIX } from './npyHeader.ts';
import { rearranged } from './rearranged.ts';
import { textOf } from './utf8.ts';

const LONGEST_HEADER = 65_535;

/** NumPy's letters for a type, with how many bytes it has, by names as safetensors has them: counted in bits, for NumPy's f16 is no F16. */
const TYPES: Readonly<Record<string, string>> = {
  f2: 'F16',
  f4: 'F32',
  f8: 'F64',
  f12: 'F96',
  f16: 'F128',
  c8: 'C64',
  c16: 'C128',
  b1: 'BOOL',
  i1: 'I8',
  i2: 'I16',
  i4: 'I32',
  i8: 'I64',
  u1: 'U8',
  u2: 'U16',
  u4: 'U32',
  u8: 'U64',
};

export function isNpy(bytes: Uint8Array): boolean {
  return NPY_MAGIC.every((byte, n) => bytes[n] === byte);
}

/** The array of a .npy file of format 1.0 to 3.0, or why it is refused. Never throws. */
export function readNpy(bytes: Uint8Array, name: string): FileTensor | { readonly problem: FileProblem } {
  return readingFile(() => {
    const bad = new FileRefusal({ kind: 'badTensor', tensor: name });
    if (!isNpy(bytes)) throw bad;
    const { from, to } = headerPlace(bytes, bad);
    const header = textOf(bytes.subarray(from, to));
    const [, order, letters] = /'descr'\s*:\s*'([<>=|])(\w+)'/.exec(header) ?? [];
    const [, fortran] = /'fortran_order'\s*:\s*(True|False)\b/.exec(header) ?? [];
    const [, sides] = /'shape'\s*:\s*\(([\dL, ]*)\)/.exec(header) ?? [];
    if (fortran === undefined || sides === undefined) throw bad;
    const shape = sides.split(',').flatMap((side) => (side.trim() ? [Number(side.replace('L', ''))] : []));
    const count = countIn(shape);
    if (count === null) throw bad;
    const type = letters === undefined ? 'struct' : (TYPES[letters] ?? letters);
    if (!isFloatType(type)) return { name, type, shape, read: null };
    const data = bytes.subarray(to);
    if (data.length !== count * BYTES_OF[type]) throw bad;
    return {
      name,
      type,
      shape,
      read: reader(data, { type, shape, count, order, isFortran: fortran === 'True' }),
    };
  });
}

function headerPlace(bytes: Uint8Array, bad: FileRefusal): { from: number; to: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [version] = bytes.subarray(NPY_MAGIC.length);
  // from format 2.0 on the length of the header has four bytes and not two
  const from = version === 1 ? NPY_PREFIX : NPY_PREFIX + 2;
  if (![1, 2, 3].includes(version) || bytes.length < from) throw bad;
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  if (length > LONGEST_HEADER || from + length > bytes.length) throw bad;
  return { from, to: from + length };
}

interface Layout {
  readonly type: FloatType;
  readonly shape: readonly number[];
  readonly count: number;
  readonly order: string | undefined;
  readonly isFortran: boolean;
}

function reader(data: Uint8Array, { type, shape, count, order, isFortran }: Layout): () => Float64Array {
  return () => {
    const numbers = readFloats(data, type, count, order !== '>');
    return isFortran
      ? rearranged(
          numbers,
          shape.toReversed(),
          shape.map((_, n) => shape.length - 1 - n),
        )
      : numbers;
  };
}
