import { describe, expect, it } from 'vitest';
import { drawStrokes, prepare } from '../../src/core/index.ts';
import { bothWaysOf, inputOf, RASTER_SIDE } from '../../src/store/input.ts';
import { FIRST_SAMPLE, sampleCount, sampleLabel, samplePixels } from '../../src/store/samples.ts';
import type { Source } from '../../src/store/question.ts';
import { upTo } from '../core/support.ts';

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
