import { networks } from '../../core/index.ts';
import type { PaperSheet } from '../../store/state.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { explainFrameUpdate } from '../../store/weights/update.ts';
import { useCaption } from '../caption.container.tsx';
import { useStep } from '../now/useStep.container.tsx';
import { useMapSource } from '../stage/mapSource.container.tsx';
import { NetworkContext } from '../parts/useNames.ts';
import { StepSheet } from './StepSheet.tsx';
import { useFacts } from './useFacts.container.tsx';
import { useWorksheet } from './useWorksheet.container.tsx';
import { WorksheetSheet } from './WorksheetSheet.tsx';
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
