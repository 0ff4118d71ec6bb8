/** The public face of the core: other programs import this file and no other. */

export type {
  Candidate,
  Explanation,
  Factor,
  Layer,
  LayerKind,
  Network,
  Operation,
  Ref,
  SlidingWindow,
  Tensor,
  TensorRole,
  Term,
  Trace,
  Weights,
  ZeroReason,
} from './types.ts';
export type { GradientCheck } from './gradientCheck.ts';
export type { Path } from './paths.ts';

export { isNetworkName, networks, type NetworkName } from './networks/all.ts';

export { cellCount, tensorOf, weightTensors } from './check.ts';
export type { Convolution } from './layers/convolution.ts';
export { pooledCell, windowPlaces, type MaxPool } from './layers/maxPool.ts';
export { sigma, slope } from './layers/sigmoid.ts';
export { createExplainer, explain, explainUpdate } from './explain.ts';
export { factorName, nameOf, namesOf, shownFactor, tensorName, termName, type Names } from './format.ts';
export {
  addendDigits,
  agrees,
  asPrinted,
  exponentOf,
  factorDigits,
  fewest,
  inputDigits,
  powerOfTen,
  productOf,
  SLACK,
  stepDigits,
  unitOf,
} from './printed.ts';
export { termNumbers } from './termNumbers.ts';
export { texComparison, texFirst } from './texNumbers.ts';
export {
  formatNumber,
  percentDigits,
  shownApart,
  shownCount,
  shownDate,
  shownNumber,
  shownPercent,
  shownPower,
  shownProduct,
} from './number.ts';
export { checkGradient } from './gradientCheck.ts';
export {
  errorCurve,
  errorCurveAround,
  promiseOf,
  type ErrorCurve,
  type Kink,
  type Parting,
  type Promised,
} from './whatIf.ts';
export { rippleOf, type PoolRipple, type Ripple, type RippleStage } from './ripple.ts';
export { convolutionOf, metPixel } from './metPixel.ts';
export { answerOf, copyWeights, createWeights, oneHot, predict, trace } from './network.ts';
export { multiplications, type Multiplications } from './multiplications.ts';
export { paths } from './paths.ts';
export {
  chainRule,
  createChainRules,
  type ChainFactor,
  type ChainRule,
  type ChainStage,
  type ChainSum,
} from './chainRule.ts';
export { counterpart, type Counterpart } from './counterpart.ts';
export {
  csvOf,
  factorAt,
  orderOf,
  createProductTables,
  productTable,
  sumOfRows,
  type FactorColumn,
  type PathLetter,
  type ProductTable,
  type SortKey,
  type TableView,
} from './productTable.ts';
export { createFlows, flowOf, wayAlong, wayTo, type Flow, type FlowLink, type FlowNode } from './flow.ts';
export { gradientIn, sumOfTerms, valueIn } from './terms.ts';
export { largestWay, pixelRoute, weightPlace, type PixelRoute, type RouteStep } from './route.ts';
export {
  drawStrokes,
  drawingExtent,
  fittedPenRadius,
  inkSegment,
  PEN_RADIUS,
  type Point,
  type Stroke,
} from './pen.ts';
export { halve, prepare, type Box, type Prepared, type PrepareOptions, type Stages } from './prepare.ts';
export { createRandom, seedFor, type Random } from './random.ts';
export { AUGMENT_LIMITS, augmentInto, type AugmentLimits } from './augment.ts';
export { updatedWeights } from './update.ts';
export { evaluate, type Evaluation } from './evaluate.ts';
export { confusionOf, digitScores, rightIn, wilsonInterval, type DigitScore } from './confusion.ts';
export { trainEpoch, trainEpochReadable, type EpochResult, type TrainOptions } from './sgd.ts';
export {
  parseWeights,
  serializeWeights,
  type Accuracy,
  type WeightsFile,
  type WeightsFileError,
} from './weightsFile.ts';
export { shownValue, type WeightsFileProblem } from './weightsFileProblem.ts';
export { inkOf, readDigits, writeDigits, type Digits, type DigitSet } from './digitsFile.ts';
