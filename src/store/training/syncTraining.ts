import { digitSideOf, networks } from '../../core/index.ts';
import type { Client, Hear } from '../../worker/client.ts';
import type { TrainAnswer, TrainUntil } from '../../worker/protocol.ts';
import type { AppStore } from '../createAppStore.ts';
import { failureOf, type DigitsFailure } from './digitsTrouble.ts';
import type { SharedLoad } from '../weights/sharedLoad.ts';
import type { AppState } from '../state.ts';
import { runAfter, type TrainingRun } from './trainingRun.ts';
import { withOwn } from './trainingSlice.ts';
import type { TrainingStatus } from './trainingState.ts';

export type TrainClient = Pick<Client, 'setDigits' | 'train' | 'pause' | 'resume' | 'stop' | 'makeWay'>;

export interface TrainingOptions {
  readonly client: TrainClient;
  /** The uncompressed file of digits of a size. */
  readonly digitsOf: (side: number) => Pick<SharedLoad, 'load' | 'forget'>;
}

type Loading = Extract<TrainingStatus, { kind: 'loading' }>;

/** Tells the training worker what the store says, and the store what the worker says. Returns a function that ends it. */
export function syncTraining(store: AppStore, options: TrainingOptions): () => void {
  const sync = new TrainingSync(store, options);
  return () => sync.end();
}

class TrainingSync {
  readonly #store: AppStore;
  readonly #client: TrainClient;
  readonly #digitsOf: TrainingOptions['digitsOf'];
  readonly #unsubscribe: () => void;
  /** The sizes that the client has. */
  readonly #sides = new Set<number>();
  /** The number of the run that the worker has, as long as it can go on there. */
  #held: number | null = null;

  constructor(store: AppStore, { client, digitsOf }: TrainingOptions) {
    this.#store = store;
    this.#digitsOf = digitsOf;
    this.#client = client;
    this.#unsubscribe = store.subscribe((state, before) => this.#hear(state, before));
    const { run, training } = store.getState();
    if (run && training.kind === 'loading') void this.#begin(run);
  }

  end(): void {
    this.#unsubscribe();
    this.#client.stop();
  }

  #hear(state: AppState, before: AppState): void {
    if (state.selected !== before.selected) this.#client.makeWay();
    const { run, training } = state;
    const isOther = run?.id !== before.run?.id;
    if (training === before.training && !isOther) return;
    if (training.kind !== before.training.kind || isOther) this.#follow(run, training);
    const begins = training.kind === 'loading' && (isOther || before.training.kind !== 'loading');
    if (run && begins) void this.#begin(run);
  }

  /** One order for each change of what training does. */
  #follow(run: TrainingRun | null, training: TrainingStatus): void {
    const isHeld = run !== null && run.id === this.#held;
    switch (training.kind) {
      case 'running':
        if (isHeld) this.#client.resume(training.until);
        else if (run) this.#start(run, training.until);
        return;
      case 'paused':
        // a run that rests by itself has told the client so: to pause it once more changes nothing
        if (isHeld) this.#client.pause();
        else this.#stop();
        return;
      case 'loading':
        if (!isHeld) this.#stop();
        return;
      case 'idle':
      case 'failed':
        this.#stop();
        return;
      case 'finished':
      case 'diverged':
        // the worker said so itself, or has a run that this one took the place of
        if (!isHeld) this.#stop();
        this.#held = null;
        return;
    }
  }

  #start({ id, network, settings, weights, place, mine }: TrainingRun, until: TrainUntil): void {
    this.#held = id;
    const order = { network, settings, weights, from: place, until, mine };
    this.#client.train(order, (answer) => this.#take(id, answer));
  }

  #stop(): void {
    this.#held = null;
    this.#client.stop();
  }

  /** Sees to it that the digits are there, and lets the run go. */
  async #begin(run: TrainingRun): Promise<void> {
    /** What is known of the loading, as long as this run still waits for it. */
    const waiting = (): Loading | null => {
      const now = this.#store.getState();
      return now.run?.id === run.id && now.training.kind === 'loading' ? now.training : null;
    };
    const side = sideFor(run);
    try {
      if (!this.#sides.has(side)) {
        const asked = performance.now();
        const bytes = await this.#digitsOf(side).load((received, total) => {
          const loading = waiting();
          const milliseconds = performance.now() - asked;
          if (loading) this.#store.setState({ training: { ...loading, received, total, milliseconds } });
        });
        this.#client.setDigits(side, bytes);
        this.#sides.add(side);
      }
      const loading = waiting();
      if (loading) this.#store.setState({ training: { kind: 'running', until: loading.until } });
    } catch (error) {
      if (waiting()) this.#fail(failureOf(error));
    }
  }

  #fail(failure: DigitsFailure): void {
    const until = untilOf(this.#store.getState().training);
    this.#store.setState({ training: { kind: 'failed', until, ...failure } });
  }

  #take(id: number, answer: Parameters<Hear<'train'>>[0]): void {
    if (answer.kind === 'stopped') {
      this.#held = null;
      this.#fail({ reason: 'worker', message: '' });
      return;
    }
    if (answer.kind === 'failed') {
      // whatever it refused: what comes next is loaded anew
      for (const side of this.#sides) this.#digitsOf(side).forget();
      this.#sides.clear();
    }
    take(this.#store, id, answer);
  }
}

function sideFor({ network }: TrainingRun): number {
  return digitSideOf(networks[network]);
}

function take(store: AppStore, id: number, message: TrainAnswer): void {
  const state = store.getState();
  const { run } = state;
  // a run that was left for one of its frames stays on the page and goes no further
  if (run?.id !== id || state.training.kind === 'idle') return;
  const now = runAfter(run, message);
  const accuracy = accuracyAfter(message, state.own[run.network]?.accuracy ?? null);
  store.setState({
    run: now,
    ...withOwn(state, run.network, { weights: now.weights, accuracy }),
    ...statusAfter(message, untilOf(state.training)),
  });
}

/** What was measured of the weights is true until they are trained on. */
function accuracyAfter(message: TrainAnswer, before: number | null): number | null {
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

function untilOf(training: TrainingStatus): TrainUntil {
  return 'until' in training ? training.until : null;
}

function statusAfter(message: TrainAnswer, until: TrainUntil): Partial<Pick<AppState, 'training'>> {
  switch (message.kind) {
    case 'progress':
      return message.rests ? { training: { kind: 'paused' } } : {};
    case 'epoch':
      return {};
    case 'finished':
      return { training: { kind: 'finished' } };
    case 'diverged':
      return { training: { kind: 'diverged', message: message.message } };
    case 'failed':
      return { training: { kind: 'failed', until, reason: 'refused', message: message.message } };
  }
}
