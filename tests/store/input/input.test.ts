import { describe, expect, it } from 'vitest';
import { drawStrokes, prepare } from '../../../src/core/index.ts';
import { bothWaysOf, inputOf, isDrawnSmall, padModeOf, RASTER_SIDE } from '../../../src/store/input/input.ts';
import { FIRST_SAMPLE, sampleCount, sampleLabel, samplePixels } from '../../../src/store/input/samples.ts';
import type { Source } from '../../../src/store/input/question.ts';
import { upTo } from '../../core/support.ts';

describe('x', () => {
  it('of a sample is its pixels, prepared long ago', () => {
    const input = inputOf({ kind: 'sample', id: 2 });
    expect(input).toEqual({ image: samplePixels(2), blank: false, prepared: null });
  });

  it('of a drawing is the drawing prepared as the core prepares', () => {
    const strokes = [
      [
        { x: 0.3, y: 0.2 },
        { x: 0.6, y: 0.8 },
      ],
    ];
    const prepared = prepare(drawStrokes(strokes, RASTER_SIDE), RASTER_SIDE, RASTER_SIDE);
    const input = inputOf({ kind: 'drawing', strokes });
    expect(input.image).toEqual(prepared.image);
    expect(input.blank).toBe(false);
    expect(input.prepared).toEqual(prepared);
  });

  it('of a drawing without normalization is the drawing averaged as it is', () => {
    const strokes = [[{ x: 0.1, y: 0.1 }]];
    const input = inputOf({ kind: 'drawing', strokes }, false);
    const raw = drawStrokes(strokes, RASTER_SIDE);
    expect(input.image).toEqual(prepare(raw, RASTER_SIDE, RASTER_SIDE, { normalize: false }).image);
    expect(input.image[15]).toBeGreaterThan(0.5);
    expect(input.image[7 * 14 + 7]).toBe(0);
  });

  it('of one source is not mistaken for the other way when both are asked for in turn', () => {
    const source: Source = { kind: 'drawing', strokes: [[{ x: 0.1, y: 0.1 }]] };
    const asDrawn = inputOf(source, false).image;
    const normalized = inputOf(source).image;
    expect(normalized).not.toEqual(asDrawn);
    expect(inputOf(source, false).image).toEqual(asDrawn);
    expect(bothWaysOf(source)?.asDrawn.image).toEqual(asDrawn);
    expect(bothWaysOf(source)?.normalized.image).toEqual(normalized);
  });

  it('of a sample knows no other way', () => {
    const source: Source = { kind: 'sample', id: 2 };
    expect(bothWaysOf(source)).toBeNull();
    expect(inputOf(source, false).image).toEqual(samplePixels(2));
  });

  it('of an empty pad is 196 zeros, and blank', () => {
    const { image, blank } = inputOf({ kind: 'drawing', strokes: [] });
    expect(image).toEqual(new Float64Array(196));
    expect(blank).toBe(true);
  });

  it('of the same source is the very same object', () => {
    const source: Source = { kind: 'drawing', strokes: [[{ x: 0.5, y: 0.5 }]] };
    expect(inputOf(source)).toBe(inputOf(source));
  });
});

describe('a small drawing', () => {
  const small = [
    [
      { x: 0.4, y: 0.4 },
      { x: 0.5, y: 0.5 },
      { x: 0.4, y: 0.55 },
    ],
  ];
  const large = small.map((stroke) => stroke.map(({ x, y }) => ({ x: x * 4 - 1.3, y: y * 4 - 1.4 })));
  const drawn = (strokes: typeof small) => ({
    source: { kind: 'drawing', strokes } as const,
    penDown: false,
    normalize: true,
  });

  it('becomes nearly the x of the same drawing made larger', () => {
    const [a, b] = [small, large].map((strokes) => inputOf({ kind: 'drawing', strokes }).image);
    expect(Math.max(...a.map((ink, n) => Math.abs(ink - b[n])))).toBeLessThan(0.35);
    expect(bothWaysOf(drawn(small).source)?.isFine).toBe(true);
    expect(bothWaysOf(drawn(large).source)?.isFine).toBe(false);
  });

  it('keeps the pen where it is not fitted', () => {
    const { asDrawn } = bothWaysOf(drawn(small).source) ?? {};
    const raw = drawStrokes(small, RASTER_SIDE);
    expect(asDrawn?.image).toEqual(prepare(raw, RASTER_SIDE, RASTER_SIDE, { normalize: false }).image);
  });

  it('is told of when the pen is lifted, unless it is not fitted', () => {
    expect(isDrawnSmall(drawn(small))).toBe(true);
    expect(isDrawnSmall({ ...drawn(small), penDown: true })).toBe(false);
    expect(isDrawnSmall({ ...drawn(small), normalize: false })).toBe(false);
    expect(isDrawnSmall(drawn(large))).toBe(false);
    expect(isDrawnSmall(drawn([]))).toBe(false);
    expect(isDrawnSmall({ ...drawn(small), source: { kind: 'sample', id: 0 } })).toBe(false);
  });
});

describe('the mode of the pad', () => {
  it('is the one chosen, but a blank pad is there to be drawn on', () => {
    const state = { normalize: true, padMode: 'look' } as const;
    expect(padModeOf({ ...state, source: { kind: 'sample', id: 0 } })).toBe('look');
    expect(padModeOf({ ...state, source: { kind: 'drawing', strokes: [] } })).toBe('draw');
  });
});

describe('the samples', () => {
  it('are a handful of images of 196 pixels from 0 to 1, with ink, and a label each', () => {
    expect(sampleCount()).toBeGreaterThanOrEqual(10);
    for (const id of upTo(sampleCount())) {
      const pixels = samplePixels(id);
      expect(pixels).toHaveLength(196);
      expect(pixels.every((value) => value >= 0 && value <= 1)).toBe(true);
      expect(pixels.some((value) => value > 0.5)).toBe(true);
      expect(upTo(10)).toContain(sampleLabel(id));
    }
  });

  it('have every digit among them, and the first is one of them', () => {
    expect(new Set(upTo(sampleCount()).map(sampleLabel)).size).toBe(10);
    expect(FIRST_SAMPLE).toBeLessThan(sampleCount());
  });
});
