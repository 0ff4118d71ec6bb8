import {
  drawStrokes,
  drawingExtent,
  fittedPenRadius,
  inkOf,
  PEN_RADIUS,
  prepare,
  type Prepared,
  type Stroke,
  DIGIT_SIDES,
  digitSideOf,
  fitOneOf,
  networks,
  type NetworkName,
} from '../../core/index.ts';
import { memoLast } from '../memo.ts';
import { samplePixels } from './samples.ts';
import type { Source } from './question.ts';
import type { AppState, PadMode } from '../state.ts';

/** Side of the raster that strokes are drawn on: fine enough that the pen's soft edge survives the fit to 20x20. */
export const RASTER_SIDE = 112;

/** A digit in the sizes that it comes in, and for a drawing the stages through which it became so. */
export interface Input {
  /** Square, row by row, ink 1; smallest first. */
  readonly images: readonly Float64Array[];
  readonly blank: boolean;
  readonly prepared: Prepared | null;
}

const inputOnce = memoLast((source: Source, normalize: boolean): Input => {
  switch (source.kind) {
    case 'sample':
      return { images: [samplePixels(source.id)], blank: false, prepared: null };
    case 'digit':
      return { images: [inkOf(Uint8Array.from(source.pixels))], blank: false, prepared: null };
    case 'pixels': {
      const image = Float64Array.from(source.pixels);
      return { images: [image], blank: image.every((ink) => ink === 0), prepared: null };
    }
    case 'drawing': {
      const prepared = prepare(rasterOf(source.strokes, normalize), RASTER_SIDE, RASTER_SIDE, { normalize });
      return { images: imagesOf(prepared), blank: prepared.blank, prepared };
    }
  }
});

/** A prepared drawing in the sizes that digits come in. */
export function imagesOf({ image, image28 }: Prepared): readonly Float64Array[] {
  return [image, inkOf(image28)];
}

/** The digit of a source: samples were prepared long ago, drawings are prepared as MNIST's digits were, or taken as they are. */
export function inputOf(source: Source, normalize = true): Input {
  return inputOnce(source, normalize);
}

type OnPad = Pick<AppState, 'source' | 'normalize'> & Partial<Pick<AppState, 'fineSamples'>>;

/** The digit on the pad in the sizes that are here. */
function imagesOnPad({ source, normalize, fineSamples }: OnPad): readonly Float64Array[] {
  const { images } = inputOf(source, normalize);
  const isFine = source.kind === 'sample' && fineSamples && fineSamples !== 'missing';
  return isFine ? fineOnce(images, fineSamples[source.id]) : images;
}

const fineOnce = memoLast((images: readonly Float64Array[], fine: Float64Array) => [...images, fine]);

/** One for each network: two stages side by side ask in turn. */
const fits = new Map<NetworkName, (images: readonly Float64Array[]) => Float64Array>();

/** x of a network: the digit that is on the pad, in the network's size. */
export function imageFor(network: NetworkName, state: OnPad): Float64Array {
  const fit = fits.get(network) ?? memoLast((images) => fitOneOf(networks[network], images));
  fits.set(network, fit);
  return fit(imagesOnPad(state));
}

/** Whether a network reads digits of a larger size than that of the samples that come first. */
export function readsFine(network: NetworkName): boolean {
  return digitSideOf(networks[network]) > DIGIT_SIDES[0];
}

/** Whether the samples in the larger size are still to come for a network. */
export function lacksFineSample(network: NetworkName, { source, fineSamples }: OnPad): boolean {
  return source.kind === 'sample' && fineSamples === null && readsFine(network);
}

/** The side of the image on the pad, where it is smaller than what the network reads: its pixels are doubled. Else null. */
export function doubledSide(network: NetworkName, state: OnPad): number | null {
  const sides = imagesOnPad(state).map(({ length }) => Math.sqrt(length));
  const largest = Math.max(...sides);
  return largest < digitSideOf(networks[network]) ? largest : null;
}

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
