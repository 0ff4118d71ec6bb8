import { answerOf, digitWanted, errorLayerOf, givenIn, networkTitle, networks } from '../../core/index.ts';
import { timelineFor } from '../../store/pass/frames.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import type { PaperSheet, Traced } from '../../store/state.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { explainFrameUpdate } from '../../store/weights/update.ts';
import { accuracyOf, changedOf } from '../../store/weights/chosen.ts';
import { positionCount } from '../../timeline/steps.ts';
import { useCaption } from '../caption.container.tsx';
import { useStep } from '../now/useStep.container.tsx';
import { useMapSource } from '../stage/mapSource.container.tsx';
import { NetworkContext } from '../parts/useNames.ts';
import { StepSheet } from './StepSheet.tsx';
import { useWorksheet } from './useWorksheet.container.tsx';
import { WorksheetSheet } from './WorksheetSheet.tsx';
import type { SheetFacts } from './SheetHead.tsx';
import './paper.css';

export interface SheetsProps {
  readonly sheet: PaperSheet;
}

/** What is printed: of the network that is shown, in the language of the page, in light colours. */
export function SheetsContainer({ sheet }: SheetsProps) {
  const network = useAppStore((state) => networks[state.network]);
  return (
    <NetworkContext value={network}>
      {sheet === 'step' ? <StepSheetContainer /> : <WorksheetContainer />}
    </NetworkContext>
  );
}

function StepSheetContainer() {
  const source = useMapSource();
  const step = useStep();
  const caption = useCaption();
  const facts = useFacts();
  const scales = useAppStore((state) => state.scales);
  const rate = useAppStore((state) => state.learningRate);
  if (!source) return null;
  const update =
    step.phase.half === 'update' && !source.isBlank
      ? explainFrameUpdate(source.traced, step.frame, rate)
      : null;
  return <StepSheet {...{ source, step, caption, facts, scales, rate, update }} />;
}

function WorksheetContainer() {
  const worksheet = useWorksheet();
  const facts = useFacts();
  return worksheet && <WorksheetSheet {...{ worksheet, facts }} />;
}

/** What the sheet is of. */
function useFacts(): SheetFacts {
  const network = useAppStore((state) => state.network);
  const language = useAppStore((state) => state.language);
  const weights = useAppStore((state) => state.weightsChoice);
  const accuracy = useAppStore(accuracyOf);
  const changed = useAppStore(changedOf);
  const traced = useAppStore(tracedOf);
  const position = useAppStore((state) => state.position);
  const size = useAppStore((state) => state.stepSize);
  return {
    network: networkTitle(network, language),
    weights,
    accuracy: changed ? null : accuracy,
    changed: changed && { steps: changed.steps, typed: changed.typed ?? 0 },
    digit: traced && digitOf(traced),
    isPlanted: (traced?.planting ?? null) !== null,
    step: { size, number: position + 1, count: positionCount(timelineFor(network), size) },
  };
}

function digitOf({ network, trace, provisional }: Traced): SheetFacts['digit'] {
  const { input } = errorLayerOf(networks[network]);
  return {
    wanted: digitWanted(givenIn(networks[network], trace).d),
    guess: answerOf(trace.values[input]),
    isGuessed: provisional,
  };
}
