import { Suspense, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { tabAfter } from '../panels/lens/LensCard.tsx';
import { WhyContainer } from '../panels/why/Why.container.tsx';
import type { SideTab } from '../store/state.ts';
import { useAppStore, useAppStoreApi } from '../store/useAppStore.ts';
import { lazyView } from './views.tsx';

const TrainTab = lazyView(() => import('./TrainTab.tsx'));

const TABS: readonly SideTab[] = ['why', 'train'];

/** The right-hand panel: why a number is what it is, and training. */
export function SideTabs() {
  const { t } = useTranslation();
  const store = useAppStoreApi();
  const active = useAppStore((state) => state.sideTab);
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const next = TABS[tabAfter(TABS.length, TABS.indexOf(active), event.key)];
    if (next === undefined) return;
    event.preventDefault();
    store.getState().setSideTab(next);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <section className="side-panel" aria-label={t('why.title')}>
      <div
        className="tabs"
        role="tablist"
        tabIndex={-1}
        aria-label={t('sideTabs.title')}
        onKeyDown={onKeyDown}
      >
        {TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`tab-${tab}`}
            aria-selected={tab === active}
            aria-controls="side-panel"
            tabIndex={tab === active ? 0 : -1}
            onClick={() => store.getState().setSideTab(tab)}
          >
            {t(`sideTabs.${tab}`)}
          </button>
        ))}
      </div>
      <div className="panel" role="tabpanel" id="side-panel" aria-labelledby={`tab-${active}`}>
        {active === 'why' ? (
          <WhyContainer />
        ) : (
          <Suspense fallback={<p className="loading">{t('lens.loading')}</p>}>
            <TrainTab />
          </Suspense>
        )}
      </div>
    </section>
  );
}
