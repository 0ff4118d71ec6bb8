/** The public face of the core: other programs import this file and no other. */

export type {
  Axis,
  Candidate,
  Convolution,
  Dense,
  Explanation,
  Factor,
  Layer,
  LayerKind,
  MaxPool,
  Network,
  Operation,
  Ref,
  Run,
  Sigmoid,
  SlidingWindow,
  Tensor,
  TensorRole,
  Term,
  Trace,
  WeightedLayer,
  Weights,
  ZeroReason,
} from './types.ts';

export {
  firstNetwork,
  isNetworkName,
  networkNames,
  networkTitle,
  networks,
  registerNetwork,
  type NetworkName,
} from './networks/all.ts';
export { forwardMultiplications } from './networks/forwardCount.ts';
export type { LayerRecord } from './networks/layerOf.ts';
export type { NetworkRecord } from './networks/record.ts';
export {
  bracketsOf,
  letterBrackets,
  cellAxes,
  cellsOf,
  coordinatesOf,
  indexAt,
  mapAxes,
  mapsOf,
  placeIn,
  sizeAlong,
  type Place,
} from './place.ts';
export { kernelTraits, type KernelTrait } from './kernelTraits.ts';
export { strokeAnswers, strongestStroke, type StrokeAnswer, type StrokeDirection } from './strokes.ts';
export { cellOfMap, frontMapsOf, mapOfCell, partInFront, type Part } from './front.ts';
export {
  hasWeights,
  errorIn,
  errorLayerOf,
  givenIn,
  imageOf,
  isConvolution,
  isMaxPool,
  makerOf,
  ownerOf,
  readerOf,
  weightsOf,
} from './roles.ts';
export { blockOfTensor, blocksOf, type Block } from './blocks.ts';
export { DIGITS, digitWanted } from './digits.ts';
export { readTyped, type TypedProblem } from './typedNumber.ts';

