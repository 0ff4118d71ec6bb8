import type { AppStore } from '../store/createAppStore.ts';
import { takePicture } from '../store/picture/takePicture.ts';

/** Where a picture can be dropped. */
const PAD = '.input-panel, .pad';
/** Where what is pasted is text. */
const TEXT = 'input:not([type=radio], [type=range], [type=checkbox]), textarea, [contenteditable]';

/** Pictures that are pasted anywhere, or dropped onto the pad. Elsewhere a file that is dropped by mistake does not take the page away. */
export function listenToPictures(store: AppStore): void {
  const mark = (pad: Element | null): void => {
    for (const each of document.querySelectorAll('[data-dropping]')) each.removeAttribute('data-dropping');
    pad?.setAttribute('data-dropping', '');
  };
  document.addEventListener('dragover', (event) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const panel = padAt(event);
    event.dataTransfer.dropEffect = panel ? 'copy' : 'none';
    mark(panel && (panel.querySelector('.pad') ?? panel));
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) mark(null);
  });
  document.addEventListener('drop', (event) => {
    mark(null);
    const file = event.dataTransfer?.files[0];
    if (event.defaultPrevented || !file) return;
    event.preventDefault();
    if (padAt(event)) void takePicture(store, file);
  });
  document.addEventListener('paste', (event) => {
    const { target, clipboardData } = event;
    if (event.defaultPrevented || (target instanceof Element && target.closest(TEXT))) return;
    if (document.querySelector('dialog:modal')) return;
    const given = clipboardData?.files[0] ?? clipboardData?.getData('text/plain');
    if (given === undefined || given === '') return;
    event.preventDefault();
    void takePicture(store, given);
  });
  // what is said of a picture is said until something else is on the pad
  store.subscribe(({ notice, source }, before) => {
    if (source !== before.source && notice?.kind === 'picture' && notice === before.notice)
      store.setState({ notice: null });
  });
}

function padAt({ target }: DragEvent): Element | null {
  return target instanceof Element ? target.closest(PAD) : null;
}
