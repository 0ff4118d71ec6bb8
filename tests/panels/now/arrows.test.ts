import { describe, expect, it } from 'vitest';
import { arrowsOf } from '../../../src/panels/now/arrows.ts';

const before = Float64Array.of(-2, -0.5, 0, 1, 3);

describe('arrows', () => {
  it('begin at the weight and point the way it goes', () => {
    const after = Float64Array.of(-2.01, -0.4, 0.02, 1, 2.9);
    const { arrows } = arrowsOf(before, after);
    for (const { before: from, after: to, at, head } of arrows)
      expect(Math.sign(head - at)).toBe(Math.sign(to - from));
  });

  it('share one scale with the bars, on which 0 is one place and every end is inside', () => {
    const { arrows } = arrowsOf(before, Float64Array.of(-2.5, -0.5, 0, 1, 3.5));
    expect(new Set(arrows.map(({ zero }) => zero)).size).toBe(1);
    for (const { at, head, zero, before: weight } of arrows) {
      expect(Math.sign(at - zero)).toBe(Math.sign(weight));
      for (const place of [at, head, zero]) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(100);
      }
    }
  });

  it('are all drawn as many times as long, and so tell the steps apart', () => {
    const after = before.map((w, n) => w + (n + 1) * 1e-4);
    const { arrows, factor } = arrowsOf(before, after);
    expect(factor).toBe(1000);
    const lengths = arrows.map(({ at, head }) => head - at);
    lengths.forEach((length, n) => expect(length / lengths[0]).toBeCloseTo(n + 1, 6));
  });

  it('are as long as they are where the steps are large', () => {
    expect(
      arrowsOf(
        before,
        before.map((w) => -w),
      ).factor,
    ).toBe(1);
  });

  it('stand still without a step', () => {
    const { arrows, factor } = arrowsOf(before, before);
    expect(Number.isFinite(factor)).toBe(true);
    for (const { at, head } of arrows) expect(head).toBe(at);
    for (const { at, zero } of arrowsOf(new Float64Array(3), new Float64Array(3)).arrows) {
      expect(at).toBe(zero);
      expect(Number.isFinite(at)).toBe(true);
    }
  });
});
