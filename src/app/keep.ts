import i18next from 'i18next';
import type { AppStore } from '../store/createAppStore.ts';
import { openDatabase } from '../store/database.ts';
import { keepTraining, type Keeping } from '../store/keepTraining.ts';
import { forgetOldOwn } from '../store/keepWeights.ts';
import { createVisits } from '../store/visits.ts';

/** Keeps training in the browser's database. */
export function keep(store: AppStore, storage: Pick<Storage, 'getItem' | 'setItem'>): Keeping {
  return keepTraining(store, {
    open: () => openDatabase(),
    // not on pages without https
    visits: createVisits('locks' in navigator ? navigator.locks : undefined),
    // a run begins in the tab "Train", whose words are there then
    nameBeforeRun: (network) =>
      i18next.t('saved.beforeRun', { ns: 'lens', network: i18next.t(`header.${network}`) }),
    onOwnKept: () => forgetOldOwn(store, storage),
  });
}
