import type { NetworkName, Weights } from '../../core/index.ts';
import type { AppStore } from '../createAppStore.ts';
import { hasSample, loadSamples } from '../input/samples.ts';
import { pageBefore, withMoment } from '../lesson/pageBefore.ts';
import { pinsFrom } from '../pass/pinsSlice.ts';
import { isSameRef } from '../pass/selectionSlice.ts';
import { pick } from '../pick.ts';
import { blockKey, weightsKey, type AppState, type PageBefore } from '../state.ts';
import { within } from '../within.ts';
import { weightsOf } from '../weights/chosen.ts';
import { beforeLinkOf, bugOfReader, withBack, withOwnSaved, withoutRun } from './beforeLink.ts';
import { LINKED_SETTINGS, type Linked, type LinkProblem, type Planted } from './linked.ts';
import { readLink } from './readLink.ts';

/** Milliseconds that what a link needs is waited for. */
const PATIENCE = 4000;

export interface OpenOptions {
  /** The page shows something of the reader's, which is to be found again. */
  readonly hasPage: boolean;
  /** What one's own weights are called that the link's take the place of, once what the browser keeps of them is there. */
  readonly nameOfOwn?: (network: NetworkName) => Promise<string>;
}

/** Puts what a link says over the page. What is wrong with it is said, and the page stays as it is. */
export async function openLink(store: AppStore, hash: string, options: OpenOptions): Promise<void> {
  const read = readLink(hash);
  if (!read) return;
  if ('problem' in read) refuse(store, read.problem);
  else if (!(await show(store, read.linked, options))) refuse(store, 'foreign');
}

const NOTICES = {
  damaged: 'linkDamaged',
  foreign: 'linkForeign',
  tooLarge: 'linkTooLarge',
  newer: 'linkNewer',
} as const satisfies Record<LinkProblem, string>;

function refuse(store: AppStore, problem: LinkProblem): void {
  store.setState({ notice: { kind: NOTICES[problem] } });
}

/** False where the page does not have what is to be planted. @throws what an import does. */
async function show(store: AppStore, linked: Linked, { hasPage, nameOfOwn }: OpenOptions): Promise<boolean> {
  const { source, network, weightsChoice } = linked.moment;
  const needed = Promise.all([
    linked.planted && plantingIn(network, linked.planted),
    source.kind === 'sample' && !hasSample(source.id) && loadSamples(),
    hasPage && weightsChoice === 'own' ? nameOfOwn?.(network) : undefined,
  ]);
  const [planted, , name] = await within(PATIENCE, needed);
  if (linked.planted && !planted) return false;
  const over = bugOfReader(store.getState());
  store.setState((state) => atLink(state, linked, { hasPage, name }));
  planted?.(store);
  if (hasPage) store.setState(({ planting }) => ({ planting: planting && { ...planting, over } }));
  withWeights(store, linked);
  return true;
}

/** The code of planted bugs comes where one is planted. */
async function plantingIn(network: string, planted: Planted): Promise<((store: AppStore) => void) | null> {
  const { bugsFor, plant, plantInSecret } = await import('../weights/planting.ts');
  if ('seed' in planted) return (store) => plantInSecret(store, planted.seed);
  const bug = bugsFor(network).find((each) => each === planted.bug);
  return bug ? (store) => plant(store, bug) : null;
}

/**
 * The state at the linked moment. The page as it was is kept like the page before a chapter or before a place of the lesson: with the same ways back, over a
 * reload too. Who has no page yet has nothing to undo.
 */
