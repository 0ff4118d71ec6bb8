import { isNpy } from './npy.ts';
import { isZip } from './zip.ts';

/** `unread`: of a program whose own format is not read here; `other`: none of these, as a file of this page. */
export type FileKind = 'safetensors' | 'npz' | 'npy' | 'unread' | 'other';

/** Formats of programs: Python's pickles among them, which are programs themselves. */
const UNREAD = /\.(pth?|ckpt|pkl|pickle|joblib|h5|hdf5|keras|onnx|pb|tflite|mat|bin|gguf)$/i;
const HDF5 = [0x89, 0x48, 0x44, 0x46];

/** How many bytes from the beginning tell the kind of a file. */
export const HEAD_BYTES = 16;

/** What kind of file it is, by its first bytes where they tell, else by its ending. */
export function fileKind(name: string, head: Uint8Array): FileKind {
  if (isNpy(head) || /\.npy$/i.test(name)) return 'npy';
  if (UNREAD.test(name) || HDF5.every((byte, n) => head[n] === byte)) return 'unread';
  if (isZip(head) || /\.npz$/i.test(name)) return 'npz';
  if (/\.safetensors$/i.test(name) || isSafetensors(head)) return 'safetensors';
  return 'other';
}

/** A length below four gigabytes, then JSON. */
function isSafetensors(head: Uint8Array): boolean {
  return head[8] === 0x7b && [4, 5, 6, 7].every((n) => head[n] === 0);
}
