import {
  givenIn,
  imageOf,
  isNetworkName,
  networkNames,
  networks,
  type NetworkName,
  type Weights,
} from '../../core/index.ts';
import { samePosition } from '../../timeline/samePosition.ts';
import { frameAt, type Frame } from '../../timeline/frame.ts';
import { highlightsOf, type Highlights } from '../../timeline/highlights.ts';
import { positionOf, stepAt } from '../../timeline/steps.ts';
import { imageFor, lacksFineSample } from '../input/input.ts';
import { memoLast } from '../memo.ts';
import { weightsKey, type AppState, type Traced } from '../state.ts';
import type { WeightsKey } from '../weights/choices.ts';
import type { WeightsChoice } from '../weights/choices.ts';
import { choiceIn, weightsOf } from '../weights/chosen.ts';
import type { FileTrouble } from '../weights/fileTrouble.ts';
import { traceHere } from './computedHere.ts';
import { frameOf, groupOfFrame, timelineFor } from './frames.ts';
import { passOf } from './passOf.ts';

/** The network that the one in use is compared with, on the same digit. Derived, never stored. */

type Chosen = Pick<AppState, 'network' | 'beside' | 'weightsChoice' | 'lastChoices' | 'own' | 'changed'>;

/** Its name: the one that was chosen, else that of the record; null where there is no other. */
export function otherNetwork({ network, beside }: Pick<Chosen, 'network' | 'beside'>): NetworkName | null {
  const [first] = comparableWith(network);
  return beside !== null && isComparable(network, beside) ? beside : (first ?? null);
}

/** The network that stands beside the one in use; null while one is alone. */
export function networkBeside(
  state: Pick<AppState, 'network' | 'beside' | 'sideBySide'>,
): NetworkName | null {
  return state.sideBySide ? otherNetwork(state) : null;
}

/** All other networks: that of the record first, then in the order of the chooser. */
export function comparableWith(network: NetworkName): NetworkName[] {
  const others = networkNames().filter((name) => isComparable(network, name));
  const first = networks[network].comparedWith;
  return others.filter((name) => name === first).concat(others.filter((name) => name !== first));
}

function isComparable(network: NetworkName, other: NetworkName): boolean {
  return other !== network && isNetworkName(other);
}

/** x of a network for the digit of the pass that is shown: the very same where it reads that size, else prepared for it. */
export function imageBeside(
  network: NetworkName,
  shown: Traced,
  state: Parameters<typeof imageFor>[1],
): Float64Array {
  const [own, others] = [shown.network, network].map((name) => imageOf(networks[name]).shape);
  const isSame = own.every((side, n) => side === others[n]);
  return isSame ? givenIn(networks[shown.network], shown.trace).x : imageFor(network, state);
}

/** The other network and the weights it is shown with: those that it would come with if it were gone over to. */
export function otherChosen(
  state: Chosen,
): { readonly network: NetworkName; readonly choice: WeightsChoice } | null {
  const network = otherNetwork(state);
  return network === null ? null : { network, choice: choiceIn(state, network) };
}

/** The same while a view that compares the two is shown; else null. */
export function besideInUse(state: AppState): ReturnType<typeof otherChosen> {
  return state.weightView === 'formulas' || state.sideBySide ? otherChosen(state) : null;
}

export function otherKey(state: Chosen): WeightsKey | null {
  const other = otherChosen(state);
  return other && weightsKey(other.network, other.choice);
}

const passOnce = memoLast(
  (
    network: NetworkName,
    weights: Weights,
    x: Float64Array,
    d: Float64Array,
    provisional: boolean,
  ): Traced => ({ network, weights, trace: traceHere(networks[network], weights, x, d), provisional }),
);

/** Its pass on what is shown, with the user's own changes to its weights; null until they are here. */
export function otherPassOf(state: AppState): Traced | null {
  const shown = passOf(state);
  const other = otherChosen(state);
  const weights = other && weightsOf(state, other.network, other.choice);
  if (!shown || !weights || lacksFineSample(other.network, state)) return null;
  const { d } = givenIn(networks[shown.network], shown.trace);
  const x = imageBeside(other.network, shown, state);
  return passOnce(other.network, weights, x, d, shown.provisional);
}

/** Why it cannot be shown; null while nothing is wrong. */
export function otherFailure(state: Chosen & Pick<AppState, 'files'>): FileTrouble | null {
  const key = otherKey(state);
  const file = key && state.files[key];
  return file && 'trouble' in file ? file.trouble : null;
}

/** What the other network's stage shows of its pass. */
export interface Beside {
  readonly frame: Frame;
  readonly highlights: Highlights;
}

/** The cell position of another network's pass. */
export function positionBeside(state: AppState, other: NetworkName): number {
  const own = timelineFor(state.network);
  return samePosition(own, positionOf(own, frameOf(state).step, 'cell'), timelineFor(other));
}

/** The other network at a position of its pass. */
export const besideAt = memoLast((traced: Traced, position: number): Beside => {
  const timeline = timelineFor(traced.network);
  const frame = frameAt(timeline, stepAt(timeline, 'cell', position));
  return { frame, highlights: highlightsOf(groupOfFrame(traced, frame), null) };
});
