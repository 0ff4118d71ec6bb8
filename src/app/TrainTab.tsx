import { useCallback, useEffect } from 'react';
import { useTranslation } from '../panels/words/useTranslation.ts';
import { digitSideOf, networks, readDigits, type NetworkName } from '../core/index.ts';
import { PartBoundary } from '../panels/parts/PartBoundary.tsx';
import { Tabs } from '../panels/parts/Tabs.tsx';
import { InterruptedContainer } from '../panels/saved/Interrupted.container.tsx';
import { ValidationContext } from '../panels/saved/ValidationContext.ts';
import TrainContainer from '../panels/train/Train.container.tsx';
import type { AppStore } from '../store/createAppStore.ts';
import { syncComparison } from '../store/pass/syncComparison.ts';
import { SharedLoad } from '../store/weights/sharedLoad.ts';
import { syncMistakes } from '../store/training/syncMistakes.ts';
import { syncTraining } from '../store/training/syncTraining.ts';
import { TRAIN_VIEWS } from '../store/training/trainingState.ts';
import { useAppStore, useAppStoreApi } from '../store/useAppStore.ts';
import { Client } from '../worker/client.ts';
import { startWorker } from '../worker/startWorker.ts';
import { fetchDigits } from './fetchDigits.ts';
import { viewsOf } from './views.tsx';

/** Runs and comparisons go on when another tab is looked at, so their workers are tied to the page and not to this tab. */
const connected = new WeakSet<AppStore>();

const loads = new Map<number, SharedLoad>();

/** All that the tab shows shares one file of digits a size. */
function digitsOf(side: number): SharedLoad {
  const load = loads.get(side) ?? new SharedLoad((onProgress) => fetchDigits(side, onProgress));
  loads.set(side, load);
  return load;
}

/** How many digits a network is validated with. */
async function countValidation(network: NetworkName): Promise<number> {
  const bytes = await digitsOf(digitSideOf(networks[network])).load(() => undefined);
  return readDigits(bytes).validation.labels.length;
}

/** The tab "Train"; the first time it is shown it brings what trains. */
export default function TrainTab() {
  const store = useAppStoreApi();
  useEffect(() => {
    if (connected.has(store)) return;
    connected.add(store);
    const client = new Client({ createWorker: () => startWorker('train') });
    syncMistakes(store, { client, digitsOf });
    syncTraining(store, { client, digitsOf });
    // started by the first comparison
    const comparing = new Client({ createWorker: () => startWorker('compare') });
    syncComparison(store, { client: comparing, digitsOf });
  }, [store]);
  const count = useCallback(() => countValidation(store.getState().network), [store]);
  return (
    <ValidationContext value={count}>
      <InterruptedContainer />
      <TrainViews />
    </ValidationContext>
  );
}

/** The run comes with the tab. */
const views = viewsOf(TRAIN_VIEWS, TrainContainer);

function TrainViews() {
  const { t } = useTranslation('views');
  const store = useAppStoreApi();
  const active = useAppStore((state) => state.trainView);
  const View = views[active];
  return (
    <Tabs
      name={t('train.views')}
      className="tabs compact"
      id="train"
      tabs={TRAIN_VIEWS.map((id) => ({ id, label: t(`train.view.${id}`) }))}
      active={active}
      onChoose={store.getState().showTrainView}
    >
      <PartBoundary key={active}>
        <View />
      </PartBoundary>
    </Tabs>
  );
}
