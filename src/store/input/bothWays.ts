import { fittedPenRadius, PEN_RADIUS, prepare, type Prepared } from '../../core/index.ts';
import { memoLast } from '../memo.ts';
import { RASTER_SIDE, rasterOf } from './input.ts';
import type { Source } from './question.ts';

/** A drawing on its raster as it is going to be fitted, and both ways in which it can become x. */
export interface BothWays {
  readonly raw: Uint8Array;
  /** The drawing is small: on the raster a finer pen went along its strokes. */
  readonly isFine: boolean;
  readonly normalized: Prepared;
  readonly asDrawn: Prepared;
}

/** Both ways of a drawing; null for what came prepared. */
export const bothWaysOf = memoLast((source: Source): BothWays | null => {
  if (source.kind !== 'drawing') return null;
  const { strokes } = source;
  const raw = rasterOf(strokes, true);
  return {
    raw,
    isFine: fittedPenRadius(strokes) < PEN_RADIUS,
    normalized: prepare(raw, RASTER_SIDE, RASTER_SIDE),
    asDrawn: prepare(rasterOf(strokes, false), RASTER_SIDE, RASTER_SIDE, { normalize: false }),
  };
});
