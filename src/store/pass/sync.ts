import type { NetworkName, Weights } from '../../core/index.ts';
import type { Client, ClientOptions, Hear } from '../../worker/client.ts';
import type { AppStore } from '../createAppStore.ts';
import { imageFor, lacksFineSample } from '../input/input.ts';
import { withoutNotice } from '../notices.ts';
import type { AppState, Traced } from '../state.ts';
import type { Planting } from '../weights/brokenState.ts';
import { createPace } from './pace.ts';
import { plantingOf } from './passOf.ts';
import { withPass } from './pinsSlice.ts';
import { wantedInUse, weightsInUse } from './whatIf.ts';

/** What a pass is made of: all that the worker is asked with. */
interface Asked {
  readonly network: NetworkName;
  readonly weights: Weights;
  readonly planting: Planting | null;
  readonly x: Float64Array;
  /** The target; null for the network's own guess. */
  readonly d: Float64Array | null;
  /** The user has not said what the target is. */
  readonly provisional: boolean;
}

/** What is to be asked for what the store says; null while its weights or its image are on their way. */
function askedBy(state: AppState): Asked | null {
  const weights = weightsInUse(state);
  const { network } = state;
  if (!weights || lacksFineSample(network, state)) return null;
  return {
    network,
    weights,
    planting: plantingOf(state),
    x: imageFor(network, state),
    d: wantedInUse(state),
    provisional: state.target === null,
  };
}

export interface SyncOptions {
  readonly createClient: (options: Pick<ClientOptions, 'onRestart'>) => Pick<Client, 'trace' | 'dispose'>;
}

/** Asks the worker for a new pass whenever what it is made of changes. Returns a function that ends it. */
export function syncTrace(store: AppStore, { createClient }: SyncOptions): () => void {
  let asked: Asked | null = null;
  const client = createClient({ onRestart: () => store.setState({ notice: { kind: 'workerRestarted' } }) });
  const pace = createPace(store, () => {
    const next = askedBy(store.getState());
    if (next && changesOf(next, asked).length > 0) ask(next);
  });

  function look(state: AppState): void {
    const next = askedBy(state);
    const changes = next ? changesOf(next, asked) : [];
    if (!next || changes.length === 0) return;
    // weights that a run brings, and what is on the pad, are looked at when there is time for them
    const isOne = (stream: keyof Asked): boolean => changes.every((part) => part === stream);
    if (isOfRun(state) && isOne('weights')) pace.follow('run');
    else if (isOne('x')) pace.follow('pad');
    else {
      pace.stop();
      ask(next);
    }
  }

  function ask(question: Asked): void {
    asked = question;
    const { network, weights, planting, x, d } = question;
    client.trace({ network, weights, bug: planting?.bug ?? null, x, d }, (answer) => {
      take(store, question, answer);
      pace.drawn();
    });
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (state.hovered && state.hovered !== before.hovered) pace.hold();
    const isAgain = before.isStopped && !state.isStopped && state.traced === before.traced;
    if (isAgain) asked = null;
    look(state);
  });
  look(store.getState());
  return () => {
    unsubscribe();
    pace.stop();
    client.dispose();
  };
}

const PARTS = ['network', 'weights', 'planting', 'x', 'd', 'provisional'] as const;

/** What was asked otherwise before; all of it at first. */
function changesOf(asked: Asked, before: Asked | null): readonly (keyof Asked)[] {
  return PARTS.filter((part) => asked[part] !== before?.[part]);
}

/** Whether the weights in use are those that a run is at. */
function isOfRun({ network, run, training, weightsChoice, checkpoint }: AppState): boolean {
  const isRunning = training.kind === 'running' && run?.network === network;
  return isRunning && weightsChoice === 'own' && checkpoint === null;
}

/** The answer to a question, which stands for as long as nothing newer is asked. */
function take(store: AppStore, asked: Asked, answer: Parameters<Hear<'trace'>>[0]): void {
  const state = store.getState();
  switch (answer.kind) {
    case 'traced': {
      const { network, weights, planting, provisional } = asked;
      const traced: Traced = { network, weights, planting, provisional, trace: answer.trace };
      store.setState({
        ...withPass(state, traced),
        isStopped: false,
        notice: withoutNotice(state.notice, 'workerFailed', ...(planting ? (['plantFailed'] as const) : [])),
      });
      return;
    }
    case 'notPlanted':
      // what could not be planted is not there, and what was said of it is taken back
      state.repair();
      store.setState({ notice: { kind: 'plantFailed' } });
      return;
    case 'failed':
    case 'stopped':
      store.setState({ notice: { kind: 'workerFailed' }, isStopped: answer.kind === 'stopped' });
  }
}
