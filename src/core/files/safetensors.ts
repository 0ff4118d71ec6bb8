import {
  countIn,
  FileRefusal,
  MOST_TENSORS,
  readingFile,
  type FileProblem,
  type FileTensor,
} from './fileTensor.ts';
import { BYTES_OF, isFloatType, readFloats } from './floats.ts';
import { METADATA, SAFETENSORS_PREFIX } from './safetensorsHeader.ts';
import { textOf } from './utf8.ts';

/** A header of some thousand tensors. */
const LONGEST_HEADER = 1_000_000;

interface Placed {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly number[];
  readonly begin: number;
  readonly end: number;
}

/** The tensors of a .safetensors file, in the order of its header, or why it is refused. Never throws. */
export function readSafetensors(
  bytes: Uint8Array,
): readonly FileTensor[] | { readonly problem: FileProblem } {
  return readingFile(() => {
    const start = SAFETENSORS_PREFIX + headerLength(bytes);
    const header: unknown = JSON.parse(textOf(bytes.subarray(SAFETENSORS_PREFIX, start)));
    if (typeof header !== 'object' || header === null || Array.isArray(header))
      throw new FileRefusal({ kind: 'badHeader' });
    const entries = Object.entries(header).filter(([name]) => name !== METADATA);
    const placed = entries.map(([name, entry]) => placedOf(name, entry));
    if (placed.length === 0) throw new FileRefusal({ kind: 'noArrays' });
    if (placed.length > MOST_TENSORS) throw new FileRefusal({ kind: 'tooMany', most: MOST_TENSORS });
    const data = bytes.subarray(start);
    expectPlaces(placed, data.length);
    return placed.map((each) => tensorIn(data, each));
  });
}

function headerLength(bytes: Uint8Array): number {
  if (bytes.length < SAFETENSORS_PREFIX) throw new FileRefusal({ kind: 'cutOff' });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(0, true);
  if (view.getUint32(4, true) !== 0 || length > LONGEST_HEADER || length < 2)
    throw new FileRefusal({ kind: 'badHeader' });
  if (SAFETENSORS_PREFIX + length > bytes.length) throw new FileRefusal({ kind: 'cutOff' });
  return length;
}

function placedOf(name: string, entry: unknown): Placed {
  const bad = new FileRefusal({ kind: 'badTensor', tensor: name });
  if (typeof entry !== 'object' || entry === null) throw bad;
  const { dtype: type, shape, data_offsets: offsets }: Readonly<Record<string, unknown>> = { ...entry };
  if (typeof type !== 'string' || !Array.isArray(shape) || !Array.isArray(offsets)) throw bad;
  const count = countIn(shape);
  const [begin, end] = offsets.map(Number);
  if (count === null || offsets.length !== 2 || countIn(offsets) === null || begin > end) throw bad;
  if (isFloatType(type) && end - begin !== count * BYTES_OF[type]) throw bad;
  return { name, type, shape: shape.map(Number), begin, end };
}

/** Their numbers follow each other without a gap, and end where the file does. */
function expectPlaces(placed: readonly Placed[], length: number): void {
  let at = 0;
  for (const { name, begin, end } of placed.toSorted((a, b) => a.begin - b.begin || a.end - b.end)) {
    if (begin !== at) throw new FileRefusal({ kind: 'badTensor', tensor: name });
    at = end;
  }
  if (at > length) throw new FileRefusal({ kind: 'cutOff' });
  if (at < length) throw new FileRefusal({ kind: 'badHeader' });
}

function tensorIn(data: Uint8Array, { name, type, shape, begin, end }: Placed): FileTensor {
  if (!isFloatType(type)) return { name, type, shape, read: null };
  const count = (end - begin) / BYTES_OF[type];
  return { name, type, shape, read: () => readFloats(data.subarray(begin, end), type, count) };
}
