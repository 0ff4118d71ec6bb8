import { useEffect } from 'react';
import TrainContainer from '../panels/train/Train.container.tsx';
import type { AppStore } from '../store/createAppStore.ts';
import { syncTraining } from '../store/syncTraining.ts';
import { useAppStoreApi } from '../store/useAppStore.ts';
import { createTrainClient } from '../worker/trainClient.ts';
import { fetchDigits } from './fetchDigits.ts';

/** A run goes on when another tab is looked at, so its worker is tied to the page and not to this tab. */
const connected = new WeakSet<AppStore>();

/** The tab "Train"; the first time it is shown it brings what trains. */
export default function TrainTab() {
  const store = useAppStoreApi();
  useEffect(() => {
    if (connected.has(store)) return;
    connected.add(store);
    syncTraining(store, { createClient: createTrainClient, fetchDigits });
  }, [store]);
  return <TrainContainer />;
}
