import { useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { blocksOf, isConvolution, networks, networkTitle, tensorOf, type Weights } from '../../core/index.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { isSameWeights } from '../../store/keep/savedWeights.ts';
import { isGivenUp, runToUndo, undoLast } from '../../store/input/undoLast.ts';
import { goOnFrom } from '../../store/training/leaving.ts';
import type { AppState } from '../../store/state.ts';
import {
  epochNow,
  epochOf,
  isStuck,
  secondsLeft,
  type TrainingRun,
} from '../../store/training/trainingRun.ts';
import { lacksDigits } from '../../store/training/trainingSlice.ts';
import { canGoOn, isBusy, type TrainingStatus } from '../../store/training/trainingState.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { useThrottledStore } from '../../store/useThrottledStore.ts';
import type { TrainUntil } from '../../worker/protocol.ts';
import { KernelTraitsContainer } from './KernelTraits.container.tsx';
import { arrangementOfTensor } from '../parts/arrangement.ts';
import { LearningContainer } from './Learning.container.tsx';
import { DigitsChoiceContainer } from './DigitsChoice.container.tsx';
import type { Loaded } from './LoadingStatus.tsx';
import { OwnScore } from './OwnScore.tsx';
import { isRunInUse } from '../../store/training/runInUse.ts';
import { isMadeStart } from '../../store/training/madeStart.ts';
import { useInUse } from '../saved/useInUse.container.tsx';
import { TrainingReplay } from './TrainingReplay.tsx';
import { TensorSizes } from './TensorSizes.tsx';
import { TrainCurves } from './TrainCurves.tsx';
import type { RunNetworks } from './RunHead.tsx';
import type { TrainProgress } from './RunStatus.tsx';
import { TrainPanel, type TrainOrders } from './TrainPanel.tsx';

const runOf = ({ run }: AppState): TrainingRun | null => run;
const isTurn = (state: AppState, before: AppState): boolean =>
  state.training !== before.training || state.run?.id !== before.run?.id;

const learning = <LearningContainer />;
const digitsChoice = <DigitsChoiceContainer />;

/** The view "Run". The run is looked at a few times a second; what is pressed shows at once. */
export default function TrainContainer() {
  const store = useAppStoreApi();
  const training = useAppStore((state) => state.training);
  const run = useThrottledStore(runOf, isTurn);
  const settings = useAppStore((state) => state.trainSettings);
  const from = useAppStore((state) => state.trainFrom);
  const networksNamed = useRunNetworks();
  const orders = useMemo(() => ordersOf(store), [store]);
  return (
    <TrainPanel
      state={isStep(training) ? 'paused' : training.kind}
      isStepping={isStep(training)}
      networks={networksNamed}
      lacksDigits={useAppStore(lacksDigits)}
      undo={useAppStore(runToUndo)}
      loaded={loadedOf(training)}
      failedBy={training.kind === 'failed' ? training.reason : 'refused'}
      message={training.kind === 'diverged' ? training.message : ''}
      choices={settings}
      from={from}
      digits={digitsChoice}
      learning={learning}
      inUse={useInUse()}
      progress={run && progressOf(run)}
      isStuck={run !== null && isStuck(run)}
      isMade={run !== null && isMadeStart(run)}
      best={run?.best ?? null}
      isRunInUse={useAppStore(isRunInUse)}
      accuracy={run?.epochs.at(-1)?.validation.accuracy ?? null}
      {...orders}
      onBest={() => run?.best && goOnFrom(store, run.best)}
    >
      {run && <Course run={run} networks={networksNamed} />}
    </TrainPanel>
  );
}

/** The run's network and, where it is another, the network in use, in words. Without a run the next is of the one in use. */
function useRunNetworks(): RunNetworks {
  const { language } = useTranslation();
  const inUse = useAppStore((state) => state.network);
  const ofRun = useAppStore(({ run, network }) => run?.network ?? network);
  const run = networkTitle(ofRun, language);
  const other = ofRun === inUse ? null : networkTitle(inUse, language);
  return useMemo(() => ({ run, other }), [run, other]);
}

interface CourseProps {
  readonly run: TrainingRun;
  readonly networks: RunNetworks;
}

/** A run's curves, sizes and checkpoints. */
function Course({ run, networks }: CourseProps) {
  return (
    <>
      <KernelTraitsContainer network={run.network} />
      <OwnScore tally={run.epochs.at(-1)?.mine ?? null} />
      <TrainCurves
        network={networks.run}
        points={run.points}
        validation={run.epochs}
        epochs={run.settings.epochs}
      />
      <Replay run={run} networks={networks} />
      <TensorSizes points={run.sizes} />
    </>
  );
}

/** The same functions as long as the page is open: the controls are drawn again for their own changes only. */
function ordersOf(store: AppStore): TrainOrders {
  const { setTrainSettings, setTrainFrom, pauseTraining, resetTraining } = store.getState();
  const go = (until: TrainUntil): void => {
    const { run, training, startTraining, resumeTraining } = store.getState();
    if (run && canGoOn(training)) resumeTraining(until);
    else if (training.kind === 'idle') startTraining(until);
  };
  return {
    onGo() {
      const { training } = store.getState();
      go(training.kind === 'failed' ? training.until : null);
    },
    onPart: go,
    onPause: pauseTraining,
    onStartOver() {
      const { run, training, network, startTraining } = store.getState();
      // pressed twice it starts over once
      const isFresh = run?.network === network && run.points.length === 0 && isBusy(training);
      if (!isFresh) startTraining();
    },
    onReset: resetTraining,
    onUndo: () => undoLast(store, isGivenUp),
    onShowRun() {
      const { run, choose } = store.getState();
      if (run) choose(run.network, 'own');
    },
    onChoices: setTrainSettings,
    onFrom: setTrainFrom,
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

function Replay({ run, networks: named }: CourseProps) {
  const store = useAppStoreApi();
  const shown = useAppStore((state) => state.checkpoint);
  const theme = useAppStore((state) => state.theme);
  const taken = useAppStore((state) => state.own[run.network]?.weights ?? null);
  const isLeft = useAppStore((state) => state.training.kind === 'idle');
  const { showCheckpoint } = store.getState();
  const network = networks[run.network];
  const first = blocksOf(network)[0].weighted;
  const picture = useMemo(
    () =>
      isConvolution(first)
        ? { name: first.weights, arrangement: arrangementOfTensor(tensorOf(network, first.weights)) }
        : null,
    [network, first],
  );
  return (
    <TrainingReplay
      // only kernels are small enough to be watched as a picture
      picture={picture}
      checkpoints={run.checkpoints}
      shown={shown}
      now={isLeft ? (run.checkpoints.find(({ weights }) => isTaken(weights, taken)) ?? null) : null}
      isLive={!isLeft}
      theme={theme}
      networks={named}
      onShow={showCheckpoint}
      onGoOn={(checkpoint) => goOnFrom(store, checkpoint)}
    />
  );
}

/** Of a run that a reload brought back they are equal, but not the same object. */
function isTaken(weights: Weights, taken: Weights | null): boolean {
  return taken !== null && isSameWeights(weights, taken);
}
