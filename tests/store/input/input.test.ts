import { describe, expect, it } from 'vitest';
import { drawStrokes, halve, inkOf, prepare } from '../../../src/core/index.ts';
import {
  doubledSide,
  imageFor,
  inputOf,
  isDrawnSmall,
  lacksFineSample,
  padModeOf,
  RASTER_SIDE,
} from '../../../src/store/input/input.ts';
import { bothWaysOf } from '../../../src/store/input/bothWays.ts';
import {
  FIRST_SAMPLE,
  loadFineSamples,
  sampleCount,
  sampleLabel,
  samplePixels,
} from '../../../src/store/input/samples.ts';
import type { Source } from '../../../src/store/input/question.ts';
import { withFineNetwork } from '../../core/fineNetwork.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';
import { upTo } from '../../core/support.ts';

const FINE = withFineNetwork();

describe('x', () => {
  it('of a sample is its pixels, prepared long ago', () => {
    const input = inputOf({ kind: 'sample', id: 2 });
    expect(input).toEqual({ images: [samplePixels(2)], blank: false, prepared: null });
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
    expect(input.images[0]).toEqual(prepared.image);
    expect(input.blank).toBe(false);
    expect(input.prepared).toEqual(prepared);
  });

  it('of a drawing without normalization is the drawing averaged as it is', () => {
    const strokes = [[{ x: 0.1, y: 0.1 }]];
    const input = inputOf({ kind: 'drawing', strokes }, false);
    const raw = drawStrokes(strokes, RASTER_SIDE);
    expect(input.images[0]).toEqual(prepare(raw, RASTER_SIDE, RASTER_SIDE, { normalize: false }).image);
    expect(input.images[0][15]).toBeGreaterThan(0.5);
    expect(input.images[0][7 * 14 + 7]).toBe(0);
  });

  it('of one source is not mistaken for the other way when both are asked for in turn', () => {
    const source: Source = { kind: 'drawing', strokes: [[{ x: 0.1, y: 0.1 }]] };
    const asDrawn = inputOf(source, false).images[0];
    const normalized = inputOf(source).images[0];
    expect(normalized).not.toEqual(asDrawn);
    expect(inputOf(source, false).images[0]).toEqual(asDrawn);
    expect(bothWaysOf(source)?.asDrawn.image).toEqual(asDrawn);
    expect(bothWaysOf(source)?.normalized.image).toEqual(normalized);
  });

  it('of a sample knows no other way', () => {
    const source: Source = { kind: 'sample', id: 2 };
    expect(bothWaysOf(source)).toBeNull();
    expect(inputOf(source, false).images[0]).toEqual(samplePixels(2));
  });

  it('of an empty pad is 196 zeros, and blank', () => {
    const {
      images: [image],
      blank,
    } = inputOf({ kind: 'drawing', strokes: [] });
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
    const [a, b] = [small, large].map((strokes) => inputOf({ kind: 'drawing', strokes }).images[0]);
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

describe('x of a network that reads 28x28', () => {
  const normalize = true;
  const bytes = (image: Float64Array): Uint8Array => Uint8Array.from(image, (ink) => Math.round(ink * 255));
  /** The digit of a pixel at 14x14, at twice the size. */
  const doubled = (image: Float64Array): Float64Array =>
    Float64Array.from({ length: 784 }, (_, n) => image[((n >> 1) % 14) + 14 * Math.floor(n / 56)]);

  it('is the drawing before its last halving: the same strokes serve both sizes', () => {
    const state = { source: { kind: 'drawing', strokes: DIGIT_STROKES[4] }, normalize } as const;
    const x = imageFor(FINE, state);
    const { image28 } = prepare(drawStrokes(DIGIT_STROKES[4], RASTER_SIDE), RASTER_SIDE, RASTER_SIDE);
    expect(x).toEqual(inkOf(image28));
    expect(inkOf(halve(bytes(x)))).toEqual(imageFor('kernel', state));
    expect(imageFor(FINE, state)).toBe(x);
    expect(doubledSide(FINE, state)).toBeNull();
  });

  it('is a sample in that size once it has come', async () => {
    const source = { kind: 'sample', id: 0 } as const;
    const state = { source, normalize, fineSamples: await loadFineSamples() };
    expect(inkOf(halve(bytes(imageFor(FINE, state))))).toEqual(samplePixels(0));
    expect(imageFor(FINE, state)).not.toEqual(doubled(samplePixels(0)));
    expect(imageFor('kernel', state)).toEqual(samplePixels(0));
    expect([doubledSide(FINE, state), lacksFineSample(FINE, state)]).toEqual([null, false]);
    const waiting = { ...state, fineSamples: null };
    expect([lacksFineSample(FINE, waiting), lacksFineSample('kernel', waiting)]).toEqual([true, false]);
  });

  it('is a sample with its pixels doubled where the larger ones cannot be had, and that is known', () => {
    const state = { source: { kind: 'sample', id: 0 }, normalize, fineSamples: 'missing' } as const;
    expect(imageFor(FINE, state)).toEqual(doubled(samplePixels(0)));
    expect([doubledSide(FINE, state), doubledSide('kernel', state)]).toEqual([14, null]);
  });

  it('is a digit as it came: doubled where it came in 14x14, and halved for the others where it came in 28x28', () => {
    const small = { source: { kind: 'digit', pixels: [...bytes(samplePixels(1))] }, normalize } as const;
    expect(imageFor(FINE, small)).toEqual(doubled(samplePixels(1)));
    expect(doubledSide(FINE, small)).toBe(14);
    const pixels = upTo(784).map((n) => (n * n) % 256);
    const large = { source: { kind: 'digit', pixels }, normalize } as const;
    expect(imageFor(FINE, large)).toEqual(inkOf(Uint8Array.from(pixels)));
    expect(imageFor('kernel', large)).toEqual(inkOf(halve(pixels)));
    expect(doubledSide(FINE, large)).toBeNull();
  });
});
