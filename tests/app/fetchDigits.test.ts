import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchDigits } from '../../src/app/fetchDigits.ts';

const DIGITS = Uint8Array.from({ length: 5000 }, (_, n) => (n * n) % 251);
const COMPRESSED = new Uint8Array(gzipSync(DIGITS));

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
    const bytes = await fetchDigits((...progress) => heard.push(progress));
    expect(bytes).toEqual(DIGITS);
    expect(heard).toHaveLength(2);
    expect(heard.at(-1)).toEqual([COMPRESSED.length, COMPRESSED.length]);
  });

  it('does not guess how much is to come', async () => {
    serve(COMPRESSED);
    const totals = new Set<number | null>();
    await fetchDigits((_, total) => totals.add(total));
    expect(totals).toEqual(new Set([null]));
  });

  it('that is damaged is named', async () => {
    serve(COMPRESSED.slice(0, 40));
    await expect(fetchDigits(() => undefined)).rejects.toThrow(/^data\/digits14\.bin: /);
  });

  it('that is not there is named, with what came instead', async () => {
    const missing = new Response('', { status: 404, statusText: 'Not Found' });
    vi.stubGlobal('fetch', () => Promise.resolve(missing));
    await expect(fetchDigits(() => undefined)).rejects.toThrow('data/digits14.bin: 404 Not Found');
  });
});
