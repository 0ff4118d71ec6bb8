import { networks, tensorOf } from '../../core/index.ts';
import { epochOf, isStuck, secondsLeft, type TrainingRun } from '../../store/trainingRun.ts';
import type { TrainingStatus } from '../../store/trainingState.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { KernelFilm } from './KernelFilm.tsx';
import { TensorSizes } from './TensorSizes.tsx';
import { TrainCurves } from './TrainCurves.tsx';
import { TrainPanel, type TrainProgress } from './TrainPanel.tsx';

/** The tab "Train". */
export default function TrainContainer() {
  const store = useAppStoreApi();
  const training = useAppStore((state) => state.training);
  const run = useAppStore((state) => state.run);
  const settings = useAppStore((state) => state.trainSettings);
  const from = useAppStore((state) => state.trainFrom);
  const accuracy = useAppStore((state) => state.run?.epochs.at(-1)?.validation.accuracy ?? null);
  const theme = useAppStore((state) => state.theme);
  const { setTrainSettings, setTrainFrom, startTraining, pauseTraining, resumeTraining, resetTraining } =
    store.getState();
  return (
    <TrainPanel
      state={training.kind}
      loaded={loadedShare(training)}
      message={training.kind === 'diverged' || training.kind === 'failed' ? training.message : ''}
      choices={settings}
      from={from}
      progress={run && progressOf(run)}
      isStuck={run !== null && isStuck(run)}
      accuracy={accuracy}
      curves={
        run && (
          <TrainCurves
            points={run.points}
            validation={run.epochs.map(({ epoch, validation }) => ({ epoch, ...validation }))}
            epochs={run.settings.epochs}
          />
        )
      }
      film={run && <Film run={run} theme={theme} />}
      sizes={run && run.sizes.length > 0 && <TensorSizes sizes={run.sizes} />}
      onPart={(part) => (training.kind === 'paused' ? resumeTraining(part) : startTraining(part))}
      onChoices={setTrainSettings}
      onFrom={setTrainFrom}
      onStart={() => startTraining()}
      onPause={pauseTraining}
      onResume={() => resumeTraining()}
      onReset={resetTraining}
    />
  );
}

function loadedShare(training: TrainingStatus): number | null {
  if (training.kind !== 'loading' || training.total === null) return null;
  return Math.min(training.received / training.total, 1);
}

function progressOf(run: TrainingRun): TrainProgress {
  const { epochs } = run.settings;
  return {
    epoch: Math.min(epochOf(run.place, run.of), epochs),
    epochs,
    speed: run.speed,
    secondsLeft: secondsLeft(run),
  };
}

/** Only a kernel is small enough to be watched as a picture. */
function Film({ run, theme }: { readonly run: TrainingRun; readonly theme: 'light' | 'dark' }) {
  const [first] = networks[run.network].tensors.filter(({ role }) => role === 'weight');
  const [rows, columns] = tensorOf(networks[run.network], first.name).shape.slice(-2);
  if (rows !== columns) return null;
  return <KernelFilm name={first.name} side={rows} frames={run.film} theme={theme} />;
}
