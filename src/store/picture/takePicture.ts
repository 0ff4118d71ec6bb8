import {
  csvPicture,
  imageOf,
  inkAsItIs,
  inkToFit,
  networks,
  pictureHead,
  prepare,
  sizeAlong,
} from '../../core/index.ts';
import { waitingOf } from '../ask/askSlice.ts';
import type { AppStore } from '../createAppStore.ts';
import type { Source } from '../input/question.ts';
import { decodePicture, type Decoded } from './decodePicture.ts';
import type { PictureProblem, PictureTaken } from './pictureState.ts';

/** Pictures that are pasted, dropped or chosen become x. It comes with the first of them. */

const MEGABYTE = 1e6;
const MOST_MEGABYTES = 20;
/** In numbers, of which a few make a byte of a picture. */
const MOST_TEXT_MEGABYTES = 2;
/** The longest side of a picture that is unpacked: 64 MB of memory. */
const MOST_SIDE = 4096;

/** How a picture's pixels are had; for tests. */
export type Decode = (file: Blob) => Promise<Decoded>;

/** Takes a file, or a text that was pasted, as what is on the pad; says what was made of it, or why nothing was, and then nothing is changed. */
export async function takePicture(
  store: AppStore,
  given: Blob | string,
  decode: Decode = decodePicture,
): Promise<void> {
  const read = waitingOf(store.getState())
    ? ({ kind: 'asked' } as const)
    : await readPicture(store, given, decode);
  if (!('source' in read)) {
    store.setState({ notice: { kind: 'picture', news: read } });
    return;
  }
  store.getState().ask({ source: read.source, target: null }, 'picture');
  store.setState({ notice: { kind: 'picture', news: read.taken } });
}

type Read = { readonly source: Source; readonly taken: PictureTaken } | PictureProblem;

async function readPicture(store: AppStore, given: Blob | string, decode: Decode): Promise<Read> {
  if (typeof given === 'string') return fromText(store, given);
  const most = MOST_MEGABYTES;
  if (given.size > most * MEGABYTE) return { kind: 'bytes', most };
  const bytes = new Uint8Array(await given.arrayBuffer());
  const head = pictureHead(bytes);
  if (head === 'type') return isText(given, bytes) ? fromText(store, await given.text()) : { kind: 'type' };
  if (head === 'damaged') return { kind: 'damaged' };
  const { width, height } = head;
  if (Math.max(width, height) > MOST_SIDE) return { kind: 'sides', width, height, most: MOST_SIDE };
  try {
    return fromPixels(store, { width, height }, await decode(given));
  } catch {
    return { kind: 'damaged' };
  }
}

/** Numbers are plain text: no byte of them is 0, as in most other files. */
function isText({ type }: Blob, bytes: Uint8Array): boolean {
  return (
    (type === '' || type.startsWith('text/') || type.includes('csv')) && !bytes.subarray(0, 4096).includes(0)
  );
}

function fromText(store: AppStore, text: string): Read {
  if (text.length > MOST_TEXT_MEGABYTES * MEGABYTE) return { kind: 'bytes', most: MOST_TEXT_MEGABYTES };
  const picture = csvPicture(text);
  if ('problem' in picture) return picture.problem;
  const { width, height, ink, scale } = picture;
  const size = { width, height };
  if (isSizeOfX(store, size)) return asItIs(Array.from(ink), size, scale);
  return prepared(
    store,
    Uint8Array.from(ink, (each) => Math.round(each * 255)),
    size,
    size,
    scale,
  );
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function fromPixels(store: AppStore, size: Size, { rgba, width, height }: Decoded): Read {
  if (isSizeOfX(store, { width, height }) && isSizeOfX(store, size)) {
    const { ink, paper } = inkAsItIs(rgba, width, height);
    return asItIs(
      Array.from(ink, (byte) => byte / 255),
      size,
      paper,
    );
  }
  const found = inkToFit(rgba, width, height);
  return found ? prepared(store, found.ink, { width, height }, size, found.paper) : { kind: 'blank' };
}

/** Whether a picture has as many rows and columns as the image of the network in use. */
function isSizeOfX(store: AppStore, { width, height }: Size): boolean {
  const x = imageOf(networks[store.getState().network]);
  return sizeAlong(x, 'column') === width && sizeAlong(x, 'row') === height;
}

function asItIs(pixels: readonly number[], size: Size, read: PictureTaken['read']): Read {
  return { source: { kind: 'pixels', pixels }, taken: { kind: 'taken', how: 'asItIs', read, ...size } };
}

/** As a drawing: fitted and centred, or with normalization off the whole of it, on paper that is as high as it is wide. */
function prepared(store: AppStore, ink: Uint8Array, at: Size, size: Size, read: PictureTaken['read']): Read {
  const { normalize } = store.getState();
  const square = normalize ? { ink, ...at } : onSquare(ink, at);
  const { image28, blank } = prepare(square.ink, square.width, square.height, { normalize });
  if (blank) return { kind: 'blank' };
  const how = normalize ? 'fitted' : 'whole';
  return {
    source: { kind: 'digit', pixels: Array.from(image28) },
    taken: { kind: 'taken', how, read, ...size },
  };
}

function onSquare(ink: Uint8Array, { width, height }: Size): Size & { readonly ink: Uint8Array } {
  const side = Math.max(width, height);
  const [left, top] = [(side - width) >> 1, (side - height) >> 1];
  const square = new Uint8Array(side * side);
  for (let row = 0; row < height; row += 1)
    square.set(ink.subarray(row * width, (row + 1) * width), (top + row) * side + left);
  return { ink: square, width: side, height: side };
}
