/**
 * The format safetensors: the length of the header in eight bytes, little-endian; the header, JSON; the numbers of all tensors,
 * little-endian and row-major.
 */

/** Bytes of the length before the header. */
export const SAFETENSORS_PREFIX = 8;
/** The header's entry that is no tensor: texts by name. */
export const METADATA = '__metadata__';
/** The name of the network among them. */
export const NETWORK_KEY = 'network';

/** What the header says of a tensor. Offsets are counted from the header's end. */
export interface SafetensorsEntry {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly data_offsets: readonly [number, number];
}
