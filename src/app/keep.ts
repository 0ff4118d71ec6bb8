import { networkTitle } from '../core/index.ts';
import i18next from 'i18next';
import type { AppStore } from '../store/createAppStore.ts';
import { openDatabase } from '../store/keep/database.ts';
import { gatherOwn } from '../store/keep/gatherOwn.ts';
import { keepTraining, type Keeping } from '../store/keep/keepTraining.ts';
import { forgetOldOwn } from '../store/keep/keepWeights.ts';
import { tabOf } from '../store/keep/tab.ts';
import { createVisits, type Visits } from '../store/keep/visits.ts';
import { loadWords } from './language/i18n.ts';

/** Until tabs that the browser opens together have said that they are there. */
const TABS_OPENED = 10_000;

const tab = tabOf(window);

/** Keeps training in the browser's database. */
export function keep(store: AppStore, storage: Pick<Storage, 'getItem' | 'setItem'>): Keeping {
  // not on pages without https
  const visits = createVisits('locks' in navigator ? navigator.locks : undefined);
  visits.hold(tab.name);
  setTimeout(() => void gather(store, visits).catch(console.error), TABS_OPENED);
  return keepTraining(store, {
    open: () => openDatabase(),
    visits,
    tab,
    // a run begins in the tab "Train", whose words are there then
    nameBeforeRun: (network) =>
      i18next.t('saved.beforeRun', { ns: 'views', network: networkTitle(network, i18next.language) }),
    ...('BroadcastChannel' in window && { channel: new BroadcastChannel('convscope-saved') }),
    onOwnKept: () => forgetOldOwn(store, storage),
  });
}

/** Puts what tabs left that are closed now among the saved weights. */
function gather(store: AppStore, visits: Visits): Promise<void> {
  return gatherOwn(store, {
    open: () => openDatabase(),
    tab,
    visits,
    async nameOfTab(network) {
      await loadWords(['saved']);
      return i18next.t('saved.ofTab', { ns: 'views', network: networkTitle(network, i18next.language) });
    },
  });
}
