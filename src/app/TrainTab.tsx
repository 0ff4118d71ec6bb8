import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { readDigits } from '../core/index.ts';
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

/** All that the tab shows shares one file. */
const digits = new SharedLoad(fetchDigits);

async function countValidation(): Promise<number> {
  const bytes = await digits.load(() => undefined);
  return readDigits(bytes).validation.labels.length;
}

/** The tab "Train"; the first time it is shown it brings what trains. */
export default function TrainTab() {
  const store = useAppStoreApi();
  useEffect(() => {
    if (connected.has(store)) return;
    connected.add(store);
    const client = new Client({ createWorker: () => startWorker('train') });
    syncMistakes(store, { client, digits });
    syncTraining(store, { client, digits });
    // started by the first comparison
    const comparing = new Client({ createWorker: () => startWorker('compare') });
    syncComparison(store, { client: comparing, fetchDigits });
  }, [store]);
  return (
    <ValidationContext value={countValidation}>
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
