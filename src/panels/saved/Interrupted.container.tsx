import { useEffect } from 'react';
import { epochOf } from '../../store/trainingRun.ts';
import { isBusy } from '../../store/trainingState.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { InterruptedRun } from './InterruptedRun.tsx';

/** The newest interrupted run, while no other goes on. */
export function InterruptedContainer() {
  const store = useAppStoreApi();
  const first = useAppStore(({ interrupted }) => interrupted.at(0) ?? null);
  const isFree = useAppStore(({ training }) => !isBusy(training));
  const isShown = first !== null && isFree;
  const isTold = useAppStore(({ notice }) => notice?.kind === 'runInterrupted');
  useEffect(() => {
    // the notice that leads here has done its work, and would lie over the page
    if (isShown && isTold) store.getState().dismissNotice();
  }, [store, isShown, isTold]);
  if (!first || !isShown) return null;
  const { run, keptAt } = first;
  const { takeUpRun, discardRun } = store.getState();
  return (
    <InterruptedRun
      network={run.network}
      epoch={epochOf(run.place, run.of)}
      epochs={run.settings.epochs}
      rate={run.settings.learningRate}
      keptAt={keptAt}
      onResume={takeUpRun}
      onDiscard={discardRun}
    />
  );
}
