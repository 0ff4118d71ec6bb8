import {
  drawStrokes,
  drawingExtent,
  fittedPenRadius,
  inkOf,
  PEN_RADIUS,
  prepare,
  type Prepared,
  type Stroke,
  fitImage,
  networks,
  type NetworkName,
} from '../../core/index.ts';
import { memoLast } from '../memo.ts';
import { samplePixels } from './samples.ts';
import type { Source } from './question.ts';
import type { AppState, PadMode } from '../state.ts';

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
      const prepared = prepare(rasterOf(source.strokes, normalize), RASTER_SIDE, RASTER_SIDE, { normalize });
      return { image: prepared.image, blank: prepared.blank, prepared };
    }
  }
});

/** x of a source: samples were prepared long ago, drawings are prepared as MNIST's digits were, or taken as they are. */
export function inputOf(source: Source, normalize = true): Input {
  return inputOnce(source, normalize);
}

const fitOnce = memoLast((network: NetworkName, image: Float64Array) => fitImage(networks[network], image));

/** x of a network: the image that is on the pad, in the network's size. */
export function imageFor(
  network: NetworkName,
  { source, normalize }: Pick<AppState, 'source' | 'normalize'>,
): Float64Array {
  return fitOnce(network, inputOf(source, normalize).image);
}

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

/** Strokes on the raster that x is made from: with the pen as it is, or with the one that a fit wants. */
export function rasterOf(strokes: readonly Stroke[], normalize: boolean): Uint8Array {
  return drawStrokes(strokes, RASTER_SIDE, normalize ? fittedPenRadius(strokes) : PEN_RADIUS);
}

/** Below this extent a hand has drawn less than it meant: the reader is told to draw larger. */
const SMALL = 0.25;

/** Whether a drawing is finished for now and small, and is fitted. */
export function isDrawnSmall({
  source,
  penDown,
  normalize,
}: Pick<AppState, 'source' | 'penDown' | 'normalize'>): boolean {
  if (source.kind !== 'drawing' || source.strokes.length === 0) return false;
  return !penDown && normalize && drawingExtent(source.strokes) < SMALL;
}

/** Whether the pad shows nothing. */
export function isBlank({ source, normalize }: Pick<AppState, 'source' | 'normalize'>): boolean {
  return inputOf(source, normalize).blank;
}

/** What a pointer does on the pad: a blank one is there to be drawn on, whatever was chosen. */
export function padModeOf(state: Pick<AppState, 'source' | 'normalize' | 'padMode'>): PadMode {
  return isBlank(state) ? 'draw' : state.padMode;
}
