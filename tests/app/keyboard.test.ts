import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenToKeyboard } from '../../src/app/keyboard.ts';
import type { AppStore } from '../../src/store/createAppStore.ts';
import { newStore } from '../store/support.ts';

/** Whether one simple selector, such as `input:not([type=radio], [type=range])`, names an element. */
function isNamed(names: readonly string[], selector: string): boolean {
  const [, simple, not] = /^(.*?)(?::not\((.*)\))?$/.exec(selector) ?? [];
  const isOther = (not ?? '').split(',').some((name) => names.includes(name.trim()));
  return names.includes(simple.trim()) && !isOther;
}

/** An element of which only is known what simple selectors name it. */
class FakeElement {
  readonly #names: readonly string[];
  constructor(...names: readonly string[]) {
    this.#names = names;
  }
  closest(selectors: string): FakeElement | null {
    const list = selectors.split(/,\s*(?![^(]*\))/);
    return list.some((selector) => isNamed(this.#names, selector)) ? this : null;
  }
}

type Listener = (event: object) => void;

let listeners: Set<Listener>;
let store: AppStore;
let end: () => void;
/** What the page finds when it looks for an open dialog. */
let modal: FakeElement | null;

beforeEach(() => {
  listeners = new Set();
  modal = null;
  vi.stubGlobal('Element', FakeElement);
  vi.stubGlobal('document', {
    addEventListener: (type: string, listener: Listener) => type === 'keydown' && listeners.add(listener),
    querySelector: (selector: string) => (selector === 'dialog:modal' ? modal : null),
    removeEventListener: (_type: string, listener: Listener) => listeners.delete(listener),
  });
  store = newStore();
  store.getState().setPosition(100);
  end = listenToKeyboard(store);
});
afterEach(() => {
  end();
  vi.unstubAllGlobals();
});

/** Presses a key; true if the page took it. */
function press(key: string, more: object = {}): boolean {
  const preventDefault = vi.fn();
  let isStopped = false;
  const event = {
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    repeat: false,
    defaultPrevented: false,
    target: new FakeElement('body'),
    preventDefault,
    stopImmediatePropagation: () => {
      isStopped = true;
    },
    ...more,
  };
  for (const listener of listeners) if (!isStopped) listener(event);
  return preventDefault.mock.calls.length > 0;
}

describe('the page’s shortcuts', () => {
  it('arrows step forward and back', () => {
    expect(press('ArrowRight')).toBe(true);
    expect(store.getState().position).toBe(101);
    press('ArrowLeft');
    press('ArrowLeft');
    expect(store.getState().position).toBe(99);
  });

  it('Home and End go to the ends of the pass', () => {
    press('End');
    expect(store.getState().position).toBe(498);
    press('Home');
    expect(store.getState().position).toBe(0);
    store.getState().choose('fourLayer', 'trained');
    store.getState().setStepSize('phase');
    press('End');
    expect(store.getState().position).toBe(10);
  });

  it('space plays and pauses, and does not scroll the page', () => {
    expect(press(' ')).toBe(true);
    expect(store.getState().playing).toBe(true);
    press(' ');
    expect(store.getState().playing).toBe(false);
  });

  it('digits say what was meant', () => {
    for (const digit of [0, 7, 9]) {
      press(String(digit));
      expect(store.getState().target).toBe(digit);
    }
  });

  it('Escape clears the pin, wherever the focus is', () => {
    for (const target of [
      new FakeElement('body'),
      new FakeElement('input'),
      new FakeElement('[role=grid]'),
    ]) {
      store.getState().select({ tensor: 'hicnn', index: 3, of: 'value' });
      press('Escape', { target });
      expect(store.getState().pinned).toBe(false);
    }
  });

  it.each(['?', '？'])('%s opens the sheet of shortcuts', (key) => {
    expect(store.getState().dialog).toBeNull();
    expect(press(key)).toBe(true);
    expect(store.getState().dialog).toBe('help');
  });

  it.each(['/', '、'])('%s opens the field that finds a cell', (key) => {
    expect(press(key)).toBe(true);
    expect(store.getState().dialog).toBe('find');
  });

  it('all keys belong to an open dialog, wherever the focus went', () => {
    store.getState().select({ tensor: 'hicnn', index: 3, of: 'value' });
    modal = new FakeElement('dialog');
    const before = store.getState();
    for (const key of ['ArrowRight', 'Home', ' ', '7', '?', 'Escape']) expect(press(key), key).toBe(false);
    expect(store.getState()).toBe(before);
  });

  it('keys of a single character do nothing once they are switched off; the others stay', () => {
    store.getState().setCharacterKeys(false);
    const before = store.getState();
    for (const key of ['0', '7', '?', '？', '/', '、']) expect(press(key), key).toBe(false);
    expect(store.getState()).toBe(before);
    for (const key of [' ', 'ArrowRight', 'End']) expect(press(key), key).toBe(true);
    store.getState().setCharacterKeys(true);
    press('7');
    expect(store.getState().target).toBe(7);
  });

  it('other keys are left to the browser', () => {
    const before = store.getState();
    for (const key of ['a', 'Tab', 'Enter', 'F5', '٣', '10', 'ArrowUp']) expect(press(key)).toBe(false);
    expect(store.getState()).toBe(before);
  });

  it.each<[string, string[], string[], string[]]>([
    ['a grid', ['[role=grid]'], ['ArrowRight', 'ArrowLeft', 'Home', 'End', ' '], ['7']],
    ['a list', ['[role=treegrid]'], ['ArrowRight', 'ArrowLeft', 'Home', 'End'], ['7', ' ']],
    ['a slider', ['input', '[type=range]'], ['ArrowRight', 'ArrowLeft', 'Home', 'End'], ['7', ' ']],
    ['a radio', ['input', '[type=radio]'], ['ArrowRight', 'ArrowLeft', ' '], ['7', 'Home']],
    ['a button', ['button'], [' '], ['7', 'ArrowRight', 'End']],
    ['a list to choose from', ['select'], ['ArrowRight', 'Home', ' ', '7'], []],
    ['a field to write in', ['input'], ['ArrowRight', 'Home', ' ', '7'], []],
  ])('leave %s its own keys, and take the others', (_what, names, own, others) => {
    const before = store.getState();
    const target = new FakeElement(...names);
    for (const key of own) expect(press(key, { target }), key).toBe(false);
    expect(store.getState()).toBe(before);
    for (const key of others) expect(press(key, { target }), key).toBe(true);
  });

  it('keep out of the way of the browser’s shortcuts and of keys that were taken already', () => {
    const before = store.getState();
    for (const more of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { defaultPrevented: true }]) {
      for (const key of ['ArrowLeft', '1', ' ', 'Escape']) expect(press(key, more)).toBe(false);
    }
    expect(store.getState()).toBe(before);
  });

  it.each<[string, object]>([
    ['Ctrl', { ctrlKey: true }],
    ['the command key', { metaKey: true }],
  ])('%s with Z goes back through the history, and with Shift forth', (_, command) => {
    const { source } = store.getState();
    store.getState().clear();
    expect(press('z', command)).toBe(true);
    expect(store.getState().source).toBe(source);
    expect(press('Z', { ...command, shiftKey: true })).toBe(true);
    expect(store.getState().source).toEqual({ kind: 'drawing', strokes: [] });
    press('z', { ...command, target: new FakeElement('input', '[type=range]') });
    expect(store.getState().source).toBe(source);
  });

  it('Ctrl with Y goes forth through the history', () => {
    store.getState().clear();
    store.getState().undo();
    expect(press('y', { ctrlKey: true })).toBe(true);
    expect(store.getState().source.kind).toBe('drawing');
  });

  it('leave the history of a text, of a dialog and of the browser alone', () => {
    store.getState().clear();
    const before = store.getState();
    for (const name of ['input', 'textarea', '[contenteditable]'])
      expect(press('z', { ctrlKey: true, target: new FakeElement(name) }), name).toBe(false);
    for (const more of [{ ctrlKey: true, altKey: true }, { ctrlKey: true, metaKey: true }, {}])
      expect(press('z', more)).toBe(false);
    expect(press('y', { metaKey: true })).toBe(false);
    modal = new FakeElement('dialog');
    expect(press('z', { ctrlKey: true })).toBe(false);
    expect(store.getState()).toBe(before);
  });

  it.each([{ isComposing: true }, { keyCode: 229 }])(
    'leave keys that compose a text alone (%o)',
    (composing) => {
      store.getState().select({ tensor: 'hicnn', index: 3, of: 'value' });
      const before = store.getState();
      for (const key of ['Escape', 'ArrowRight', ' ', '7', '?'])
        expect(press(key, composing), key).toBe(false);
      expect(press('z', { ctrlKey: true, ...composing })).toBe(false);
      expect(store.getState()).toBe(before);
    },
  );

  it('work where nothing has the focus', () => {
    press('ArrowRight', { target: null });
    expect(store.getState().position).toBe(101);
  });

  it('end when they are told to', () => {
    end();
    expect(listeners.size).toBe(0);
  });
});
