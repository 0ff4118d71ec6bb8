import { momentOf } from '../moment/moment.ts';
import type { SavedWeights } from '../keep/keepState.ts';
import { listed } from '../keep/listed.ts';
import { freeName, keptBefore } from '../keep/savedWeights.ts';
import { networkNames, type NetworkName } from '../../core/index.ts';
import { withEdit } from '../input/history.ts';
import { isSameSource, questionOf } from '../input/question.ts';
import { pick } from '../pick.ts';
import { isBusy, type TrainingStatus } from '../training/trainingState.ts';
import type { AppState } from '../state.ts';

/** A change of what is kept that can be taken back: the state before it, and after it. */
export interface Change {
  readonly before: AppState;
  readonly after: AppState;
  /** Whether everything was another, and whether what the page showed was: that comes back in one piece. */
  readonly isWhole: boolean;
  readonly isMoved: boolean;
}

/** Not what is kept: the page's own, as it is now. */
const LIVE: ReadonlySet<string> = new Set<keyof AppState>([
  'files',
  'fineSamples',
  'traced',
  'isStopped',
  'notice',
  'dialog',
  'enlarged',
  'typing',
  'printing',
  'storage',
  'savedKept',
  'savedNews',
  'mineRead',
  'mineFailure',
  'hasVoice',
  'isReading',
  'readsAloud',
  'evaluating',
  'evaluated',
  'asker',
]);

type Name = keyof AppState;

function keptNames(state: AppState): Name[] {
  return (Object.keys(state) as Name[]).filter(
    (name) => !LIVE.has(name) && typeof state[name] !== 'function',
  );
}

/** The state of a first visit, in the language and the colours of now. What is not kept stays as it is. */
export function firstState(state: AppState, initial: AppState): Partial<AppState> {
  const first = pick(initial, keptNames(state));
  const { language, theme, saved } = state;
  // of a list that was not read yet nothing can be said
  return { ...first, language, theme, saved: saved && [], notice: null };
}

/**
 * The state without the change: what came by it goes, and what went by it comes back. What was done since stays: one's own weights among
 * the saved ones, where their place is taken.
 */
export function takenBack(
  now: AppState,
  { before, after, isWhole, isMoved }: Change,
  nameOf: (network: NetworkName) => string,
): Partial<AppState> {
  const names = keptNames(now);
  const moved = new Set<string>([
    ...Object.keys(momentOf(now)),
    'chapter',
    'beforeLesson',
    'beforePlace',
    'pins',
  ]);
  const scalars = names.filter((name) => {
    if (before[name] === after[name]) return false;
    return isWhole || now[name] === after[name] || (isMoved && moved.has(name));
  });
  const own = takenBackOwn(now, { before, after }, nameOf);
  const put = {
    ...pick(before, scalars),
    training: scalars.includes('run') ? atRest(before.training) : now.training,
    mine: list(now.mine, before.mine, after.mine, ({ id }) => id),
    interrupted: list(now.interrupted, before.interrupted, after.interrupted, ({ session }) => session),
    chaptersDone: list(now.chaptersDone, before.chaptersDone, after.chaptersDone, (id) => id),
    changed: record(now.changed, before.changed, after.changed),
    ...own,
  };
  const isOther = isWhole && !isSameSource(now.source, after.source);
  // what was drawn since is not lost
  return isOther
    ? { ...put, ...withEdit(before, { kind: 'question', what: 'digit', held: questionOf(now) }) }
    : put;
}

function atRest(training: TrainingStatus): TrainingStatus {
  return isBusy(training) ? { kind: 'paused' } : training;
}

function list<Item>(
  now: readonly Item[],
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const [was, came] = [keysOf(before, keyOf), keysOf(after, keyOf)];
  const stays = now.filter((item) => was.has(keyOf(item)) || !came.has(keyOf(item)));
  const here = keysOf(stays, keyOf);
  const back = before.filter((item) => !came.has(keyOf(item)) && !here.has(keyOf(item)));
  return [...back, ...stays];
}

function keysOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlySet<string> {
  return new Set(items.map(keyOf));
}

function record<All extends Readonly<Record<string, unknown>>>(now: All, before: All, after: All): All {
  const left = Object.entries(now).filter(([key, value]) => value !== after[key] || before[key] === value);
  const back = Object.entries(before).filter(([key, value]) => after[key] !== value);
  // the same keys, or fewer
  return { ...Object.fromEntries(left), ...Object.fromEntries(back) } as All;
}

/** One's own weights, and the saved ones with those that were made since and have to give way. */
function takenBackOwn(
  now: AppState,
  { before, after }: Pick<Change, 'before' | 'after'>,
  nameOf: (network: NetworkName) => string,
): Pick<AppState, 'own' | 'saved'> {
  const own = record(now.own, before.own, after.own);
  const back = list(
    now.saved ?? [],
    before.saved ?? [],
    after.saved ?? [],
    ({ network, savedAt }) => `${network} ${savedAt}`,
  );
  let saved: readonly SavedWeights[] = [];
  for (const each of back) {
    const name = freeName(saved, each.name);
    saved = [...saved, name === each.name ? each : { ...each, name }];
  }
  const replaced = networkNames().filter(
    (network) =>
      now.own[network] && now.own[network] !== after.own[network] && own[network] !== now.own[network],
  );
  for (const network of replaced) {
    const made = now.own[network];
    if (made) saved = listed(saved, [keptBefore(network, made, freeName(saved, nameOf(network)))], []);
  }
  return { own, saved: now.saved === null && before.saved === null ? null : listed(saved, [], []) };
}
