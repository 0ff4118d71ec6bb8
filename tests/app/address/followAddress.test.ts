import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followAddress, type AddressBar } from '../../../src/app/address/followAddress.ts';
import { isOwnAddress } from '../../../src/app/address/ownAddress.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { linkOf } from '../../../src/store/link/linkOf.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';
import { newStore } from '../../store/support.ts';

/** A browser's address with its entries. */
class Bar implements AddressBar {
  readonly entries: { hash: string; state: unknown }[] = [{ hash: '', state: null }];
  at = 0;
  replaced = 0;
  hear: (event: { state: unknown }) => void = () => undefined;
  leave: () => void = () => undefined;
  isReload = false;
  readonly performance = {
    getEntriesByType: () => [
      Object.assign(new PerformanceMark('page'), { type: this.isReload ? 'reload' : 'navigate' }),
    ],
  };
  readonly #kept: Record<string, string> = {};
  readonly sessionStorage = {
    getItem: (key: string) => this.#kept[key] ?? null,
    setItem: (key: string, value: string) => void (this.#kept[key] = value),
  };
  readonly location = Object.defineProperty({ hash: '' }, 'hash', { get: () => this.entries[this.at].hash });
  readonly history = Object.defineProperty(
    {
      state: null as unknown,
      pushState: (state: unknown, _: string, hash?: string | URL | null) => {
        this.entries.splice(this.at + 1, Infinity, { hash: String(hash), state });
        this.at += 1;
      },
      replaceState: (state: unknown, _: string, hash?: string | URL | null) => {
        this.replaced += 1;
        this.entries[this.at] = { hash: String(hash), state };
      },
    },
    'state',
    { get: () => this.entries[this.at].state },
  );

  addEventListener(event: 'popstate' | 'pagehide', hear: (event: { state: unknown }) => void): void {
    if (event === 'popstate') this.hear = hear;
    else this.leave = () => hear({ state: null });
  }

  go(by: number): void {
    this.at += by;
    this.hear({ state: this.entries[this.at].state });
  }
}

let store: AppStore;
let bar: Bar;

beforeEach(() => {
  vi.useFakeTimers();
  // several changes that are drawn at once are one
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 16));
  vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  store = newStore();
  store.setState({ chapter: null, sideTab: 'why' });
  bar = new Bar();
  followAddress(store, bar);
});
afterEach(() => void vi.useRealTimers());

const rest = (): unknown => vi.advanceTimersByTime(1000);

