import { epochOf } from '../../store/trainingRun.ts';
import { isBusy } from '../../store/trainingState.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { InterruptedRun } from './InterruptedRun.tsx';

/** The newest interrupted run, while no other goes on. */
export function InterruptedContainer() {
  const store = useAppStoreApi();
  const first = useAppStore(({ interrupted }) => interrupted.at(0) ?? null);
  const isFree = useAppStore(({ training }) => !isBusy(training));
  if (!first || !isFree) return null;
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
