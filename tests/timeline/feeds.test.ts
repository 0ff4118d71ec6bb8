import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createExplainer, metPixel, nameOf, networks, type Ref } from '../../src/core/index.ts';
import { createFeeds } from '../../src/timeline/feeds.ts';
import { refsOf } from '../../src/timeline/highlights.ts';
import { everyRef, hasKernel, networkNames, randomScene, upTo, type Scene } from '../core/support.ts';

function explainerOf({ network, weights, trace }: Scene): ReturnType<typeof createExplainer> {
  return createExplainer(network, weights, trace);
}

function feedsOf(scene: Scene): ReturnType<typeof createFeeds> {
  return createFeeds(scene.network, explainerOf(scene));
}

/** What each cell feeds, by map and index, found by explaining every cell of the network. */
function everyFeed(scene: Scene): (ref: Ref) => string[] {
  const explain = explainerOf(scene);
  const maps = new Map<string, Set<string>[]>();
  const fedBy = ({ tensor, index, of }: Ref): Set<string> => {
    const key = `${of} ${tensor}`;
    const map = maps.get(key) ?? [];
    maps.set(key, map);
    return (map[index] ??= new Set());
  };
  for (const reader of everyRef(scene.network)) {
    const { terms, candidates = [], op } = explain(reader);
    if (op === 'given') continue;
    const name = nameOf(reader);
    for (const { factors } of terms)
      for (const factor of factors) for (const source of refsOf(factor)) fedBy(source).add(name);
    for (const { ref } of candidates) fedBy(ref).add(name);
  }
  return (ref) => [...fedBy(ref)].toSorted();
}

describe('what a cell feeds', () => {
  it.each(networkNames)(
    'is every cell that has it among its factors or candidates, and no other (%s)',
    (name) => {
      const scenes = fc.record({
        seed: fc.integer({ min: 0, max: 10_000 }),
        ink: fc.constantFrom(0, 0.1, 0.5, 1),
      });
      fc.assert(
        fc.property(scenes, ({ seed, ink }) => {
          const scene = randomScene(name, seed, ink);
          const feeds = feedsOf(scene);
          const expected = everyFeed(scene);
          // of a large network every so many: every map is among them
          const all = everyRef(scene.network);
          const some = all.filter((_, n) => n % Math.ceil(all.length / 1500) === 0);
          for (const ref of some) {
            const found = feeds(ref).map(nameOf).toSorted();
            const target = expected(ref);
            if (found.join() !== target.join()) expect(`${nameOf(ref)}: ${found.join()}`).toBe(target.join());
          }
        }),
        // in the first of these no winner has met any pixel of the left edge
        {
          numRuns: hasKernel(name) && everyRef(networks[name]).length < 10_000 ? 3 : 1,
          examples: [[{ seed: 873, ink: 0.1 }]],
        },
      );
    },
  );

  const scene = randomScene('kernel');
  const feeds = feedsOf(scene);
  const inMap = (ref: Ref, tensor: string, of: Ref['of']): number[] =>
    feeds(ref).flatMap((fed) => (fed.tensor === tensor && fed.of === of ? [fed.index] : []));

  it('of a kernel weight is every cell of temphicnn: it is shared by all', () => {
    expect(inMap({ tensor: 'w1cnn', index: 7, of: 'value' }, 'temphicnn', 'value')).toEqual(upTo(100));
  });

  it('of a pixel are the windows that it lies in, and the gradients of the weights that met it', () => {
    expect(inMap({ tensor: 'x', index: 0, of: 'value' }, 'temphicnn', 'value')).toEqual([0]);
    expect(inMap({ tensor: 'x', index: 7 * 14 + 7, of: 'value' }, 'temphicnn', 'value')).toHaveLength(25);
    const { pixel } = metPixel(scene.trace, 12, 7);
    expect(inMap({ tensor: 'x', index: pixel, of: 'value' }, 'w1cnn', 'gradient')).toContain(7);
  });

  it('of E is nothing: it is the end', () => {
    expect(feeds({ tensor: 'E', index: 0, of: 'value' })).toEqual([]);
  });

  it('is found without looking a map through: only cells that may read it are explained, once', () => {
    const explain = vi.fn(explainerOf(scene));
    const counted = createFeeds(networks.kernel, explain);
    const found = counted({ tensor: 'w12', index: 7, of: 'value' });
    expect(explain.mock.calls.length).toBeLessThan(5);
    expect(counted({ tensor: 'w12', index: 7, of: 'value' })).toBe(found);
    expect(explain.mock.calls.length).toBeLessThan(5);
  });

  it('is remembered while it is asked for, and forgotten after many others: a trace has thousands of cells', () => {
    const few = createFeeds(networks.kernel, explainerOf(scene));
    const cell = (index: number): Ref => ({ tensor: 'w12', index, of: 'value' });
    const found = few(cell(0));
    for (let n = 1; n < 100; n += 1) {
      few(cell(n));
      if (n < 50) expect(few(cell(0))).toBe(found);
    }
    expect(few(cell(0))).not.toBe(found);
    expect(few(cell(0))).toEqual(found);
  });
});
