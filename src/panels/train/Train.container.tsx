import { useMemo } from 'react';
import { networks, weightTensors } from '../../core/index.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import type { AppState } from '../../store/state.ts';
import { epochNow, epochOf, isStuck, secondsLeft, type TrainingRun } from '../../store/trainingRun.ts';
import type { TrainingStatus } from '../../store/trainingState.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { useCalmStore } from '../../store/useCalmStore.ts';
import { DigitsChoiceContainer } from './DigitsChoice.container.tsx';
import type { Loaded } from './LoadingStatus.tsx';
import { OwnScore } from './OwnScore.tsx';
import { useInUse } from '../saved/useInUse.container.tsx';
import { RunFilm } from './RunFilm.tsx';
import { TensorSizes } from './TensorSizes.tsx';
import { TrainCurves } from './TrainCurves.tsx';
import { TrainPanel, type TrainProgress } from './TrainPanel.tsx';

const runOf = ({ run }: AppState): TrainingRun | null => run;
const isTurn = (state: AppState, before: AppState): boolean =>
  state.training !== before.training || state.run?.id !== before.run?.id;

const digitsChoice = <DigitsChoiceContainer />;

/** The view "Run". The run is looked at a few times a second; what is pressed shows at once. */
export default function TrainContainer() {
  const store = useAppStoreApi();
  const training = useAppStore((state) => state.training);
  const run = useCalmStore(runOf, isTurn);
  const settings = useAppStore((state) => state.trainSettings);
  const from = useAppStore((state) => state.trainFrom);
  const actions = store.getState();
  const { onStart, onResume, onPart } = useMemo(() => ordersOf(store), [store]);
  return (
    <TrainPanel
      state={isStep(training) ? 'paused' : training.kind}
      isStepping={isStep(training)}
      loaded={loadedOf(training)}
      message={training.kind === 'diverged' || training.kind === 'failed' ? training.message : ''}
      choices={settings}
      from={from}
      digits={digitsChoice}
      inUse={useInUse()}
      progress={run && progressOf(run)}
      isStuck={run !== null && isStuck(run)}
      best={run?.best ?? null}
      accuracy={run?.epochs.at(-1)?.validation.accuracy ?? null}
      onChoices={actions.setTrainSettings}
      onFrom={actions.setTrainFrom}
      onStart={onStart}
      onPart={onPart}
      onPause={actions.pauseTraining}
      onResume={onResume}
      onReset={actions.resetTraining}
      onBest={() => run?.best && actions.goOnFrom(run.best)}
    >
      {run && <Course run={run} />}
    </TrainPanel>
  );
}

/** What a run has come to, over its course. */
function Course({ run }: { readonly run: TrainingRun }) {
  return (
    <>
      <OwnScore tally={run.epochs.at(-1)?.mine ?? null} />
      <TrainCurves points={run.points} validation={run.epochs} epochs={run.settings.epochs} />
      <Film run={run} />
      <TensorSizes points={run.sizes} />
    </>
  );
}

/** The same functions as long as the page is open: the controls are drawn again for their own changes only. */
function ordersOf(store: AppStore) {
  const { startTraining, resumeTraining } = store.getState();
  return {
    onStart: () => startTraining(),
    onResume: () => resumeTraining(),
    onPart(part: 'step' | 'epoch') {
      const { kind } = store.getState().training;
      if (kind === 'paused') resumeTraining(part);
      else if (kind !== 'running' && kind !== 'loading') startTraining(part);
    },
  };
}

/** One step is over before the eye has seen it. */
function isStep(training: TrainingStatus): boolean {
  return training.kind === 'running' && training.until === 'step';
}

function loadedOf(training: TrainingStatus): Loaded {
  if (training.kind !== 'loading') return { share: null, milliseconds: 0 };
  const { received, total, milliseconds } = training;
  return { share: total === null ? null : Math.min(received / total, 1), milliseconds };
}

function progressOf(run: TrainingRun): TrainProgress {
  const { epochs } = run.settings;
  const { epoch, rate } = epochNow(run);
  return {
    passed: Math.min(epochOf(run.place, run.of), epochs),
    epoch,
    epochs,
    rate,
    speed: run.speed,
    secondsLeft: secondsLeft(run),
  };
}

function Film({ run }: { readonly run: TrainingRun }) {
  const store = useAppStoreApi();
  const shown = useAppStore((state) => state.filmAt);
  const theme = useAppStore((state) => state.theme);
  const taken = useAppStore((state) => state.own[run.network]?.weights ?? null);
  const isLeft = useAppStore((state) => state.training.kind === 'idle');
  const { showFrame, goOnFrom } = store.getState();
  const [{ name, shape }] = weightTensors(networks[run.network]);
  const [rows, columns] = shape.slice(-2);
  return (
    <RunFilm
      // only a kernel is small enough to be watched as a picture
      picture={rows === columns ? { name, side: rows } : null}
      frames={run.film}
      shown={shown}
      now={isLeft ? (run.film.find(({ weights }) => weights === taken) ?? null) : null}
      isLive={!isLeft}
      theme={theme}
      onShow={showFrame}
      onGoOn={goOnFrom}
    />
  );
}
