import type { TrainClient, TrainClientOptions } from '../worker/trainClient.ts';
import type { FromTrainWorker } from '../worker/trainProtocol.ts';
import type { AppStore } from './createAppStore.ts';
import type { AppState } from './state.ts';
import { runAfter, type TrainingRun } from './trainingRun.ts';
import { withOwn } from './trainingSlice.ts';
import type { TrainingStatus } from './trainingState.ts';

export interface TrainingOptions {
  readonly createClient: (options: TrainClientOptions) => TrainClient;
  /** The uncompressed file of digits; says how much has come. */
  readonly fetchDigits: (onProgress: (received: number, total: number | null) => void) => Promise<Uint8Array>;
}

type Loading = Extract<TrainingStatus, { kind: 'loading' }>;

/** Tells the training worker what the store says, and the store what the worker says. Returns a function that ends it. */
export function syncTraining(store: AppStore, { createClient, fetchDigits }: TrainingOptions): () => void {
  let hasDigits = false;
  const client = createClient({
    onMessage: (message) => take(store, message),
    onGiveUp: () => store.setState({ training: { kind: 'failed', message: 'worker' } }),
  });

  async function begin(run: TrainingRun): Promise<void> {
    /** What is known of the loading, as long as this run still waits for it. */
    const waiting = (): Loading | null => {
      const now = store.getState();
      return now.run?.id === run.id && now.training.kind === 'loading' ? now.training : null;
    };
    try {
      if (!hasDigits) {
        const asked = Date.now();
        const bytes = await fetchDigits((received, total) => {
          const loading = waiting();
          const milliseconds = Date.now() - asked;
          if (loading) store.setState({ training: { ...loading, received, total, milliseconds } });
        });
        client.setDigits(bytes);
        hasDigits = true;
      }
      const loading = waiting();
      if (loading) store.setState({ training: { kind: 'running', until: loading.until } });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (waiting()) store.setState({ training: { kind: 'failed', message } });
    }
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (state.selected !== before.selected) client.makeWay();
    if (state.training === before.training && state.run?.id === before.run?.id) return;
    follow(client, state, before.training);
    if (state.run && state.run.id !== before.run?.id) void begin(state.run);
  });
  const { run, training } = store.getState();
  if (run && training.kind === 'loading') void begin(run);
  return () => {
    unsubscribe();
    client.stop();
  };
}

/** One order for each change of what training does. */
function follow(client: TrainClient, { training, run }: AppState, before: TrainingStatus): void {
  if (training.kind === before.kind) return;
  switch (training.kind) {
    case 'running':
      if (before.kind === 'paused') client.resume(training.until);
      else if (run) {
        const { id, network, settings, weights, place, mine } = run;
        const { until } = training;
        client.start({ kind: 'start', run: id, network, settings, weights, from: place, until, mine });
      }
      return;
    case 'paused':
      // a run that rests by itself has told the client so: to pause it once more changes nothing
      client.pause();
      return;
    case 'idle':
    case 'loading':
    case 'failed':
      client.stop();
      return;
    case 'finished':
    case 'diverged':
      return; // the worker said so itself
  }
}

function take(store: AppStore, message: FromTrainWorker): void {
  const state = store.getState();
  const { run } = state;
  // a run that was left for one of its frames stays on the page and goes no further
  if (!run || message.run !== run.id || state.training.kind === 'idle') return;
  const now = runAfter(run, message);
  const accuracy = accuracyAfter(message, state.own[run.network]?.accuracy ?? null);
  store.setState({
    run: now,
    ...withOwn(state, run.network, { weights: now.weights, accuracy }),
    ...statusAfter(message),
  });
}

/** What was measured of the weights is true until they are trained on. */
function accuracyAfter(message: FromTrainWorker, before: number | null): number | null {
  switch (message.kind) {
    case 'epoch':
      return message.validation.accuracy;
    case 'progress':
    case 'diverged':
      return null;
    case 'finished':
    case 'failed':
      return before;
  }
}

function statusAfter(message: FromTrainWorker): Partial<Pick<AppState, 'training'>> {
  switch (message.kind) {
    case 'progress':
      return message.rests ? { training: { kind: 'paused' } } : {};
    case 'epoch':
      return {};
    case 'finished':
      return { training: { kind: 'finished' } };
    case 'diverged':
    case 'failed':
      return { training: { kind: message.kind, message: message.message } };
  }
}
