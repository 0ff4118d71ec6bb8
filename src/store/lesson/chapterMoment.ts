import { networks, type NetworkName, type Ref } from '../../core/index.ts';
import { mapKey } from '../../timeline/phases.ts';
import { positionOf, type StepSize, type Timeline } from '../../timeline/steps.ts';
import { sampleLabel } from '../input/samples.ts';
import { timelineFor } from '../pass/frames.ts';
import type { Moment, WeightsChoice, WeightView } from '../state.ts';

/** What a chapter says that its stage shows: its other parts follow from the network. */
export interface ChapterStage {
  readonly network: NetworkName;
  readonly sample: number;
  readonly weights?: WeightsChoice;
  readonly at: Ref;
  readonly size?: StepSize;
  readonly selected?: Ref;
  readonly view?: WeightView;
}

/** The moment with which a chapter begins. @throws Error if its sample has not come, or no phase computes its cell. */
export function chapterMoment(stage: ChapterStage): Moment {
  const { network, sample, weights = 'trained', at, size = 'cell', view = 'now' } = stage;
  return {
    source: { kind: 'sample', id: sample },
    target: sampleLabel(sample),
    network,
    weightsChoice: weights,
    stepSize: size,
    position: positionComputing(timelineFor(network), at, size),
    selected: stage.selected ?? networks[network].opensAt,
    weightView: view,
    sideBySide: false,
    beside: null,
  };
}

/** Where the cell has just been computed. */
function positionComputing(timeline: Timeline, ref: Ref, size: StepSize): number {
  const phase = timeline.phases.findIndex(({ computes }) => computes.includes(mapKey(ref)));
  if (phase < 0) throw new Error(`${ref.tensor}: expected a tensor that a phase of the pass computes`);
  const cell = timeline.phases[phase].stepOf(ref.index);
  return positionOf(timeline, { size: 'cell', phase, cell }, size);
}
