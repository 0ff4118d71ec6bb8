import { drawStrokes, inkOf, prepare, type Prepared, type Stroke } from '../core/index.ts';
import { memoLast } from './memo.ts';
import { samplePixels } from './samples.ts';
import type { Source } from './question.ts';

/** Side of the raster that strokes are drawn on: fine enough that the pen's soft edge survives the fit to 20x20. */
export const RASTER_SIDE = 112;

/** x, and for a drawing the stages through which it became x. */
export interface Input {
  readonly image: Float64Array;
  readonly blank: boolean;
  readonly prepared: Prepared | null;
}

const inputOnce = memoLast((source: Source, normalize: boolean): Input => {
  switch (source.kind) {
    case 'sample':
      return { image: samplePixels(source.id), blank: false, prepared: null };
    case 'digit':
      return { image: inkOf(Uint8Array.from(source.pixels)), blank: false, prepared: null };
    case 'drawing': {
      const prepared = prepare(rasterOf(source.strokes), RASTER_SIDE, RASTER_SIDE, { normalize });
      return { image: prepared.image, blank: prepared.blank, prepared };
    }
  }
});

/** x of a source: samples were prepared long ago, drawings are prepared as MNIST's digits were, or taken as they are. */
export function inputOf(source: Source, normalize = true): Input {
  return inputOnce(source, normalize);
}

/** A drawing on its raster, and both ways in which it can become x. */
export interface BothWays {
  readonly raw: Uint8Array;
  readonly normalized: Prepared;
  readonly asDrawn: Prepared;
}

/** Both ways of a drawing; null for what came prepared. */
export const bothWaysOf = memoLast((source: Source): BothWays | null => {
  if (source.kind !== 'drawing') return null;
  const raw = rasterOf(source.strokes);
  return {
    raw,
    normalized: prepare(raw, RASTER_SIDE, RASTER_SIDE),
    asDrawn: prepare(raw, RASTER_SIDE, RASTER_SIDE, { normalize: false }),
  };
});

function rasterOf(strokes: readonly Stroke[]): Uint8Array {
  return drawStrokes(strokes, RASTER_SIDE);
}