describe('the address', () => {
  it('stays as it is while nothing is done, and while the page plays', () => {
    rest();
    store.setState({ playing: true, position: 4 });
    rest();
    expect(bar.entries).toEqual([{ hash: '', state: null }]);
    store.setState({ playing: false });
    rest();
    expect(bar.entries).toHaveLength(1);
    expect(bar.location.hash).toBe(linkOf(store.getState()));
  });

  it('is written once for many steps, and is no entry', () => {
    for (let position = 1; position < 20; position += 1) store.setState({ position });
    rest();
    expect(bar.entries).toHaveLength(1);
    expect(bar.replaced).toBe(1);
    expect(bar.location.hash).toBe(linkOf(store.getState()));
  });

  it('has an entry for another network, view, tab or chapter, and the entry that was left says what it showed', () => {
    store.setState({ position: 7 });
    const before = linkOf(store.getState());
    store.getState().choose('fourLayer');
    rest();
    store.getState().showWeightView('flow');
    rest();
    store.getState().setSideTab('train');
    rest();
    expect(bar.entries).toHaveLength(4);
    expect(bar.entries[0].hash).toBe(before);
    bar.go(-1);
    expect(store.getState()).toMatchObject({ network: 'fourLayer', weightView: 'flow', sideTab: 'why' });
    bar.go(-2);
    expect(store.getState()).toMatchObject({ network: 'kernel', weightView: 'now', position: 7 });
    bar.go(3);
    expect(store.getState()).toMatchObject({ network: 'fourLayer', weightView: 'flow', sideTab: 'train' });
    rest();
    expect(bar.entries).toHaveLength(4);
  });

  it('that one goes back to leaves what was drawn meanwhile, and the weights that are one’s own', () => {
    const changed = { 'kernel-trained': { weights: {}, steps: 1, history: [] } };
    store.getState().showWeightView('flow');
    rest();
    const source = { kind: 'drawing' as const, strokes: DIGIT_STROKES[2] };
    store.setState({ source, target: 2, position: 33, changed });
    rest();
    bar.go(-1);
    expect(store.getState()).toMatchObject({ weightView: 'now', position: 33, target: 2 });
    expect(store.getState().source).toBe(source);
    expect(store.getState().changed).toBe(changed);
  });

  it('that was written before a reload is gone back to by what it says', () => {
    const other = newStore();
    other.setState({ chapter: null, sideTab: 'train', position: 12 });
    other.getState().choose('kernel2');
    bar.entries.unshift({ hash: linkOf(other.getState()), state: { convscope: 'of an earlier visit' } });
    bar.at = 1;
    bar.go(-1);
    expect(store.getState()).toMatchObject({ network: 'kernel2', sideTab: 'train' });
  });

  it('that somebody else put there is opened, over one’s own page', async () => {
    const other = newStore();
    other.setState({ chapter: null, sideTab: 'why', position: 12 });
    other.getState().choose('kernel4');
    store.setState({ position: 3 });
    bar.entries.push({ hash: linkOf(other.getState()), state: null });
    bar.go(1);
    await vi.waitFor(() => expect(store.getState().network).toBe('kernel4'));
    expect(store.getState().beforePlace?.moment.position).toBe(3);
    rest();
    expect(bar.entries).toHaveLength(2);
  });

  it('that is gone back from, after somebody else’s link was opened, shows one’s own page again', async () => {
    const sender = newStore();
    sender.setState({ chapter: null, position: 40, sideTab: 'train' });
    const linked = { hash: linkOf(sender.getState()), state: null };
    const own = { kind: 'drawing' as const, strokes: DIGIT_STROKES[5] };
    // nothing was written yet, and after an entry of one's own
    for (const isWritten of [false, true]) {
      store.setState({ source: own, position: 7, sideTab: 'why' });
      if (isWritten) rest();
      bar.entries.splice(bar.at + 1, Infinity, linked);
      bar.go(1);
      await vi.advanceTimersByTimeAsync(100);
      expect(store.getState().position).toBe(40);
      expect(store.getState().source).not.toBe(own);
      // steps there are written over the link
      store.setState({ position: 41 });
      rest();
      bar.go(-1);
      expect(store.getState()).toMatchObject({ position: 7, sideTab: 'why', source: own, beforePlace: null });
      rest();
      expect(bar.location.hash).toBe(linkOf(store.getState()));
      // forward leads to the link again, with the step that it had come to, and back once more
      bar.go(1);
      await vi.advanceTimersByTimeAsync(100);
      expect(store.getState().position).toBe(41);
      rest();
      bar.go(-1);
      expect(store.getState()).toMatchObject({ position: 7, source: own });
      rest();
    }
  });

  it('of a reload in the moment of a new entry is still one’s own, though it is the one before and has lost its mark', () => {
    rest();
    store.setState({ position: 3 });
    rest();
    const before = bar.location.hash;
    store.getState().showWeightView('flow');
    rest();
    bar.leave();
    bar.isReload = true;
    bar.at = 0;
    bar.entries[0] = { hash: before, state: null };
    expect(isOwnAddress(bar)).toBe(true);
    followAddress(store, bar);
    expect(bar.location.hash).toBe(linkOf(store.getState()));
    expect(bar.location.hash).not.toBe(before);
    bar.leave();
    expect(isOwnAddress(bar)).toBe(true);
  });

  it('that is a link stays one where nothing was written over it, also after a reload', () => {
    bar.leave();
    bar.isReload = true;
    expect(isOwnAddress(bar)).toBe(false);
  });

  it('that is opened in a tab that was left at one’s own is a link, also after a reload', () => {
    store.setState({ position: 3 });
    rest();
    bar.leave();
    bar.entries[0] = { hash: '#m=1.other', state: null };
    expect(isOwnAddress(bar)).toBe(false);
    bar.isReload = true;
    expect(isOwnAddress(bar)).toBe(false);
  });

  it('that the browser refuses to change is no matter', () => {
    bar.history.replaceState = () => {
      throw new DOMException('too many', 'SecurityError');
    };
    store.setState({ position: 5 });
    expect(rest).not.toThrow();
    expect(store.getState().position).toBe(5);
  });
});
