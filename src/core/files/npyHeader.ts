import { tuple } from './namedArray.ts';

/** The format .npy of NumPy, version 1.0: these bytes, the length of the header in two, the header, the numbers. */

export const NPY_MAGIC: readonly number[] = [0x93, ...Array.from('NUMPY', (sign) => sign.charCodeAt(0))];
export const NPY_VERSION: readonly number[] = [1, 0];
/** Before the header: magic, version, its length. */
export const NPY_PREFIX = 10;
/** The numbers begin at a multiple of this. */
export const NPY_ALIGNMENT = 64;

/** What a number is, as `descr` has it: little-endian, its kind and its bytes. */
export const NPY_TYPES = { float64: '<f8', int32: '<i4' } as const;
export type NpyType = (typeof NPY_TYPES)[keyof typeof NPY_TYPES];

/** The header's text without its padding: a dictionary as Python writes it. */
export function npyHeader(descr: NpyType, shape: readonly number[]): string {
  return `{'descr': '${descr}', 'fortran_order': False, 'shape': ${tuple(shape)}, }`;
}
