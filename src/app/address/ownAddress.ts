import type { KeptStorage } from '../../store/keep/keptStorage.ts';
import { sessionOf } from '../../store/keep/tab.ts';

/** What tells who wrote the address: the window, or what stands for it in a test. */
export interface AddressedPage {
  readonly history: Pick<History, 'state'>;
  readonly sessionStorage: KeptStorage;
  readonly performance: Pick<Performance, 'getEntriesByType'>;
}

/** Where a tab keeps whether it was left at an address that the page wrote. */
const KEY = 'convscope-address';
const OWN = 'own';

/** The mark of an entry of the browser's history that the page wrote; null of any other. */
export function markIn(state: unknown): string | null {
  const mark: unknown =
    typeof state === 'object' && state !== null && 'convscope' in state && state.convscope;
  return typeof mark === 'string' ? mark : null;
}

/**
 * Whether the page was loaded at an address of its own, and not at a link. A reload in the moment in which an entry is written comes, in
 * Chromium, to the one before and without any mark: then what the tab was left at tells.
 */
export function isOwnAddress(page: AddressedPage): boolean {
  if (markIn(page.history.state) !== null) return true;
  const session = sessionOf(page);
  const isReload = page.performance
    .getEntriesByType('navigation')
    .some((each) => 'type' in each && each.type === 'reload');
  // what a tab was left at says nothing of another address that was opened in it
  if (!isReload) session.setItem(KEY, '');
  return isReload && session.getItem(KEY) === OWN;
}

/** To be called when the page is left. */
export function noteAddress(page: AddressedPage): void {
  sessionOf(page).setItem(KEY, markIn(page.history.state) === null ? '' : OWN);
}
