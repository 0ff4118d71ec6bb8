import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeDigits, type DigitSet } from '../../src/core/index.ts';
import { DigitsError, failureOf } from '../../src/store/training/digitsTrouble.ts';
import { fetchDigits } from '../../src/app/fetchDigits.ts';

const set = (count: number): DigitSet => ({
  images: Uint8Array.from({ length: count * 196 }, (_, n) => (n * n) % 251),
  labels: Uint8Array.from({ length: count }, (_, n) => n % 10),
});
const DIGITS = writeDigits({ train: set(20), validation: set(5) });
const packed = (bytes: Uint8Array): Uint8Array => new Uint8Array(gzipSync(bytes));
const COMPRESSED = packed(DIGITS);

/** The server answers with these bytes, in two pieces. */
function serve(bytes: Uint8Array, headers: Record<string, string> = {}): void {
  const half = Math.floor(bytes.length / 2);
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.slice(0, half));
      controller.enqueue(bytes.slice(half));
      controller.close();
    },
  });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { headers })));
}

afterEach(() => void vi.unstubAllGlobals());

describe('the file of digits', () => {
  it('comes uncompressed, and says how much of it has come', async () => {
    serve(COMPRESSED, { 'content-length': String(COMPRESSED.length) });
    const heard: [number, number | null][] = [];
    const bytes = await fetchDigits(14, (...progress) => heard.push(progress));
    expect(bytes).toEqual(DIGITS);
    expect(heard).toHaveLength(2);
    expect(heard.at(-1)).toEqual([COMPRESSED.length, COMPRESSED.length]);
  });

  it('is one a size, and of another size it is refused by name', async () => {
    serve(COMPRESSED);
    const refused = await fetchDigits(28, () => undefined).catch((error: unknown) => error);
    expect(failureOf(refused)).toMatchObject({
      reason: 'damaged',
      message: 'data/digits28.bin: digits: expected images of 28x28, got 14x14',
    });
  });

  it('does not guess how much is to come', async () => {
    serve(COMPRESSED);
    const totals = new Set<number | null>();
    await fetchDigits(14, (_, total) => totals.add(total));
    expect(totals).toEqual(new Set([null]));
  });

  it.each([
    ['cut off', COMPRESSED.slice(0, 40)],
    ['empty', new Uint8Array()],
    ['a page in its place', new TextEncoder().encode('<!doctype html><title>Not here</title>')],
    ['well compressed, but other bytes', packed(new Uint8Array(100_000))],
    ['one digit short', packed(DIGITS.slice(0, -196))],
    ['with a label that is no digit', packed(DIGITS.with(16, 255))],
  ])('that is damaged is told apart: %s', async (_, bytes) => {
    serve(bytes);
    const refused = await fetchDigits(14, () => undefined).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DigitsError);
    expect(refused).toMatchObject({ trouble: 'damaged' });
    expect(failureOf(refused).message).toMatch(/^data\/digits14\.bin: /);
  });

  it('that does not come, or breaks off on its way, was not reached', async () => {
    const trouble = () => fetchDigits(14, () => undefined).catch((error: unknown) => failureOf(error).reason);
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await trouble()).toBe('unreachable');
    const body = new ReadableStream({ start: (controller) => controller.error(new TypeError('network')) });
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)));
    expect(await trouble()).toBe('unreachable');
  });

  it('that is not there is named, with what came instead', async () => {
    const missing = new Response('', { status: 404, statusText: 'Not Found' });
    vi.stubGlobal('fetch', () => Promise.resolve(missing));
    await expect(fetchDigits(14, () => undefined)).rejects.toMatchObject({
      trouble: 'missing',
      message: 'data/digits14.bin: 404 Not Found',
    });
  });
});
