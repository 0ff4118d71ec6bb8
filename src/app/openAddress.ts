import type { AppStore } from '../store/createAppStore.ts';
import { openLink } from '../store/link/openLink.ts';
import { loadLaterWords } from './language/i18n.ts';

/** Puts over the page what the address says. The words for one that is wrong are waited for. */
export async function openAddress(store: AppStore, hasPage: boolean): Promise<void> {
  const before = store.getState().notice;
  try {
    await openLink(store, window.location.hash, { hasPage });
    if (store.getState().notice !== before) await loadLaterWords();
  } catch (error) {
    console.error(error);
    store.setState({ notice: { kind: 'linkUnread' } });
  }
}
