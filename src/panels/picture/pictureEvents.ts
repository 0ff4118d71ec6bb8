import { isInText } from '../parts/isInText.ts';

/** Where a picture can be dropped. */
const PAD = '.input-panel, .pad';

/**
 * Hands over pictures that are pasted anywhere, or dropped onto the pad: a file, or a text. Elsewhere a file that is dropped by mistake
 * does not take the page away. Returns a function that ends it.
 */
export function listenToPictures(take: (given: Blob | string) => void): () => void {
  const end = new AbortController();
  const { signal } = end;
  let marked: Element | null = null;
  const mark = (pad: Element | null): void => {
    marked?.removeAttribute('data-dropping');
    pad?.setAttribute('data-dropping', '');
    marked = pad;
  };
  const on = <Kind extends 'dragover' | 'dragleave' | 'drop' | 'paste'>(
    kind: Kind,
    hear: (event: DocumentEventMap[Kind]) => void,
  ): void => document.addEventListener(kind, hear, { signal });
  on('dragover', (event) => {
    // over what takes files itself, the pad that was crossed on the way is left
    if (event.defaultPrevented) return mark(null);
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const panel = padAt(event);
    event.dataTransfer.dropEffect = panel ? 'copy' : 'none';
    mark(panel && (panel.querySelector('.pad') ?? panel));
  });
  on('dragleave', ({ relatedTarget }) => {
    if (!relatedTarget) mark(null);
  });
  on('drop', (event) => {
    mark(null);
    const file = event.dataTransfer?.files[0];
    if (event.defaultPrevented || !file) return;
    event.preventDefault();
    if (padAt(event)) take(file);
  });
  on('paste', (event) => {
    const { clipboardData } = event;
    if (event.defaultPrevented || isInText(event)) return;
    if (document.querySelector('dialog:modal')) return;
    const given = clipboardData?.files[0] ?? clipboardData?.getData('text/plain');
    if (given === undefined || given === '') return;
    event.preventDefault();
    take(given);
  });
  return () => end.abort();
}

function padAt({ target }: DragEvent): Element | null {
  return target instanceof Element ? target.closest(PAD) : null;
}
