import type { AppStore } from '../../store/createAppStore.ts';
import { linkOf, LINK } from '../../store/link/linkOf.ts';
import { openLink } from '../../store/link/openLink.ts';
import {
  goToPlace,
  isOtherPlace,
  isOverPage,
  leaveLink,
  placeOf,
  type Place,
} from '../../store/link/place.ts';
import { readLink } from '../../store/link/readLink.ts';
import { onceDrawn } from '../../store/onceDrawn.ts';
import type { AppState } from '../../store/state.ts';
import { onceTraced } from '../onceTraced.ts';
import { nameOfOwn } from '../nameOfWeights.ts';
import { isOwnAddress, markIn, noteAddress, type AddressedPage } from './ownAddress.ts';

/** What the address has to do with: the window, or what stands for it in a test. */
export interface AddressBar extends AddressedPage {
  readonly location: Pick<Location, 'hash'>;
  readonly history: Pick<History, 'state' | 'pushState' | 'replaceState'>;
  addEventListener(event: 'popstate', hear: (event: Pick<PopStateEvent, 'state'>) => void): void;
  addEventListener(event: 'pagehide', hear: () => void): void;
}

/** Milliseconds that nothing has changed before the address does. */
const REST = 700;

/** All that a link is made of, and what moves while it changes. */
const HEARD = [
  'source',
  'target',
  'typedTarget',
  'padMode',
  'normalize',
  'network',
  'weightsChoice',
  'beside',
  'stepSize',
  'position',
  'selected',
  'pinned',
  'weightView',
  'sideBySide',
  'showsInputGradient',
  'fronts',
  'isOpenByHand',
  'pins',
  'whatIf',
  'sideTab',
  'trainView',
  'chapter',
  'planting',
  'language',
  'theme',
  'scales',
  'plainNames',
  'learningRate',
  'playing',
  'penDown',
  'isScrubbing',
] as const satisfies readonly (keyof AppState)[];

const followed = new WeakSet<AppStore>();

/** Begins once, when the page shows what it begins with. */
export function followFromFirstTrace(store: AppStore): void {
  if (followed.has(store)) return;
  followed.add(store);
  onceTraced(store, () => followAddress(store));
}

/** The entries that this load of the page writes into the browser's history. */
class Entries {
  readonly #bar: AddressBar;
  readonly #places = new Map<string, Place>();
  readonly #visit = Math.random().toString(36).slice(2);
  #count = 0;
  /** Those that were written while a link lay over the page. */
  readonly #ofLink = new Set<string>();
  /** Of the entry that one is at; none where the page did not write it. */
  #mark = '';
  /** The link that stands in the address, or that is as good as nothing there. */
  written: string;

  constructor(bar: AddressBar, first: string) {
    this.#bar = bar;
    this.written = first;
  }

  write(how: 'pushState' | 'replaceState', state: AppState): void {
    if (how === 'pushState' || this.#mark === '') this.#mark = `${this.#visit}-${(this.#count += 1)}`;
    this.#places.set(this.#mark, placeOf(state));
    if (isOverPage(state)) this.#ofLink.add(this.#mark);
    else this.#ofLink.delete(this.#mark);
    this.written = linkOf(state);
    try {
      this.#bar.history[how]({ convscope: this.#mark }, '', this.written);
    } catch {
      // a browser may refuse so many; the page does not depend on it
    }
  }

  /** Whether an entry is of a link that was opened over the page; null where that is not known, as of an earlier load. */
  isOfLink(mark: string | null, hash: string): boolean | null {
    if (mark !== null) return mark.startsWith(this.#visit) ? this.#ofLink.has(mark) : null;
    return hash.startsWith(LINK) || (hash === '' ? false : null);
  }

  /** The place of the entry that one is at now; null where it has none. */
  comeTo(mark: string | null, hash: string): Place | null {
    this.#mark = mark ?? '';
    this.written = hash;
    return this.#places.get(this.#mark) ?? placeIn(hash);
  }
}

/**
 * The address follows what is shown, once that rests; another network, view, tab or chapter is an entry of the browser's history of its
 * own. Entries bear a mark, so that a reload is told from a link. A visit that does nothing keeps its address.
 */
export function followAddress(store: AppStore, bar: AddressBar = window): void {
  const entries = new Entries(bar, linkOf(store.getState()));
  /** The state before one went to another place, until that is an entry. */
  let left: AppState | null = null;
  let isReturning = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  function atRest(): void {
    const state = store.getState();
    if (state.playing || state.penDown || state.isScrubbing || left) return;
    if (linkOf(state) !== entries.written) entries.write('replaceState', state);
  }

  function leave(from: AppState): void {
    if (left) return;
    left = from;
    onceDrawn(() => {
      if (left !== from) return;
      left = null;
      if (!isOtherPlace(from, store.getState())) return;
      entries.write('replaceState', from);
      entries.write('pushState', store.getState());
    });
  }

  store.subscribe((state, before) => {
    if (HEARD.every((part) => state[part] === before[part])) return;
    if (!isReturning && isOtherPlace(state, before)) leave(before);
    clearTimeout(rest);
    rest = setTimeout(atRest, REST);
  });

  bar.addEventListener('popstate', ({ state }) => {
    const { hash } = bar.location;
    const mark = markIn(state);
    const place = entries.comeTo(mark, hash);
    left = null;
    isReturning = true;
    const isLink = entries.isOfLink(mark, hash);
    const isOver = isOverPage(store.getState());
    if (isOver && isLink === false) leaveLink(store);
    // one that was put into the address of the page, or that one left and comes back to
    const opens = isLink === true && (mark === null || !isOver);
    const come = opens
      ? openLink(store, hash, { hasPage: true, nameOfOwn }).catch(console.error)
      : place && goToPlace(store, place);
    if (come) void come.then(() => (isReturning = false));
    else isReturning = false;
  });
  bar.addEventListener('pagehide', () => noteAddress(bar));
  if (isOwnAddress(bar)) entries.write('replaceState', store.getState());
}

/** Of an entry that an earlier load of the page wrote. */
function placeIn(hash: string): Place | null {
  const read = readLink(hash);
  return read && 'linked' in read ? read.linked : null;
}
