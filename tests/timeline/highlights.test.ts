import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, metPixel, type Explanation, type Factor, type Ref } from '../../src/core/index.ts';
import { frameAt, type Frame } from '../../src/timeline/frame.ts';
import { highlightsOf, refsOf, type Highlights } from '../../src/timeline/highlights.ts';
import { mapKey, type MapKey } from '../../src/timeline/phases.ts';
import { arbitraryScene, networkNames, randomScene, someRef, upTo, type Scene } from '../core/support.ts';
import { timelines } from './support.ts';

const kernel = randomScene('kernel');

function explained({ network, weights, trace }: Scene, ref: Ref): Explanation {
  return explain(network, weights, trace, ref);
}

/** The marks as text: "value:x[3] source". */
function flat(highlights: Highlights): string[] {
  const maps = Object.entries(highlights);
  return maps.flatMap(([key, cells]) =>
    Array.from(cells ?? [], ([index, mark]) => `${key}[${index}] ${mark}`),
  );
}

function marked(highlights: Highlights, key: MapKey, mark?: string): number[] {
  const cells = Array.from(highlights[key] ?? []);
  return cells
    .flatMap(([index, as]) => (mark === undefined || as === mark ? [index] : []))
    .toSorted((a, b) => a - b);
}

/** What a factor names, spelled out anew. */
function named(factor: Factor): Ref[] {
  switch (factor.kind) {
    case 'ref':
    case 'slope':
      return [factor.ref];
    case 'difference':
      return [factor.ref, factor.target];
    case 'constant':
      return [];
  }
}

const place = (ref: Ref): string => `${mapKey(ref)}[${ref.index}]`;

