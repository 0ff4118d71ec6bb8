import {
  createExplainer,
  givenIn,
  networks,
  type Explanation,
  type Network,
  type Ref,
} from '../../core/index.ts';
import { memoEach, memoLast } from '../memo.ts';
import type { AppState, Traced } from '../state.ts';
import type { Planting } from '../weights/brokenState.ts';
import { traceHere } from './computedHere.ts';

/** The pass that is shown, and what is explained of it. Derived, never stored. */

/** What the stage is drawn from, once there is a trace of the network that is shown: on a blank pad too. */
export function passOf(state: AppState): Traced | null {
  return state.traced?.network === state.network ? state.traced : null;
}

const hasInk = memoEach((traced: Traced) =>
  givenIn(networks[traced.network], traced.trace).x.some((ink) => ink !== 0),
);

/** The trace of what is asked; null before there is one, and of a blank pad, where nothing is wanted and nothing computed. */
export function tracedOf(state: AppState): Traced | null {
  const traced = passOf(state);
  return traced && hasInk(traced) ? traced : null;
}

/** Whether the pad shows nothing, and everything waits for a digit. */
export function isWaitingForInk(state: AppState): boolean {
  return passOf(state) !== null && tracedOf(state) === null;
}

/** The bug that is planted in the network that is shown. */
export function plantingOf({ planting, network }: Pick<AppState, 'planting' | 'network'>): Planting | null {
  return planting?.of === network ? planting : null;
}

/** The network that a trace was made with: for one with a planted bug its broken copy. */
export function networkOf({ network, planting }: Pick<Traced, 'network' | 'planting'>): Network {
  return planting?.network ?? networks[network];
}

/** The same digit and weights in the network as it should be; the very same trace where nothing is planted. */
export function rightOf(traced: Traced): Traced {
  return traced.planting ? rightOnce(traced) : traced;
}

const rightOnce = memoLast((traced: Traced): Traced => {
  const { x, d } = givenIn(networks[traced.network], traced.trace);
  return { ...traced, planting: null, trace: traceHere(networks[traced.network], traced.weights, x, d) };
});

/** The core's explainer of a trace: made once a trace, as it checks all its numbers. */
export const explainerOf = memoEach((traced: Traced) =>
  createExplainer(networkOf(traced), traced.weights, traced.trace),
);

export function explainTraced(traced: Traced, ref: Ref): Explanation {
  return explainerOf(traced)(ref);
}
