import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PEN_RADIUS, type Stroke } from '../../core/index.ts';
import { inputOf } from '../../store/input.ts';
import { highlightsOfState, slidingWindowOf } from '../../store/pointing.ts';
import { tracedOf } from '../../store/scene.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { lazyDialog } from '../parts/lazyDialog.tsx';
import { DrawingPad } from './DrawingPad.tsx';
import { InputPanel } from './InputPanel.tsx';

const Stages = lazyDialog(async () => (await import('./Stages.container.tsx')).StagesContainer);

const NO_STROKES: readonly Stroke[] = [];

/** The input column. */
export function InputContainer() {
  const { t } = useTranslation();
  const store = useAppStoreApi();
  const source = useAppStore((state) => state.source);
  const wanted = useAppStore((state) => state.wanted);
  const canUndo = useAppStore((state) => state.history.length > 0);
  const traced = useAppStore(tracedOf);
  const marks = useAppStore((state) => highlightsOfState(state)['value:x']);
  const slidingWindow = useAppStore(slidingWindowOf);
  const selected = useAppStore((state) => state.selected);
  const theme = useAppStore((state) => state.theme);
  const normalize = useAppStore((state) => state.normalize);
  const [showsStages, setShowsStages] = useState(false);
  const input = inputOf(source, normalize);
  const strokes = source.kind === 'drawing' ? source.strokes : NO_STROKES;
  const { clear, undo, nextSample, setWanted, startStroke, extendStroke, endStroke, hover, setNormalize } =
    store.getState();
  const scores = traced?.trace.values['yo'] ?? null;
  return (
    <>
      <InputPanel
        pad={
          <DrawingPad
            label={t('input.pad')}
            invitation={input.blank ? t('input.blank') : null}
            image={input.image}
            strokes={strokes}
            penRadius={PEN_RADIUS}
            marks={marks}
            selected={selected.tensor === 'x' ? selected.index : null}
            window={slidingWindow}
            theme={theme}
            onStart={startStroke}
            onExtend={extendStroke}
            onEnd={endStroke}
            onHover={hover}
          />
        }
        blank={input.blank}
        canUndo={canUndo}
        scores={scores}
        wanted={wanted ?? traced?.trace.values['d'].indexOf(1) ?? null}
        isProvisional={wanted === null}
        isAsDrawn={!normalize && source.kind === 'drawing'}
        onClear={clear}
        onUndo={undo}
        onSample={nextSample}
        onWanted={setWanted}
        onNormalize={() => setNormalize(true)}
        onStages={() => setShowsStages(true)}
      />
      {showsStages && (
        <Suspense>
          <Stages onClose={() => setShowsStages(false)} />
        </Suspense>
      )}
    </>
  );
}
