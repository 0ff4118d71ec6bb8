import { useEffect } from 'react';
import BrokenContainer from '../panels/broken/Broken.container.tsx';
import type { AppStore } from '../store/createAppStore.ts';
import { syncComparison } from '../store/pass/syncComparison.ts';
import { useAppStoreApi } from '../store/useAppStore.ts';
import { Client } from '../worker/client.ts';
import { startWorker } from '../worker/startWorker.ts';
import { fetchDigits } from './fetchDigits.ts';

/** A comparison goes on when another view is looked at, so its worker is tied to the page and not to this view. */
const connected = new WeakSet<AppStore>();

/** The view "Break it"; the first time it is shown it brings what compares. */
export default function BrokenView() {
  const store = useAppStoreApi();
  useEffect(() => {
    if (connected.has(store)) return;
    connected.add(store);
    const client = new Client({ createWorker: () => startWorker('compare') });
    syncComparison(store, { client, fetchDigits });
  }, [store]);
  return <BrokenContainer />;
}
