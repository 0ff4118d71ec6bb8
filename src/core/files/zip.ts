import { FileRefusal, MOST_TENSORS } from './fileTensor.ts';
import { textOf } from './utf8.ts';

/** What lies in a zip, read off the directory at its end. Nothing is unpacked here. */
export interface ZipEntry {
  readonly name: string;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Of the unpacked bytes. */
  readonly checksum: number;
  /** How many bytes it unpacks to, as the zip says. */
  readonly size: number;
  readonly packed: Uint8Array;
}

const END = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
const LONGEST_NAME = 1000;
const DIRECTORY = 0x02014b50;
const DIRECTORY_BYTES = 46;
const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;

export function isZip(bytes: Uint8Array): boolean {
  // an empty one begins with its end
  return bytes[0] === 0x50 && bytes[1] === 0x4b && [3, 5].includes(bytes[2]);
}

/** @throws FileRefusal for a zip that is cut off, damaged or has too many entries. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_TENSORS) throw new FileRefusal({ kind: 'tooMany', most: MOST_TENSORS });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (at + DIRECTORY_BYTES > end || view.getUint32(at, true) !== DIRECTORY)
      throw new FileRefusal({ kind: 'badHeader' });
    entries.push(entryAt(bytes, view, at));
    at += DIRECTORY_BYTES + [28, 30, 32].reduce((sum, of) => sum + view.getUint16(at + of, true), 0);
  }
  return entries;
}

/** Where the zip's last record is. A comment may follow it. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new FileRefusal({ kind: 'cutOff' });
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const nameAt = at + DIRECTORY_BYTES;
  const nameLength = view.getUint16(at + 28, true);
  if (nameLength > LONGEST_NAME) throw new FileRefusal({ kind: 'badHeader' });
  const name = textOf(bytes.subarray(nameAt, nameAt + nameLength));
  const length = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + LOCAL_BYTES > bytes.length || view.getUint32(local, true) !== LOCAL)
    throw new FileRefusal({ kind: 'badTensor', tensor: name });
  const from = local + LOCAL_BYTES + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + length > bytes.length) throw new FileRefusal({ kind: 'badTensor', tensor: name });
  return {
    name,
    method: view.getUint16(at + 10, true),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    checksum: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    packed: bytes.subarray(from, from + length),
  };
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32, as zip has it. */
export function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
