/** The public face of the core: other programs import this file and no other. */

import { fourLayer } from './networks/fourLayer.ts';
import { kernel } from './networks/kernel.ts';

export type {
  Candidate,
  Explanation,
  Factor,
  Layer,
  LayerKind,
  Network,
  Operation,
  Ref,
  Tensor,
  TensorRole,
  Term,
  Trace,
  Weights,
  ZeroReason,
} from './types.ts';
export type { GradientCheck } from './gradientCheck.ts';
export type { Path } from './paths.ts';

/** Every network of the page, by name. Adding one is adding a file under networks/ and a line here. */
export const networks = { kernel, fourLayer };
export type NetworkName = keyof typeof networks;

export { cellCount, tensorOf, weightTensors } from './check.ts';
export type { Convolution } from './layers/convolution.ts';
export { pooledCell, windowPlaces, type MaxPool } from './layers/maxPool.ts';
export { explain, explainUpdate } from './explain.ts';
export { factorName, formatNumber, nameOf, tensorName, termName, termNumbers } from './format.ts';
export { checkGradient } from './gradientCheck.ts';
export { convolutionOf, metPixel } from './metPixel.ts';
export { createWeights, oneHot, predict, trace } from './network.ts';
export { paths } from './paths.ts';
export { drawStrokes, inkSegment, PEN_RADIUS, type Point, type Stroke } from './pen.ts';
export { halve, prepare, type Box, type Prepared, type PrepareOptions, type Stages } from './prepare.ts';
export { createRandom, type Random } from './random.ts';
export { updatedWeights } from './update.ts';
export { trainEpoch, trainEpochReadable, type EpochResult, type TrainOptions } from './sgd.ts';
