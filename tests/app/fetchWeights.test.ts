import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fetchWeights } from '../../src/app/fetchWeights.ts';
import { SHIPPED_CHOICES } from '../../src/store/weights/choices.ts';
import { shippedNames } from '../core/support.ts';

const root = join(import.meta.dirname, '../..');
const fetch = vi.fn<(address: string) => Promise<Response>>();
afterEach(() => {
  vi.unstubAllGlobals();
  fetch.mockReset();
});

describe('a shipped weights file', () => {
  for (const network of shippedNames) {
    for (const choice of SHIPPED_CHOICES) {
      it(`of ${network}, ${choice}, is asked for where it lies`, async () => {
        vi.stubGlobal('fetch', fetch.mockResolvedValue(new Response('the text')));
        expect(await fetchWeights(network, choice)).toBe('the text');
        const [[address]] = fetch.mock.calls;
        expect(existsSync(join(root, 'public', address))).toBe(true);
      });
    }
  }

  it('that is not there is named, with what came instead', async () => {
    vi.stubGlobal(
      'fetch',
      fetch.mockResolvedValue(new Response('', { status: 404, statusText: 'Not Found' })),
    );
    await expect(fetchWeights('kernel', 'random')).rejects.toThrow(/kernel-random\.json.*404/);
  });

  it('that cannot be reached fails, and does not give half a text', async () => {
    vi.stubGlobal('fetch', fetch.mockRejectedValue(new TypeError('network error')));
    await expect(fetchWeights('kernel', 'random')).rejects.toThrow();
  });
});
