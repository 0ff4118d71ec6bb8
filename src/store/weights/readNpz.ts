import {
  checksumOf,
  FileRefusal,
  readingFile,
  readNpy,
  zipEntries,
  type FileProblem,
  type FileTensor,
  type ZipEntry,
} from '../../core/index.ts';
import { inflated } from '../inflated.ts';

/** What all arrays of a .npz may unpack to: the largest network's take a hundredth. */
export const MOST_UNPACKED = 16_000_000;
/** Packed bytes that are unpacked at a time: one that grows on is met after some megabytes. */
const SLICE = 4096;

/** The arrays of a .npz file, in its order, or why it is refused. Never throws; no more is ever unpacked than the zip says, which is at most MOST_UNPACKED. */
export function readNpz(bytes: Uint8Array): readonly FileTensor[] | { readonly problem: FileProblem } {
  return readingFile(() => {
    const arrays = zipEntries(bytes).filter(({ name }) => name.endsWith('.npy'));
    if (arrays.length === 0) throw new FileRefusal({ kind: 'noArrays' });
    const size = arrays.reduce((sum, entry) => sum + entry.size, 0);
    if (size > MOST_UNPACKED) throw new FileRefusal({ kind: 'unpacksTooLarge', most: MOST_UNPACKED });
    return arrays.map((entry) => {
      const array = readNpy(unpackedOf(entry), nameOf(entry));
      if ('problem' in array) throw new FileRefusal(array.problem);
      return array;
    });
  });
}

function nameOf({ name }: ZipEntry): string {
  return name.replace(/\.npy$/, '');
}

function unpackedOf(entry: ZipEntry): Uint8Array {
  const tensor = nameOf(entry);
  if (entry.isEncrypted || ![0, 8].includes(entry.method)) throw new FileRefusal({ kind: 'packing', tensor });
  const unpacked = entry.method === 0 ? entry.packed : inflatedOf(entry);
  if (unpacked?.length !== entry.size || checksumOf(unpacked) !== entry.checksum)
    throw new FileRefusal({ kind: 'badTensor', tensor });
  return unpacked;
}

/** Null for more than the zip says of the entry, and for what is not deflated. */
function inflatedOf({ packed, size }: ZipEntry): Uint8Array | null {
  try {
    return inflated(packed, size, SLICE);
  } catch {
    return null;
  }
}
