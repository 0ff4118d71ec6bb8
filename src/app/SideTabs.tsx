import { useTranslation } from 'react-i18next';
import { Tabs } from '../panels/parts/Tabs.tsx';
import { WhyContainer } from '../panels/why/Why.container.tsx';
import { manifest as lesson } from '../panels/lesson/manifest.ts';
import { SIDE_TABS } from '../store/state.ts';
import { useAppStore, useAppStoreApi } from '../store/useAppStore.ts';
import { lazyView } from './lazyView.tsx';

const TrainTab = lazyView({
  id: 'train',
  load: () => import('./TrainTab.tsx'),
  otherWords: ['run', 'mine', 'saved'],
});

const Lesson = lazyView(lesson);

/** The right-hand panel: the lesson, why a number is what it is, and training. */
export function SideTabs() {
  const { t } = useTranslation();
  const store = useAppStoreApi();
  const active = useAppStore((state) => state.sideTab);
  return (
    <section className="side-panel" aria-label={t(`sideTabs.${active}`)}>
      <Tabs
        name={t('sideTabs.title')}
        className="tabs"
        panelClass="panel"
        id="side"
        tabs={SIDE_TABS.map((id) => ({ id, label: t(`sideTabs.${id}`) }))}
        active={active}
        onChoose={store.getState().setSideTab}
      >
        {active === 'lesson' ? <Lesson /> : active === 'why' ? <WhyContainer /> : <TrainTab />}
      </Tabs>
    </section>
  );
}