export function atLink(
  page: AppState,
  linked: Linked,
  { hasPage, name }: Pick<OpenOptions, 'hasPage'> & { readonly name: string | undefined },
): Partial<AppState> {
  const { moment, chapter, besideWeights, seed, pins, fronts, isOpenByHand } = linked;
  const { network, weightsChoice } = moment;
  // one's own weights stay among the saved ones where the link's take their place
  const kept = name === undefined ? null : withOwnSaved(page, network, name);
  const put = kept ? { saved: kept.saved, ...withoutRun(page, network) } : {};
  const state = { ...page, ...put };
  const over = bugOfReader(page);
  const before = hasPage ? beforeOf(state, linked, kept?.name ?? null) : null;
  const { own, trainSettings } = state;
  const ready = {
    own: ownWith(own, linked),
    trainSettings: { ...trainSettings, seed: seed ?? trainSettings.seed },
  };
  const beside = besideWeights ?? moment;
  const keys = [
    weightsKey(network, weightsChoice),
    weightsKey(beside.network, besideWeights?.choice ?? weightsChoice),
  ];
  const asTheyCame = Object.fromEntries(keys.map((key) => [key, null]));
  const shown = withMoment({ ...state, ...ready }, moment, asTheyCame);
  return {
    ...put,
    ...shown,
    ...ready,
    ...pick(linked, LINKED_SETTINGS),
    ...(!hasPage && { history: state.history }),
    ...(besideWeights && {
      lastChoices: { ...shown.lastChoices, [besideWeights.network]: besideWeights.choice },
    }),
    ...(pins.length > 0 && { pins: { ...state.pins, [network]: pinsFrom(network, pins) } }),
    fronts: Object.fromEntries(fronts.map((each) => [blockKey(each.network, each.block), each])),
    isOpenByHand,
    pinned: linked.pinned,
    chapter,
    beforeLesson: chapter === null ? null : before,
    beforePlace: chapter === null ? before : null,
    answerShown: null,
    planting: null,
    hunt: over.hunt,
    bugBefore: over.planting,
  };
}

/** The page that the way back leads to: of several links one after the other, what was there before the first. */
function beforeOf(state: AppState, linked: Linked, ownName: string | null): PageBefore {
  const before = state.beforeLesson ?? state.beforePlace ?? pageBefore(state);
  return { ...before, link: withBack(beforeLinkOf(state, linked, before.link, ownName)) };
}

/** One's own weights that the link brings. */
function ownWith(own: AppState['own'], { moment, weights }: Linked): AppState['own'] {
  const { network, weightsChoice } = moment;
  if (weightsChoice !== 'own' || !weights || weights.kind === 'cells') return own;
  return { ...own, [network]: { weights: weights.weights, accuracy: null } };
}

/** Once the weights are there: those that the link brings, and the value that is tried. The digit is not computed without them before. */
function withWeights(store: AppStore, { moment, weights, whatIf }: Linked): void {
  const { network, weightsChoice, selected } = moment;
  const brings = weights !== null && weightsChoice !== 'own';
  if (!brings && whatIf === null) return;
  const apply = (): boolean => {
    const state = store.getState();
    const isThere =
      state.network === network &&
      state.weightsChoice === weightsChoice &&
      isSameRef(state.selected, selected);
    const came = isThere ? weightsOf(state) : null;
    if (!isThere || !came) return !isThere;
    if (brings) {
      const made = weights.kind === 'cells' ? withCells(came, weights.cells) : weights.weights;
      const changed = { weights: made, steps: weights.steps, history: [] };
      store.setState({ changed: { ...state.changed, [weightsKey(network, weightsChoice)]: changed } });
    }
    if (whatIf !== null) store.getState().setWhatIf(whatIf);
    return true;
  };
  if (apply()) return;
  const unsubscribe = store.subscribe(() => {
    // what it sets is heard here too
    if (isOver) return;
    isOver = true;
    isOver = apply();
    if (isOver) unsubscribe();
  });
  let isOver = false;
}

function withCells(weights: Weights, cells: Extract<Linked['weights'], { kind: 'cells' }>['cells']): Weights {
  const changed = cells.map(({ tensor, indices, values }) => {
    const numbers = weights[tensor].slice();
    indices.forEach((index, n) => (numbers[index] = values[n]));
    return [tensor, numbers] as const;
  });
  return { ...weights, ...Object.fromEntries(changed) };
}
