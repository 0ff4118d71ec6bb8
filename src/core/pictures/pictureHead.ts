/** What the first bytes of a picture say of it, so that one that would fill the memory is never unpacked. */

export interface PictureHead {
  readonly type: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** `type`: these are the bytes of something else; `damaged`: of a picture that is cut off or broken. */
export function pictureHead(bytes: Uint8Array): PictureHead | 'type' | 'damaged' {
  if (PNG.every((byte, n) => bytes[n] === byte)) return pngHead(bytes);
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegHead(bytes) : 'type';
}

/** The sizes stand first of all; in a file that is whole the chunk IEND comes last, behind which programs may put what is theirs. */
function pngHead(bytes: Uint8Array): PictureHead | 'damaged' {
  if (bytes.length < 45 || textAt(bytes, 12) !== 'IHDR') return 'damaged';
  const view = viewOf(bytes);
  let at = PNG.length;
  while (textAt(bytes, at + 4) !== 'IEND') {
    // a length, four letters, and behind the bytes a checksum
    at += 12 + view.getUint32(at);
    if (at + 12 > bytes.length) return 'damaged';
  }
  return sized('png', view.getUint32(16), view.getUint32(20));
}

/** The sizes stand in the first segment that begins a frame; before it come others, each with its length. */
function jpegHead(bytes: Uint8Array): PictureHead | 'damaged' {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return 'damaged';
    const marker = bytes[at + 1];
    if (isFrame(marker)) return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    // a marker may be filled up with further 0xff
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return 'damaged';
}

/** SOF0 to SOF15, without the three of that range that are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function sized(type: PictureHead['type'], width: number, height: number): PictureHead | 'damaged' {
  return width > 0 && height > 0 ? { type, width, height } : 'damaged';
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function textAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
