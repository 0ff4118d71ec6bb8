import { describe, expect, it } from 'vitest';
import { halve, imageOf, inkOf, networks, prepare } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { imageFor } from '../../../src/store/input/input.ts';
import { takePicture } from '../../../src/store/picture/takePicture.ts';
import { networkNames } from '../../core/support.ts';
import { newStore, tracedStore } from '../support.ts';

/** A PNG as far as its head tells; what is in it a test gives. */
function pngFile(width: number, height: number, size = 60): Blob {
  const bytes = new Uint8Array(size);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  // one chunk up to the end
  view.setUint32(33, size - 57);
  bytes.set([0x49, 0x45, 0x4e, 0x44], size - 8);
  return new Blob([bytes], { type: 'image/png' });
}

/** Black paper with a light block on it, off its middle. */
function pixels(width: number, height: number) {
  const isInk = (n: number): boolean =>
    n % width < width / 3 && n % width > 2 && n > width * 3 && n < width * 9;
  const rgba = Uint8ClampedArray.from({ length: width * height * 4 }, (_, n) =>
    n % 4 === 3 ? 255 : isInk(n >> 2) ? 200 : 0,
  );
  return { rgba, width, height };
}

const newsOf = (store: AppStore) => {
  const { notice } = store.getState();
  return notice?.kind === 'picture' ? notice.news : null;
};

describe.each(networkNames)('a picture for the %s network', (name) => {
  const [height, width] = imageOf(networks[name]).shape;

  it('is x as it is, where it has its size', async () => {
    const store = tracedStore(name);
    const { rgba } = pixels(width, height);
    await takePicture(store, pngFile(width, height), () => Promise.resolve({ rgba, width, height }));
    const x = imageFor(name, store.getState());
    expect(x).toEqual(inkOf(Uint8Array.from({ length: width * height }, (_, n) => rgba[n * 4])));
    expect(newsOf(store)).toMatchObject({ kind: 'taken', how: 'asItIs', read: 'dark' });
    expect(store.getState().target).toBeNull();
  });

  it('of numbers in its size is x to the last bit', async () => {
    const store = tracedStore(name);
    const numbers = Array.from({ length: width * height }, (_, n) => n / (width * height));
    const rows = Array.from({ length: height }, (_, row) =>
      numbers.slice(row * width, (row + 1) * width).join(),
    );
    await takePicture(store, rows.join('\n'));
    expect(Array.from(imageFor(name, store.getState()))).toEqual(numbers);
    expect(newsOf(store)).toMatchObject({ how: 'asItIs', read: 'unit' });
  });
});

describe('a picture of another size', () => {
  const taken = pixels(60, 40);

  it('is prepared as a drawing is, and undo goes back to what was on the pad', async () => {
    const store = newStore();
    const { source, target } = store.getState();
    await takePicture(store, pngFile(60, 40), () => Promise.resolve(taken));
    const ink = Uint8Array.from({ length: 60 * 40 }, (_, n) => (taken.rgba[n * 4] > 0 ? 255 : 0));
    const { image28 } = prepare(ink, 60, 40);
    expect(imageFor('kernel', store.getState())).toEqual(inkOf(halve(image28)));
    expect(newsOf(store)).toMatchObject({ how: 'fitted', width: 60, height: 40 });
    store.getState().undo();
    expect(store.getState()).toMatchObject({ source, target });
  });

  it('is the whole of it where normalization is off, no higher and no wider than it was', async () => {
    const store = newStore();
    store.getState().setNormalize(false);
    await takePicture(store, pngFile(60, 40), () => Promise.resolve(taken));
    const x = imageFor('kernel', store.getState());
    // a third of it, above and below, is the paper around a picture that is wider than high
    expect(x.slice(0, 14 * 2).every((ink) => ink === 0)).toBe(true);
    expect(x.some((ink) => ink > 0.5)).toBe(true);
    expect(newsOf(store)).toMatchObject({ how: 'whole' });
  });
});

describe('a sentence is said and nothing changed', () => {
  const never = () => Promise.reject(new Error('the browser cannot unpack it'));
  const blank = { rgba: new Uint8ClampedArray(60 * 40 * 4).fill(255), width: 60, height: 40 };

  it.each([
    ['too large a file', new Blob([new Uint8Array(20_000_001)]), 'bytes'],
    ['a picture that would fill the memory', pngFile(30_000, 30_000), 'sides'],
    ['a picture that the browser cannot unpack', pngFile(60, 40), 'damaged'],
    ['a picture that is cut off', pngFile(60, 40).slice(0, 30), 'damaged'],
    ['another file', new Blob(['GIF89a\0\0'], { type: 'image/gif' }), 'type'],
    ['text that is no numbers', 'Dear diary', 'notNumber'],
    ['rows of unequal length', '0,1\n1', 'uneven'],
    ['NaN', '0,NaN\n1,1', 'notNumber'],
    ['blank numbers', '0,0\n0,0', 'blank'],
  ] as const)('of %s', async (_what, given, kind) => {
    const store = newStore();
    const { notice: _before, ...before } = store.getState();
    await takePicture(store, given, never);
    const { notice: _after, ...after } = store.getState();
    expect(after).toEqual(before);
    expect(newsOf(store)?.kind).toBe(kind);
  });

  it('of a blank picture', async () => {
    const store = newStore();
    await takePicture(store, pngFile(60, 40), () => Promise.resolve(blank));
    expect(newsOf(store)).toEqual({ kind: 'blank' });
    expect(store.getState().history.past).toEqual([]);
  });
});
