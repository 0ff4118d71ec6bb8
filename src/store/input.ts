import { drawStrokes, prepare, type Prepared } from '../core/index.ts';
import { memoLast } from './memo.ts';
import { samplePixels } from './samples.ts';
import type { Source } from './state.ts';

/** Side of the raster that strokes are drawn on: fine enough that the pen's soft edge survives the fit to 20x20. */
export const RASTER_SIDE = 112;

/** x, and for a drawing the stages through which it became x. */
export interface Input {
  readonly image: Float64Array;
  readonly blank: boolean;
  readonly prepared: Prepared | null;
}

/** x of a source: samples were prepared long ago, drawings are prepared as MNIST's digits were. */
export const inputOf = memoLast((source: Source): Input => {
  switch (source.kind) {
    case 'sample':
      return { image: samplePixels(source.id), blank: false, prepared: null };
    case 'drawing': {
      const prepared = prepare(drawStrokes(source.strokes, RASTER_SIDE), RASTER_SIDE, RASTER_SIDE);
      return { image: prepared.image, blank: prepared.blank, prepared };
    }
  }
});
