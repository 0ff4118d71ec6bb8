import type { AppStore } from '../store/createAppStore.ts';
import { openLink } from '../store/link/openLink.ts';
import { nameOfOwn } from './nameOfWeights.ts';
import { loadLaterWords } from './language/i18n.ts';

/**
 * Puts over the page what the address says. The words for one that is wrong are waited for. `readKept` is called where one's own weights
 * have to be there first, and waited for.
 */
export async function openAddress(
  store: AppStore,
  hasPage: boolean,
  readKept: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const before = store.getState().notice;
  try {
    await openLink(store, window.location.hash, {
      hasPage,
      async nameOfOwn(network) {
        const name = await nameOfOwn(network);
        await readKept();
        return name;
      },
    });
    if (store.getState().notice !== before) await loadLaterWords();
  } catch (error) {
    console.error(error);
    store.setState({ notice: { kind: 'linkUnread' } });
  }
}
