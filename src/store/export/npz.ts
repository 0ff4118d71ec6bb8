import { zipSync } from 'fflate';
import { npy, type NamedArray } from '../../core/index.ts';

/** No date of its own, so that the same numbers give the same file; it is the first that a zip can say. */
const DATE = '1980-01-01';

/** Arrays as one .npz file, for `numpy.load`: a zip without compression, as NumPy writes them, of a .npy file each. */
export function npz(arrays: readonly NamedArray[]): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(arrays.map((array) => [`${array.name}.npy`, npy(array)]));
  return zipSync(files, { level: 0, mtime: DATE });
}
