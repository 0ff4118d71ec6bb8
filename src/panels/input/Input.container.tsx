import { errorLayerOf, imageOf, networks, sizeAlong, answerOf } from '../../core/index.ts';
import type { ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { padModeNow, waitingOf } from '../../store/ask/askSlice.ts';
import { nextEdits } from '../../store/input/history.ts';
import { doubledSide, inputOf, isDrawnSmall, lacksFineSample } from '../../store/input/input.ts';
import { drawingOf, keptDigitOf } from '../../store/mine/myDigits.ts';
import type { Question } from '../../store/input/question.ts';
import { sampleLabel } from '../../store/input/samples.ts';
import { scoresOf } from '../../store/pass/scores.ts';
import { targetInUse } from '../../store/pass/whatIf.ts';
import type { AppState } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { InputPanel, type InputPanelProps, type PadHint } from './InputPanel.tsx';
import { PadContainer } from './Pad.container.tsx';

const pad = <PadContainer />;

function padHintOf(state: AppState): PadHint {
  if (waitingOf(state)) return 'asked';
  if (padModeNow(state) === 'look') return 'explains';
  if (isDrawnSmall(state)) return 'small';
  if (state.source.kind !== 'drawing') return 'replaces';
  return inputOf(state.source, state.normalize).blank ? 'begins' : 'adds';
}

function headingOf({ source, target, typedTarget }: Question, blank: boolean): InputPanelProps['heading'] {
  if (typedTarget) return 'typed';
  if (target === null) return blank ? 'target' : 'ask';
  if (source.kind === 'drawing') return 'meant';
  return source.kind === 'sample' && target === sampleLabel(source.id) ? 'trueDigit' : 'target';
}

/** The input column, with what stands under it. */
export function InputContainer({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const store = useAppStoreApi();
  const source = useAppStore((state) => state.source);
  const target = useAppStore((state) => state.target);
  const typedTarget = useAppStore((state) => state.typedTarget);
  const undoes = useAppStore((state) => nextEdits(state).undo);
  const redoes = useAppStore((state) => nextEdits(state).redo);
  const wanted = useAppStore(targetInUse);
  const normalize = useAppStore((state) => state.normalize);
  const canKeep = useAppStore((state) => drawingOf(state) !== null);
  const keptAs = useAppStore((state) => keptDigitOf(state)?.label ?? null);
  const side = useAppStore((state) => sizeAlong(imageOf(networks[state.network]), 'column'));
  const name = useAppStore((state) => imageOf(networks[state.network]).name);
  const targetName = useAppStore((state) => errorLayerOf(networks[state.network]).target);
  const input = inputOf(source, normalize);
  const mode = useAppStore(padModeNow);
  const hint = useAppStore(padHintOf);
  const scores = useAppStore(scoresOf);
  const doubled = useAppStore((state) =>
    lacksFineSample(state.network, state) ? null : doubledSide(state.network, state),
  );
  const { clear, undo, redo, nextSample, setTarget, setPadMode, setNormalize, keepDrawing, showDialog } =
    store.getState();
  return (
    <InputPanel
      pad={pad}
      blank={input.blank}
      mode={mode}
      onMode={setPadMode}
      hint={hint}
      undoes={undoes && t('history.undoes', { what: t(`history.${undoes}`) })}
      redoes={redoes && t('history.redoes', { what: t(`history.${redoes}`) })}
      scores={scores}
      targetName={targetName}
      name={name}
      side={side}
      heading={headingOf({ source, target, typedTarget }, input.blank)}
      target={typedTarget ? null : (wanted ?? (scores && !input.blank ? answerOf(scores) : null))}
      isProvisional={target === null}
      doubled={doubled}
      isAsDrawn={!normalize && source.kind === 'drawing'}
      onClear={clear}
      onUndo={undo}
      onRedo={redo}
      onSample={nextSample}
      canKeep={canKeep && !input.blank}
      keptAs={keptAs}
      onTarget={setTarget}
      onKeep={keepDrawing}
      onNormalize={() => setNormalize(true)}
      onStages={() => showDialog('stages')}
    >
      {children}
    </InputPanel>
  );
}
