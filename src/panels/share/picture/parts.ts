/** What a picture can be of. */
export type PartKind = 'enlarged' | 'stage' | 'block' | 'map' | 'image' | 'card' | 'panel';

/** A part of the page that is open, and can be drawn. */
export interface PicturePart {
  readonly id: string;
  readonly kind: PartKind;
  /** As the page calls it. */
  readonly name: string;
  readonly element: Element;
}

/** Where they stand on the page, in the order in which they are offered. */
const PLACES: readonly (readonly [PartKind, string])[] = [
  ['enlarged', 'dialog.enlarge .enlarged'],
  ['stage', '.stage-panel .stage'],
  ['card', '.weight-view-panel'],
  // a lesson is read on the page
  ['panel', '#side-panel:not(:has(.lesson))'],
  ['block', '.stage-panel .stage-block'],
  ['map', '.stage-panel .stage-map'],
  ['image', '.pad > .heatmap'],
];

/** What is open on the page now. */
export function findParts(): PicturePart[] {
  const parts: PicturePart[] = [];
  for (const [kind, place] of PLACES)
    for (const element of document.querySelectorAll(place)) {
      const name = nameOf(element);
      const isInOther = parts.some((part) => part.kind === 'panel' && part.element.contains(element));
      // on a phone the card lies in the panel, and is all of it
      const isCard = kind === 'panel' && parts.some((part) => element.contains(part.element));
      if (isSeen(element) && name !== '' && !isInOther && !isCard)
        parts.push({ id: `${kind} ${parts.length}`, kind, name, element });
    }
  return parts;
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility();
}

/** Its own name, that of the tab that shows it, or that of what it stands in. */
function nameOf(element: Element): string {
  const tab = document.getElementById(element.getAttribute('aria-labelledby') ?? '');
  const heading = element.closest('dialog')?.querySelector('h2');
  const label = element.closest('[aria-label]')?.getAttribute('aria-label');
  return element.getAttribute('aria-label') ?? (tab ?? heading)?.textContent ?? label ?? '';
}
