import { useEffect, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { readDigits } from '../core/index.ts';
import { broken } from '../panels/broken/manifest.ts';
import { mine } from '../panels/mine/manifest.ts';
import { mistakes } from '../panels/mistakes/manifest.ts';
import { TabList } from '../panels/parts/TabList.tsx';
import { PartBoundary } from '../panels/parts/PartBoundary.tsx';
import { InterruptedContainer } from '../panels/saved/Interrupted.container.tsx';
import { saved } from '../panels/saved/manifest.ts';
import { ValidationContext } from '../panels/saved/ValidationContext.ts';
import TrainContainer from '../panels/train/Train.container.tsx';
import type { AppStore } from '../store/createAppStore.ts';
import { SharedLoad } from '../store/weights/sharedLoad.ts';
import { syncMistakes } from '../store/training/syncMistakes.ts';
import { syncTraining } from '../store/training/syncTraining.ts';
import { TRAIN_VIEWS, type TrainView } from '../store/training/trainingState.ts';
import { useAppStore, useAppStoreApi } from '../store/useAppStore.ts';
import { Client } from '../worker/client.ts';
import { startWorker } from '../worker/startWorker.ts';
import { fetchDigits } from './fetchDigits.ts';
import { lazyView } from './lazyView.tsx';

/** A run goes on when another tab is looked at, so its worker is tied to the page and not to this tab. */
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
  }, [store]);
  return (
    <ValidationContext value={countValidation}>
      <InterruptedContainer />
      <TrainViews />
    </ValidationContext>
  );
}

/** Each comes when it is first shown; the run comes with the tab. */
const VIEWS: Readonly<Record<TrainView, ComponentType>> = {
  run: TrainContainer,
  mistakes: lazyView(mistakes),
  mine: lazyView(mine),
  saved: lazyView(saved),
  broken: lazyView({ ...broken, load: () => import('./BrokenView.tsx') }),
};

function TrainViews() {
  const { t } = useTranslation('views');
  const store = useAppStoreApi();
  const active = useAppStore((state) => state.trainView);
  const View = VIEWS[active];
  return (
    <>
      <TabList
        name={t('train.views')}
        className="tabs compact"
        prefix="train"
        panel="train-view"
        tabs={TRAIN_VIEWS.map((id) => ({ id, label: t(`train.view.${id}`) }))}
        active={active}
        onChoose={store.getState().showTrainView}
      />
      <div role="tabpanel" id="train-view" aria-labelledby={`train-${active}`}>
        <PartBoundary key={active}>
          <View />
        </PartBoundary>
      </div>
    </>
  );
}
