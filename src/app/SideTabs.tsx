import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from '../panels/words/useTranslation.ts';
import { Tabs } from '../panels/parts/Tabs.tsx';
import { WhyContainer } from '../panels/why/Why.container.tsx';
import { SIDE_TABS, type SideTab } from '../store/state.ts';
import { useAppStore, useAppStoreApi } from '../store/useAppStore.ts';
import { lazyView } from './lazyView.tsx';
import { Lesson } from './sharedViews.tsx';

export const TrainTab = lazyView({
  id: 'train',
  load: () => import('./TrainTab.tsx'),
  otherWords: ['run', 'mine', 'saved'],
});

export const WayBack = lazyView(
  { id: 'lesson', load: () => import('../panels/lesson/WayBack.container.tsx') },
  null,
);

/** Stands outside of the panel, which would hold it. */
const ToChapter = lazyView(
  { id: 'lesson', load: () => import('../panels/lesson/ToChapter.container.tsx') },
  null,
);

/** The right-hand panel: the lesson, why a number is what it is, and training. */
export function SideTabs() {
  const { t } = useTranslation();
  const store = useAppStoreApi();
  const active = useAppStore((state) => state.sideTab);
  const isPlaceShown = useAppStore((state) => state.beforePlace !== null);
  const section = useRef<HTMLElement>(null);
  /** In a narrow window the lesson stands before all else and the others after it: the page goes to what was chosen. */
  const choose = (tab: SideTab): void => {
    flushSync(() => store.getState().setSideTab(tab));
    const { top } = section.current?.getBoundingClientRect() ?? { top: 0 };
    if (top < 0 || top > window.innerHeight / 2) section.current?.scrollIntoView();
  };
  return (
    <>
      <section
        ref={section}
        id="panel"
        tabIndex={-1}
        className="side-panel"
        data-tab={active}
        aria-label={t(`sideTabs.${active}`)}
      >
        <h2 className="visually-hidden">{t(`sideTabs.${active}`)}</h2>
        {isPlaceShown && <WayBack />}
        <Tabs
          name={t('sideTabs.title')}
          className="tabs"
          panelClass="panel"
          id="side"
          tabs={SIDE_TABS.map((id) => ({ id, label: t(`sideTabs.${id}`) }))}
          active={active}
          onChoose={choose}
        >
          {active === 'lesson' ? <Lesson /> : active === 'why' ? <WhyContainer /> : <TrainTab />}
        </Tabs>
      </section>
      {active === 'lesson' && <ToChapter panel={section} />}
    </>
  );
}
