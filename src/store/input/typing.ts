import {
  answerOf,
  errorLayerOf,
  givenIn,
  imageOf,
  networks,
  readTyped,
  tensorOf,
  type NetworkName,
  type Ref,
  type TypedProblem,
} from '../../core/index.ts';
import { LARGEST } from '../bounds.ts';
import type { AppStore } from '../createAppStore.ts';
import { passOf } from '../pass/passOf.ts';
import type { AppState } from '../state.ts';
import { afterChange } from '../weights/changing.ts';
import { weightsOf } from '../weights/chosen.ts';
import { imageFor } from './input.ts';
import type { Question } from './question.ts';

/** Numbers that are typed: weights, pixels and components of d. It comes with the field for them. */

/** What a cell is to who types: the numbers that it can be, and whose sentence is said of it; null for what is computed. */
export type TypedKind = 'weight' | 'pixel' | 'target';

export function kindOf(network: NetworkName, { tensor: name }: Pick<Ref, 'tensor'>): TypedKind | null {
  const tensor = tensorOf(networks[network], name);
  if (tensor.role === 'weight') return 'weight';
  if (tensor.role === 'target') return 'target';
  return tensor === imageOf(networks[network]) ? 'pixel' : null;
}

/** The cell that can be typed where another is selected: of a score, the component of d that it is compared with. */
export function typableAt(network: NetworkName, { tensor, index }: Ref): Ref | null {
  if (kindOf(network, { tensor }) !== null) return { tensor, index, of: 'value' };
  const { input, target } = errorLayerOf(networks[network]);
  return tensor === input ? { tensor: target, index, of: 'value' } : null;
}

/** The value of a cell as it is now; null while it is on its way. */
export function valueNow(state: AppState, { tensor, index }: Ref): number | null {
  const kind = kindOf(state.network, { tensor });
  if (kind === 'weight') return weightsOf(state)?.[tensor][index] ?? null;
  if (kind === 'pixel') return imageFor(state.network, state)[index] ?? null;
  return wantedNow(state)?.[index] ?? null;
}

/** d of the pass that is shown, so that a guess that stands for it can be typed into. */
function wantedNow(state: AppState): readonly number[] | null {
  if (state.typedTarget) return state.typedTarget;
  const shown = passOf(state);
  return shown && Array.from(givenIn(networks[shown.network], shown.trace).d);
}

export type Refused = TypedProblem | 'range' | 'notHere';

/** Takes what was typed for a cell, as one edit of the history; or says why not, and changes nothing. */
export function typeValue(store: AppStore, cell: Ref, text: string): Refused | null {
  const state = store.getState();
  const value = readTyped(text);
  if (typeof value === 'string') return value;
  const kind = kindOf(state.network, cell);
  if (kind === 'weight' ? Math.abs(value) > LARGEST : value < 0 || value > 1) return 'range';
  const before = valueNow(state, cell);
  if (kind === null || before === null) return 'notHere';
  if (value === before) return null;
  if (kind === 'weight') typeWeight(store, cell, value);
  else if (kind === 'pixel') typePixel(store, cell, value);
  else typeTarget(store, cell, value);
  return null;
}

function typeWeight(store: AppStore, { tensor, index }: Ref, value: number): void {
  const state = store.getState();
  const weights = weightsOf(state);
  if (!weights) return;
  const numbers = weights[tensor].slice();
  numbers[index] = value;
  const changed = afterChange(state, 'weight', (before) => ({
    steps: 0,
    history: [],
    ...before,
    weights: { ...weights, [tensor]: numbers },
    typed: (before?.typed ?? 0) + 1,
  }));
  // a value that is tried is tried in the weights before
  store.setState({ ...changed, whatIf: null });
}

/** The image keeps all its numbers but one: also that of a drawing, which then is one no longer. */
function typePixel(store: AppStore, { index }: Ref, value: number): void {
  const state = store.getState();
  const pixels = Array.from(imageFor(state.network, state));
  pixels[index] = value;
  const { target, typedTarget } = state;
  state.ask({ source: { kind: 'pixels', pixels }, target, typedTarget }, 'pixel');
}

function typeTarget(store: AppStore, { index }: Ref, value: number): void {
  const state = store.getState();
  const d = wantedNow(state)?.slice();
  if (!d) return;
  d[index] = value;
  state.ask({ source: state.source, ...asTarget(d, state.target) }, 'typedTarget');
}

/** d as the page keeps it: where it is 1 for one digit and 0 for all others, as that digit. */
function asTarget(
  d: readonly number[],
  before: number | null,
): Pick<Required<Question>, 'target' | 'typedTarget'> {
  const largest = Math.max(...d);
  const target = before !== null && d[before] === largest ? before : answerOf(Float64Array.from(d));
  const isOneHot = d.every((wanted, k) => wanted === (k === target ? 1 : 0));
  return { target, typedTarget: isOneHot ? null : d };
}
