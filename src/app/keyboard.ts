import type { AppStore } from '../store/createAppStore.ts';
import { timelineFor } from '../store/scene.ts';
import { positionCount } from '../timeline/steps.ts';

/** Where keys already mean something: there the page's shortcuts keep out of the way. */
const OWN_KEYS =
  'input, select, textarea, button, a, [role=grid], [role=slider], [role=tab], dialog, [contenteditable]';

/** Space plays, arrows step, Home and End go to the ends, digits say what was meant, Escape clears the pin. */
export function listenToKeyboard(store: AppStore): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const { setPlaying, playing, step, setPosition, network, stepSize, setWanted, unpin } = store.getState();
    if (event.key === 'Escape') {
      unpin();
      return;
    }
    if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return;
    const actions: Record<string, () => void> = {
      ' ': () => setPlaying(!playing),
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      Home: () => setPosition(0),
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