describe('what lights up for a cell', () => {
  it.each(networkNames)('is the cell and the factors of its terms, no more and no less (%s)', (name) => {
    const scene = fc.tuple(arbitraryScene(name), someRef(randomScene(name).network));
    fc.assert(
      fc.property(scene, ([some, ref]) => {
        const explanation = explained(some, ref);
        const factors = explanation.terms.flatMap((term) => term.factors.flatMap(named));
        const sources = [...factors, ...(explanation.candidates ?? []).map((candidate) => candidate.ref)];
        const expected = new Map(sources.map((source) => [place(source), 'source']));
        expected.set(place(ref), 'focus');
        const lines = Array.from(expected, ([where, mark]) => `${where} ${mark}`);
        expect(flat(highlightsOf([explanation])).toSorted()).toEqual(lines.toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it('is 25 pixels, the whole kernel and itself for a cell of temphicnn', () => {
    const highlights = highlightsOf([explained(kernel, { tensor: 'temphicnn', index: 87, of: 'value' })]);
    const window = upTo(25).map((i) => (8 + Math.floor(i / 5)) * 14 + 7 + (i % 5));
    expect(marked(highlights, 'value:x', 'source')).toEqual(window);
    expect(marked(highlights, 'value:w1cnn', 'source')).toEqual(upTo(25));
    expect(marked(highlights, 'value:temphicnn', 'focus')).toEqual([87]);
    expect(Object.keys(highlights)).toHaveLength(3);
  });

  it('is the 25 pixels a kernel weight met, and 25 errors, for its gradient', () => {
    const highlights = highlightsOf([explained(kernel, { tensor: 'w1cnn', index: 7, of: 'gradient' })]);
    const met = upTo(25).map((j) => metPixel(kernel.trace, j, 7).pixel);
    expect(marked(highlights, 'value:x', 'source')).toEqual(met.toSorted((a, b) => a - b));
    expect(marked(highlights, 'gradient:hicnn', 'source')).toEqual(upTo(25));
    expect(marked(highlights, 'gradient:w1cnn', 'focus')).toEqual([7]);
  });

  it('is one pixel and one error for a weight of the four-layer network', () => {
    const scene = randomScene('fourLayer');
    const highlights = highlightsOf([
      explained(scene, { tensor: 'w1', index: 100 * 25 + 3, of: 'gradient' }),
    ]);
    expect(flat(highlights).toSorted()).toEqual(
      ['gradient:hi[3] source', 'gradient:w1[2503] focus', 'value:x[100] source'].toSorted(),
    );
  });

  it('is the whole window for a pooled cell and for each cell that the error is routed to', () => {
    const pooled = highlightsOf([explained(kernel, { tensor: 'hicnn', index: 23, of: 'value' })]);
    expect(marked(pooled, 'value:temphicnn', 'source')).toEqual([86, 87, 96, 97]);
    const routed = highlightsOf([explained(kernel, { tensor: 'temphicnn', index: 96, of: 'gradient' })]);
    expect(marked(routed, 'value:temphicnn', 'source')).toEqual([86, 87, 96, 97]);
    expect(marked(routed, 'gradient:temphicnn', 'focus')).toEqual([96]);
    expect(marked(routed, 'gradient:hicnn', 'source')).toEqual([23]);
  });

  it('is what came out and what was wanted for the error', () => {
    const highlights = highlightsOf([explained(kernel, { tensor: 'E', index: 0, of: 'value' })]);
    expect(marked(highlights, 'value:yo', 'source')).toEqual(upTo(10));
    expect(marked(highlights, 'value:d', 'source')).toEqual(upTo(10));
  });

  it('is, if asked for, what it feeds, unless that is the cell itself or one of its factors', () => {
    const ref: Ref = { tensor: 'hocnn', index: 3, of: 'value' };
    const feeds: Ref[] = [
      { tensor: 'h2i', index: 0, of: 'value' },
      { tensor: 'h2i', index: 9, of: 'value' },
      { tensor: 'hicnn', index: 3, of: 'value' },
      ref,
    ];
    expect(flat(highlightsOf([explained(kernel, ref)], null, feeds)).toSorted()).toEqual([
      'value:h2i[0] feed',
      'value:h2i[9] feed',
      'value:hicnn[3] source',
      'value:hocnn[3] focus',
    ]);
  });

  it('is nothing without an explanation', () => {
    expect(highlightsOf([])).toEqual({});
  });

  it('keeps the focus where the cell is a source of another as well', () => {
    const refs: Ref[] = [
      { tensor: 'hocnn', index: 3, of: 'value' },
      { tensor: 'hicnn', index: 3, of: 'value' },
    ];
    const highlights = highlightsOf(refs.map((ref) => explained(kernel, ref)));
    expect(marked(highlights, 'value:hicnn', 'focus')).toEqual([3]);
  });
});

describe('what lights up as now in a multiply step', () => {
  const { phases } = timelines.kernel;
  const frameIn = (kind: string, cell: number, term: number): Frame => {
    const phase = phases.findIndex((candidate) => candidate.kind === kind);
    return frameAt(timelines.kernel, { size: 'multiply', phase, cell, term });
  };
  const lit = (frame: Frame): Highlights =>
    highlightsOf(
      frame.group.map((ref) => explained(kernel, ref)),
      frame.termsShown,
    );
  const now = (frame: Frame): string[] =>
    flat(lit(frame)).flatMap((line) => (line.endsWith(' now') ? [line.slice(0, -4)] : []));

  it('is one pixel and one kernel weight of a convolution', () => {
    for (const term of [0, 7, 24]) {
      const pixel = (2 + Math.floor(term / 5)) * 14 + 3 + (term % 5);
      expect(now(frameIn('convolution', 23, term)).toSorted()).toEqual(
        [`value:w1cnn[${term}]`, `value:x[${pixel}]`].toSorted(),
      );
    }
  });

  it('is one candidate after the other of a pool', () => {
    const seen = upTo(4).map((term) => now(frameIn('pool', 23, term)));
    expect(seen).toEqual([86, 87, 96, 97].map((cell) => [`value:temphicnn[${cell}]`]));
  });

  it('is the error and one candidate after the other of a route', () => {
    const seen = upTo(4).map((term) => now(frameIn('route', 23, term)).toSorted());
    expect(seen).toEqual([86, 87, 96, 97].map((cell) => ['gradient:hicnn[23]', `value:temphicnn[${cell}]`]));
  });

  it('is one value and the one error of a hidden unit’s incoming weights', () => {
    const frame = frameAt(timelines.kernel, {
      size: 'multiply',
      phase: phases.findIndex(({ computes }) => computes.includes('gradient:w12')),
      cell: 7,
      term: 4,
    });
    expect(now(frame).toSorted()).toEqual(['gradient:h2i[7]', 'value:hocnn[4]']);
  });

  it('is nothing while all terms are shown at once', () => {
    const frame = frameAt(timelines.kernel, { size: 'cell', phase: 0, cell: 23 });
    expect(now(frame)).toEqual([]);
  });
});

describe('the refs of a factor', () => {
  const yo: Ref = { tensor: 'yo', index: 3, of: 'value' };
  const d: Ref = { tensor: 'd', index: 3, of: 'value' };
  it('are its own, two for a difference, none for a constant', () => {
    expect(refsOf({ kind: 'ref', ref: yo, value: 1 })).toEqual([yo]);
    expect(refsOf({ kind: 'slope', ref: yo, value: 1 })).toEqual([yo]);
    expect(refsOf({ kind: 'difference', ref: yo, target: d, value: 1 })).toEqual([yo, d]);
    expect(refsOf({ kind: 'constant', value: 1 })).toEqual([]);
  });
});
