import { networks, weightTensors, type NetworkName, type Ref } from '../../core/index.ts';
import { mapKey } from '../../timeline/phases.ts';
import { positionOf, type StepSize, type Timeline } from '../../timeline/steps.ts';
import { sampleLabel } from '../input/samples.ts';
import { timelineFor } from '../pass/frames.ts';
import type { Moment, PadMode, WeightView } from '../state.ts';
import type { WeightsChoice } from '../weights/choices.ts';

/** What a chapter says that its stage shows: its other parts follow from the network. */
export interface ChapterStage {
  readonly network: NetworkName;
  readonly sample: number;
  readonly weights?: WeightsChoice;
  /** The cell that the step has computed; a weight's value is that after the update. */
  readonly at: Ref;
  readonly size?: StepSize;
  /** Of a cell of many terms, the one that the step has come to; the last unless told. */
  readonly term?: number;
  /** `look` where a pixel is to be selected: else a press on the pad begins a drawing. */
  readonly padMode?: PadMode;
  readonly selected?: Ref;
  readonly view?: WeightView;
  /** With the gradient of the image beneath it. */
  readonly showsInputGradient?: boolean;
}

/** The moment with which a chapter begins. @throws Error if its sample has not come, or no phase computes its cell. */
export function chapterMoment(stage: ChapterStage): Moment {
  const { network, sample, weights = 'trained', size = 'cell', view = 'now', padMode = 'draw' } = stage;
  const { showsInputGradient = false } = stage;
  return {
    source: { kind: 'sample', id: sample },
    target: sampleLabel(sample),
    typedTarget: null,
    padMode,
    network,
    weightsChoice: weights,
    stepSize: size,
    position: positionComputing(timelineFor(network), stage, size),
    selected: stage.selected ?? networks[network].opensAt,
    weightView: view,
    sideBySide: false,
    beside: null,
    showsInputGradient,
  };
}

/** Where the cell has just been computed, or has come to the term. */
export function positionComputing(
  timeline: Timeline,
  { at, term }: Pick<ChapterStage, 'at' | 'term'>,
  size: StepSize,
): number {
  const step = stepComputing(timeline, at);
  return positionOf(
    timeline,
    term === undefined ? { size: 'cell', ...step } : { size: 'multiply', ...step, term },
    size,
  );
}

/** The step of a cell; of a weight's own value the one that updates its tensor. */
function stepComputing({ phases, network }: Timeline, at: Ref): { phase: number; cell: number } {
  const phase = phases.findIndex(({ computes }) => computes.includes(mapKey(at)));
  if (phase >= 0) return { phase, cell: phases[phase].stepOf(at.index) };
  const cell = weightTensors(network).findIndex(({ name }) => name === at.tensor);
  if (cell < 0 || at.of === 'gradient')
    throw new Error(`${at.tensor}: expected a tensor that a phase of the pass computes`);
  return { phase: phases.length - 1, cell };
}
