import { networkNames, type NetworkName } from '../../core/index.ts';
import { withEdit } from '../input/history.ts';
import { freeName, isSameWeights, keptBefore, ownWithSteps } from '../keep/savedWeights.ts';
import { listed } from '../keep/listed.ts';
import { pinsFrom, pinsOf } from '../pass/pinsSlice.ts';
import { pick } from '../pick.ts';
import type { AppState, LinkedSettings, PageBefore } from '../state.ts';
import { runMomentOf } from '../training/runMoment.ts';
import { isBusy } from '../training/trainingState.ts';
import type { BugOfReader } from '../weights/brokenState.ts';
import { withOwn } from '../training/trainingSlice.ts';
import type { BeforeLink } from './beforeLinkState.ts';
import { LINKED_SETTINGS, type Linked } from './linked.ts';

/** What a link puts in the place of the reader's own beyond the moment, and how that comes back with the page before it. */

type Before = BeforeLink<LinkedSettings>;

/** With how it comes back. */
export function withBack(before: Before): NonNullable<PageBefore['link']> {
  return { ...before, back: (state) => backOverLink(state, before) };
}

/** `earlier` is of a link that the page was opened at before: what was the reader's then is it still. */
export function beforeLinkOf(
  state: AppState,
  linked: Linked,
  earlier: Before | undefined,
  ownName: string | null,
): Before {
  const { network } = linked.moment;
  const had = pick(state, LINKED_SETTINGS);
  const cells = pinsOf(state.pins, network).map(({ ref }) => pick(ref, ['tensor', 'index']));
  return {
    had: earlier ? { ...had, ...unchanged(state, earlier) } : had,
    came: pick(linked, LINKED_SETTINGS),
    seed: earlier?.seed ?? (linked.seed === null ? null : state.trainSettings.seed),
    pins: { ...(linked.pins.length > 0 && { [network]: cells }), ...earlier?.pins },
    own: { ...(ownName !== null && { [network]: ownName }), ...earlier?.own },
  };
}

/** The reader's settings, of which those that the link brought are still so. */
function unchanged(state: AppState, { had, came }: Before): Partial<LinkedSettings> {
  return pick(
    had,
    LINKED_SETTINGS.filter((each) => state[each] === came[each]),
  );
}

/** One's own weights of a network among the saved ones, and their name there; they stay where they are, too. */
export function withOwnSaved(
  state: AppState,
  network: NetworkName,
  name: string,
): { readonly saved: AppState['saved']; readonly name: string | null } {
  const { saved } = state;
  const own = ownWithSteps(state, network);
  if (!own || !saved) return { saved, name: null };
  const known = saved.find((each) => each.network === network && isSameWeights(each.weights, own.weights));
  if (known) return { saved, name: known.name };
  const entry = keptBefore(network, own, freeName(saved, name));
  return { saved: listed(saved, [entry], []), name: entry.name };
}

function isTraining({ run, training }: AppState, network: NetworkName): boolean {
  return run?.network === network && isBusy(training);
}

/** A run that goes on would put its weights in the place of those that come; "Undo" goes back to it. */
export function withoutRun(state: AppState, network: NetworkName): Partial<AppState> {
  if (!isTraining(state, network)) return {};
  return { ...leaving(state, network), training: { kind: 'idle' }, trainFrom: 'current' };
}

function leaving(state: AppState, network: NetworkName): Partial<AppState> {
  return withEdit(state, { kind: 'run', what: 'leave', held: runMomentOf(state, network) });
}

/** A bug that a link brought is not the reader's, but lies over it. */
export function bugOfReader({ planting, bugBefore, hunt }: AppState): BugOfReader {
  const shown = planting ?? bugBefore;
  return shown?.over ?? { planting: shown, hunt };
}

function backOverLink(state: AppState, before: Before): Partial<AppState> {
  const { seed, pins } = before;
  const settings = unchanged(state, before);
  const { trainSettings } = state;
  const own = networkNames().reduce(
    (put, network) => withOwnBack({ ...state, ...put }, put, before, network),
    {},
  );
  const cells = networkNames().flatMap((network) => {
    const those = pins[network];
    return those ? [[network, pinsFrom(network, those)] as const] : [];
  });
  return {
    ...own,
    ...settings,
    sideTab: before.had.sideTab,
    ...bugOfReader(state),
    ...(seed !== null && { trainSettings: { ...trainSettings, seed } }),
    pins: { ...state.pins, ...Object.fromEntries(cells) },
  };
}

/** Weights that were saved under their name are one's own again; "Undo" goes back to those that were it meanwhile. */
function withOwnBack(
  state: AppState,
  put: Partial<AppState>,
  { own }: Before,
  network: NetworkName,
): Partial<AppState> {
  const name = own[network];
  const found = state.saved?.find((each) => each.network === network && each.name === name);
  if (name === undefined || !found) return put;
  const { weights, accuracy, isClaim } = found;
  return {
    ...put,
    ...leaving(state, network),
    ...(isTraining(state, network) && { training: { kind: 'idle' } }),
    ...withOwn(state, network, { weights, accuracy: isClaim ? null : accuracy, name }),
  };
}
