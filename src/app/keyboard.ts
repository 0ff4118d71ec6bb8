import type { AppStore } from '../store/createAppStore.ts';
import { timelineFor } from '../store/scene.ts';
import { positionCount } from '../timeline/steps.ts';

/** What has the focus keeps the keys that it understands itself; the page's shortcuts are all the others. */
const OWN_KEYS: readonly (readonly [selector: string, keys: RegExp])[] = [
  ['input:not([type=radio], [type=range]), select, textarea, [contenteditable]', /./],
  ['[role=grid], [role=tab]', /^(Arrow\w+|Home|End| )$/],
  ['[role=treegrid]', /^(Arrow\w+|Home|End|Enter|Backspace)$/],
  ['[type=range]', /^(Arrow\w+|Home|End)$/],
  ['[type=radio]', /^(Arrow\w+| )$/],
  ['button, a', /^ $/],
];

function isOwnKey({ target, key }: KeyboardEvent): boolean {
  return OWN_KEYS.some(
    ([selector, keys]) => keys.test(key) && target instanceof Element && target.closest(selector) !== null,
  );
}

/** Space plays, arrows step, Home and End go to the ends, digits say what was meant, Escape clears the pin, ? shows all of this. */
export function listenToKeyboard(store: AppStore): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    // an open dialog has all keys, wherever the focus went
    if (document.querySelector('dialog:modal')) return;
    const { setPlaying, playing, step, setPosition, network, stepSize, setWanted, unpin, setHelpOpen } =
      store.getState();
    if (event.key === 'Escape') {
      unpin();
      return;
    }
    if (isOwnKey(event)) return;
    const actions: Record<string, () => void> = {
      ' ': () => setPlaying(!playing),
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      Home: () => setPosition(0),
      '?': () => setHelpOpen(true),
      '？': () => setHelpOpen(true), // as a Chinese keyboard writes it
      End: () => setPosition(positionCount(timelineFor(network), stepSize) - 1),
    };
    const action = /^\d$/.test(event.key) ? () => setWanted(Number(event.key)) : actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}
