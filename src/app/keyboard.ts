import { isInText } from '../panels/parts/isInText.ts';
import type { AppStore } from '../store/createAppStore.ts';
import { waitingOf } from '../store/ask/askSlice.ts';
import { timelineFor } from '../store/pass/frames.ts';
import { positionCount } from '../timeline/steps.ts';

/** The keys that a focused element takes for itself; the page's shortcuts are all the others. */
const OWN_KEYS: readonly (readonly [selector: string, keys: RegExp])[] = [
  ['input:not([type=radio], [type=range]), select, textarea, [contenteditable]', /./],
  ['[role=grid], [role=tab]', /^(Arrow\w+|Home|End| )$/],
  ['[role=listbox]', /^(Arrow\w+|Home|End|Enter| )$/],
  ['[role=treegrid]', /^(Arrow\w+|Home|End|Enter|Backspace)$/],
  ['[type=range]', /^(Arrow\w+|Home|End)$/],
  ['[type=radio]', /^(Arrow\w+| )$/],
  ['button, a', /^ $/],
];

/** Whether the element that has the focus uses the key itself. */
export function isOwnKey({ target, key }: KeyboardEvent): boolean {
  return OWN_KEYS.some(
    ([selector, keys]) => keys.test(key) && target instanceof Element && target.closest(selector) !== null,
  );
}

/** Keys of an input method that is composing, Chinese for example, are nobody else's. */
function leaveComposing(event: KeyboardEvent): void {
  // 229: as Safari tells the key that ends it, and others those whose letter they do not tell
  if (event.isComposing || event.keyCode === 229) event.stopImmediatePropagation();
}

/** Which way through the history the usual keys lead: Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y; on a Mac with the command key. */
function historyKey(event: KeyboardEvent): 'undo' | 'redo' | null {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey || ctrlKey === metaKey) return null;
  // text that is being written has a history of its own
  if (isInText(event)) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return shiftKey ? 'redo' : 'undo';
  return key === 'y' && ctrlKey && !shiftKey ? 'redo' : null;
}

/** A key that writes something to be seen; space does not. */
function isCharacter(key: string): boolean {
  return key.length === 1 && key !== ' ';
}

/** Space plays, arrows step, Home and End go to the ends, digits say what was meant, Escape clears the pin, ? shows all of this, / finds a cell, = or F2 lets its value be typed: characters unless switched off. */
export function listenToKeyboard(store: AppStore): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    // an open dialog has all keys, wherever the focus went
    if (document.querySelector('dialog:modal')) return;
    const way = historyKey(event);
    if (way) {
      event.preventDefault();
      store.getState()[way]();
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { setPlaying, playing, step, setPosition, network, stepSize, setTarget, unpin, showDialog } =
      store.getState();
    if (event.key === 'Escape') {
      unpin();
      return;
    }
    if (isOwnKey(event)) return;
    // speech that is taken for keys, or a hand that slips: whoever has to fear that switches them off
    if (isCharacter(event.key) && !store.getState().characterKeys) return;
    const type = (): void => {
      const { hovered, selected, ...state } = store.getState();
      // keys that are in a map mean its cell
      const isInMap = event.target instanceof Element && event.target.closest('[role=grid]');
      if (!waitingOf(store.getState())) state.type((isInMap && hovered) || selected);
    };
    const actions: Record<string, () => void> = {
      '=': type,
      '＝': type,
      F2: type,
      ' ': () => setPlaying(!playing),
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      Home: () => setPosition(0),
      '?': () => showDialog('help'),
      '？': () => showDialog('help'), // as a Chinese keyboard writes it
      '/': () => showDialog('find'),
      '、': () => showDialog('find'), // the same key of a Chinese keyboard
      End: () => setPosition(positionCount(timelineFor(network), stepSize) - 1),
    };
    const action =
      /^\d$/.test(event.key) && !waitingOf(store.getState())
        ? () => setTarget(Number(event.key))
        : actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  // heard before anything on the page hears it: fields, grids and dialogs need not ask
  document.addEventListener('keydown', leaveComposing, true);
  document.addEventListener('keydown', onKeyDown);
  return () => {
    document.removeEventListener('keydown', leaveComposing, true);
    document.removeEventListener('keydown', onKeyDown);
  };
}
