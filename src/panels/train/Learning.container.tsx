import { useTranslation } from '../words/useTranslation.ts';
import { isMadeWeights, learningState, networks } from '../../core/index.ts';
import { memoEach } from '../../store/memo.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import type { AppState, Traced } from '../../store/state.ts';
import { isStuck } from '../../store/training/trainingRun.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { useThrottledStore } from '../../store/useThrottledStore.ts';
import { isMadeStart } from '../../store/training/madeStart.ts';
import { beforeMade, isMade, undoLast } from '../../store/input/undoLast.ts';
import { learningSentences } from './learningText.ts';

const stateOf = memoEach(({ network, weights, trace }: Traced) =>
  learningState(networks[network], weights, trace),
);

/** Told of weights that were made to learn nothing, of a run from them, and of one that has come to nothing. */
function isTold({ weightsChoice, trainFrom, run }: AppState): boolean {
  if (isMadeWeights(weightsChoice) || isMadeWeights(trainFrom)) return true;
  return run !== null && (isMadeStart(run) || isStuck(run));
}

function learningOf(state: AppState) {
  const traced = isTold(state) ? tracedOf(state) : null;
  return traced && stateOf(traced);
}

const isTurn = (state: AppState, before: AppState): boolean =>
  state.weightsChoice !== before.weightsChoice ||
  state.trainFrom !== before.trainFrom ||
  (state.training.kind !== 'running' && state.traced !== before.traced);

/** Whether the network on the stage can learn from the digit, with the way to weights that are made and back. */
export function LearningContainer() {
  const { t, language } = useTranslation('views');
  const { t: page } = useTranslation();
  const store = useAppStoreApi();
  const found = useThrottledStore(learningOf, isTurn);
  const from = useAppStore((state) => state.trainFrom);
  const inUse = useAppStore((state) => state.weightsChoice);
  const before = useAppStore(beforeMade);
  const isBusy = useAppStore(({ training }) => training.kind === 'running' || training.kind === 'loading');
  return (
    <>
      {found && <p className="note train-learning">{learningSentences(t, found, language)}</p>}
      {before !== null && (
        <p>
          <button type="button" onClick={() => undoLast(store, isMade)}>
            {t('train.backTo', { weights: page(`header.${before}`) })}
          </button>
        </p>
      )}
      {isMadeWeights(from) && inUse !== from && !isBusy && (
        <p>
          <button type="button" onClick={() => store.getState().setTrainFrom(from)}>
            {t('train.showMade', { weights: page(`header.${from}`) })}
          </button>
        </p>
      )}
    </>
  );
}
