import { useEffect, useRef } from 'react';
import { epochOf } from '../../store/training/trainingRun.ts';
import { isBusy } from '../../store/training/trainingState.ts';
import { discardRun } from '../../store/keep/discarding.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { InterruptedRun } from './InterruptedRun.tsx';

/** The newest interrupted run, while no other goes on. */
export function InterruptedContainer() {
  const store = useAppStoreApi();
  const first = useAppStore(({ interrupted }) => interrupted.at(0) ?? null);
  const isFree = useAppStore(({ training }) => !isBusy(training));
  const place = useRef<HTMLDivElement>(null);
  const isShown = first !== null && isFree;
  const isTold = useAppStore(({ notice }) => notice?.kind === 'runInterrupted');
  useEffect(() => {
    if (!isShown || !isTold) return;
    // the notice that led here has done its work, and would lie over the page
    store.getState().dismissNotice();
    place.current?.scrollIntoView({ block: 'center' });
  }, [store, isShown, isTold]);
  if (!first || !isShown) return null;
  const { run, keptAt } = first;
  const { takeUpRun } = store.getState();
  return (
    <div ref={place}>
      <InterruptedRun
        network={run.network}
        epoch={epochOf(run.place, run.of)}
        epochs={run.settings.epochs}
        rate={run.settings.learningRate}
        keptAt={keptAt}
        onResume={takeUpRun}
        onDiscard={() => discardRun(store)}
      />
    </div>
  );
}
