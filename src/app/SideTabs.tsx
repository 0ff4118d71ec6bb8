import { useTranslation } from 'react-i18next';
import { TabList } from '../panels/parts/TabList.tsx';
import { WhyContainer } from '../panels/why/Why.container.tsx';
import type { SideTab } from '../store/state.ts';
import { useAppStore, useAppStoreApi } from '../store/useAppStore.ts';
import { lazyView } from './lazyView.tsx';

const TrainTab = lazyView({ load: () => import('./TrainTab.tsx'), words: ['train', 'run', 'mine', 'saved'] });

const TABS: readonly SideTab[] = ['why', 'train'];

/** The right-hand panel: why a number is what it is, and training. */
export function SideTabs() {
  const { t } = useTranslation();
  const store = useAppStoreApi();
  const active = useAppStore((state) => state.sideTab);
  return (
    <section className="side-panel" aria-label={t(`sideTabs.${active}`)}>
      <TabList
        name={t('sideTabs.title')}
        className="tabs"
        prefix="tab"
        panel="side-panel"
        tabs={TABS.map((id) => ({ id, label: t(`sideTabs.${id}`) }))}
        active={active}
        onChoose={store.getState().setSideTab}
      />
      <div className="panel" role="tabpanel" id="side-panel" aria-labelledby={`tab-${active}`}>
        {active === 'why' ? <WhyContainer /> : <TrainTab />}
      </div>
    </section>
  );
}