export { cellCount, expectWeights, expectWhole, hasCell, tensorOf, weightTensors } from './check.ts';
// what a layer of one's own explains itself with
export { meetings, pixelMet, weightOf } from './layers/convolutionGeometry.ts';
export { constant, termOf } from './explain/terms.ts';
export { texCell, texGradient } from './explain/tex.ts';
export { isTie, pooledCell, windowPlaces } from './layers/maxPool.ts';
export { sigma, slope } from './layers/sigmoid.ts';
export { createExplainer, explain, explainUpdate } from './explain/explain.ts';
export {
  derivativeName,
  factorName,
  factorTitle,
  nameOf,
  namesOf,
  shownFactor,
  tensorName,
  termName,
  type Names,
} from './explain/format.ts';
export { exponentOf, powerOfTen } from './explain/powers.ts';
export {
  addendDigits,
  agrees,
  asPrinted,
  factorDigits,
  fewest,
  inputDigits,
  productOf,
  SLACK,
  stepDigits,
  unitOf,
} from './explain/printed.ts';
export { endsOf, refOfName, type NameProblem } from './explain/find.ts';
export {
  hasReadings,
  readingsOf,
  tensorsWithReadings,
  turned,
  type MapReading,
  type PatchCell,
  type Readings,
} from './explain/readings.ts';
export { softmaxBeside, type OutputBeside, type OutputsBeside } from './explain/softmax.ts';
export { tiedCells } from './explain/ties.ts';
export { termNumbers } from './explain/termNumbers.ts';
export { texComparison, texFirst, texNumbers, type SumStyle } from './explain/texNumbers.ts';
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
} from './explain/number.ts';
export { checkGradient, relativeDifference, type GradientCheck } from './nudge/gradientCheck.ts';
export {
  errorCurve,
  errorCurveAround,
  errorCurveInPieces,
  promiseOf,
  type CurveInPieces,
  type ErrorCurve,
  type Kink,
  type Parting,
  type Promised,
} from './nudge/whatIf.ts';
export { curveAtTie, slopesOver, type OneSided, type SideSlope, type TieCurve } from './nudge/oneSided.ts';
export { rippleOf, type PoolRipple, type Ripple, type RippleStage } from './nudge/ripple.ts';
export { convolutionOf, metPixel, pooledConvolution, type PooledConvolution } from './deltas/metPixel.ts';
export { answerOf, copyWeights, createWeights, oneHot, predict, trace } from './network.ts';
export { multiplications, type Multiplications } from './deltas/multiplications.ts';
export { paths, type Path } from './deltas/paths.ts';
export { chainRule, createChainRules } from './deltas/chainRule.ts';
export type { ChainFactor, ChainRule, ChainStage, ChainSum } from './deltas/chainTypes.ts';
export { biasGradients } from './deltas/biasGradients.ts';
export { deltasOf, type Delta, type DeltaEdge, type Deltas } from './deltas/deltas.ts';
export { counterpart, type Counterpart } from './deltas/counterpart.ts';
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
} from './deltas/productTable.ts';
export {
  createFlows,
  flowOf,
  wayAlong,
  wayTo,
  type Flow,
  type FlowLink,
  type FlowNode,
  type Keeps,
} from './deltas/flow.ts';
export { mapSums, type MapSum } from './explain/mapSums.ts';
export { gradientIn, NEARLY_FLAT, product, sumOfTerms, valueIn } from './explain/terms.ts';
export { largestWay, pixelRoute, weightPlace, type PixelRoute, type RouteStep } from './deltas/route.ts';
export {
  drawStrokes,
  drawingExtent,
  fittedPenRadius,
  inkSegment,
  PEN_RADIUS,
  type Point,
  type Stroke,
} from './input/pen.ts';
export { fitImage, fitOneOf } from './input/fitImage.ts';
export { fitImages } from './input/fitImages.ts';
export {
  halve,
  prepare,
  type Box,
  type Prepared,
  type PrepareOptions,
  type Stages,
} from './input/prepare.ts';
export { TOLERANCE } from './questions/answer.ts';
export type { Answer, Reply } from './questions/answer.ts';
export type { Counting, Mistake } from './questions/mistake.ts';
export {
  QUESTION_KINDS,
  type Asked,
  type Question,
  type QuestionKind,
  type Subject,
  type ZeroChoice,
} from './questions/question.ts';
export { judge, type Hint, type Verdict } from './questions/judge.ts';
export { questionAbout, questionsAt } from './questions/questions.ts';
export type {
  Exercise,
  MetExercise,
  PatchExercise,
  SheetFactor,
  SheetNumber,
  SheetRow,
  SumExercise,
  Worksheet,
} from './worksheet/exercise.ts';
export { worksheetOf } from './worksheet/worksheet.ts';
export { createRandom, seedFor, type Random } from './random.ts';
export { AUGMENT_LIMITS, augmentInto, type AugmentLimits } from './training/augment.ts';
export { learningState, type LearningState, type UnitsState } from './training/learning.ts';
export {
  isMadeWeights,
  MADE_WEIGHTS,
  madeWeights,
  TOO_LARGE,
  type MadeWeights,
} from './training/madeWeights.ts';
export { updatedWeights } from './training/update.ts';
export { createEvaluator, evaluate, type Evaluation, type Evaluator } from './training/evaluate.ts';
export { confusionOf, digitScores, rightIn, wilsonInterval, type DigitScore } from './training/confusion.ts';
export { serializeWeights } from './training/serializeWeights.ts';
export { trainEpoch, trainEpochReadable, type EpochResult, type TrainOptions } from './training/sgd.ts';
export {
  parseWeights,
  type Accuracy,
  type WeightsFile,
  type WeightsFileError,
} from './training/weightsFile.ts';
export { shownValue, type WeightsFileProblem } from './training/weightsFileProblem.ts';
export { readDigits, writeDigits, type Digits, type DigitSet } from './input/digitsFile.ts';
export { DIGIT_SIDES, digitSideOf, inkOf, PIXELS as DIGIT_PIXELS } from './input/digitSides.ts';
export * from './export/index.ts';
export * from './files/index.ts';
export * from './pictures/index.ts';
