import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWeights, networks, oneHot, serializeWeights, trace } from '../../../src/core/index.ts';
import { imageFor } from '../../../src/store/input/input.ts';
import { syncTrace } from '../../../src/store/pass/sync.ts';
import { loadWeights } from '../../../src/store/weights/loadWeights.ts';
import { newStore } from '../support.ts';

/** Milliseconds that a slow machine takes for a frame with a new pass, and those between two points of a stroke. */
const SLOW = 200;
const PACE = 16;

const file = serializeWeights({
  network: 'kernel',
  weights: createWeights(networks.kernel, 1),
  seed: 1,
  trained: { digits: 10, epochs: 1 },
  accuracy: null,
});

describe('a drawing under the pen', () => {
  /** The images that a trace was asked for; each is answered at once. */
  let images: Float64Array[];
  let store: ReturnType<typeof newStore>;
  let end: () => void;

  beforeEach(async () => {
    vi.useFakeTimers();
    images = [];
    store = newStore();
    loadWeights(store, () => Promise.resolve(file));
    end = syncTrace(store, {
      createClient: () => ({
        trace({ network, weights, x, d }, hear) {
          images.push(x);
          hear({ kind: 'traced', trace: trace(networks[network], weights, x, d ?? oneHot(4)) });
        },
        dispose: () => undefined,
      }),
    });
    await vi.advanceTimersByTimeAsync(0);
  });

  afterEach(() => {
    end();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  function makeSlow(): void {
    vi.stubGlobal('document', { hidden: false });
    vi.stubGlobal('requestAnimationFrame', (call: () => void) => setTimeout(call, SLOW));
    vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  }

  /** Draws for some milliseconds; how often a trace was asked for. */
  async function draw(milliseconds: number): Promise<number> {
    const before = images.length;
    store.getState().startStroke({ x: 0.3, y: 0.1 });
    for (let at = 0; at < milliseconds; at += PACE) {
      store.getState().extendStroke([{ x: 0.3 + at / 5000, y: 0.2 + at / 4000 }]);
      await vi.advanceTimersByTimeAsync(PACE);
    }
    return images.length - before;
  }

  it('is traced at every point', async () => {
    expect(await draw(50 * PACE)).toBeGreaterThanOrEqual(50);
  });

  it('is traced less often where drawing the pass takes long, and as it is in the end', async () => {
    makeSlow();
    await draw(3 * SLOW);
    expect(await draw(9 * SLOW)).toBeLessThanOrEqual(4);
    store.getState().endStroke();
    await vi.advanceTimersByTimeAsync(3 * SLOW);
    expect(images.at(-1)).toEqual(imageFor('kernel', store.getState()));
  });

  it('is traced as it is in the end while the pointer goes over the cells of the stage', async () => {
    makeSlow();
    await draw(9 * SLOW);
    store.getState().extendStroke([{ x: 0.8, y: 0.8 }]);
    store.getState().endStroke();
    const last = imageFor('kernel', store.getState());
    expect(images.at(-1)).not.toEqual(last);
    for (let index = 0; index < 10; index += 1) {
      store.getState().hover({ tensor: 'hicnn', index, of: 'value' });
      await vi.advanceTimersByTimeAsync(SLOW / 2);
    }
    expect(images.at(-1)).toEqual(last);
  });

  it('is not traced where it is cleared before there was time to draw it: the blank pad is', async () => {
    makeSlow();
    await draw(9 * SLOW);
    const before = images.length;
    store.getState().endStroke();
    store.getState().clear();
    expect(images).toHaveLength(before);
    await vi.advanceTimersByTimeAsync(3 * SLOW);
    expect(images.slice(before)).toEqual([imageFor('kernel', store.getState())]);
  });
});
