import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phaseEdges, stripScale } from '../../../src/panels/transport/stripScale.ts';
import { positionCount, STEP_SIZES } from '../../../src/timeline/steps.ts';
import { networkNames, upTo } from '../../core/support.ts';
import { timelines } from '../../timeline/support.ts';

describe.each(networkNames)('the strip of the %s network', (name) => {
  const timeline = timelines[name];
  const names = timeline.phases.map(({ tensor }) => `dE/d${tensor}`);
  const edges = phaseEdges(timeline, names, []);

  it('runs from 0 to 1, and every phase has some width', () => {
    expect(edges).toHaveLength(timeline.phases.length + 1);
    expect(edges[0]).toBe(0);
    expect(edges[edges.length - 1]).toBeCloseTo(1, 12);
    for (const n of upTo(timeline.phases.length))
      expect(edges[n + 1] - edges[n]).toBeGreaterThan(0.25 / timeline.phases.length);
  });

  it('gives a longer phase no less width than a shorter one of a name as long', () => {
    const alike = phaseEdges(
      timeline,
      names.map(() => 'pool'),
      [],
    );
    const widths = timeline.phases.map(({ steps }, n) => ({ steps, width: alike[n + 1] - alike[n] }));
    const sorted = widths.toSorted((a, b) => a.steps - b.steps);
    for (const n of upTo(sorted.length - 1))
      expect(sorted[n + 1].width).toBeGreaterThanOrEqual(sorted[n].width - 1e-12);
  });

  it('gives every name its room in a window of 1280 pixels, and the name over several phases too', () => {
    for (const n of upTo(names.length))
      expect((edges[n + 1] - edges[n]) * 1240).toBeGreaterThan(names[n].length * 6);
    const over = 'a name over two phases';
    const grouped = phaseEdges(
      timeline,
      names.map(() => 'σ'),
      [{ first: 0, last: 1, name: over }],
    );
    expect(grouped[2] * 1240).toBeGreaterThan(over.length * 6);
  });

  it.each(STEP_SIZES)('has the edges of phases, or of blocks, at their first positions (%s)', (size) => {
    const starts = timeline.starts[size];
    const scale = stripScale(edges, starts);
    for (const start of new Set(starts)) expect(scale(start)).toBeCloseTo(edges[starts.indexOf(start)], 12);
  });

  it.each(STEP_SIZES)('places every position to the right of the one before (%s)', (size) => {
    const scale = stripScale(edges, timeline.starts[size]);
    let before = -1;
    for (const position of upTo(positionCount(timeline, size) + 1)) {
      const now = scale(position);
      if (now <= before) expect(`position ${position} at ${now}`).toBe(`right of ${before}`);
      before = now;
    }
  });

  it.each(STEP_SIZES)('finds every position again at the middle of its own width (%s)', (size) => {
    const scale = stripScale(edges, timeline.starts[size]);
    for (const position of upTo(positionCount(timeline, size))) {
      const middle = (scale(position) + scale(position + 1)) / 2;
      const found = Math.floor(scale.invert(middle));
      if (found !== position) expect(found).toBe(position);
    }
  });

  it('finds no position outside, however far the pointer goes', () => {
    const scale = stripScale(edges, timeline.starts.cell);
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), (share) => {
        const found = scale.invert(share);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(positionCount(timeline, 'cell'));
      }),
    );
  });
});
