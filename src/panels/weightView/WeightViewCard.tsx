import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TabList, type TabListProps } from '../parts/TabList.tsx';
import { useMedia } from '../parts/useMedia.ts';
import './weightView.css';

export interface WeightViewCardProps<Id extends string> extends Pick<
  TabListProps<Id>,
  'tabs' | 'active' | 'onChoose'
> {
  readonly children: ReactNode;
}

/** The card under the stage: the step that is shown, or a view of the selected weight. */
export function WeightViewCard<Id extends string>({ children, ...tabs }: WeightViewCardProps<Id>) {
  const { t } = useTranslation();
  // as weightView.css lays them out
  const isVertical = useMedia('(width >= 1100px)');
  return (
    <div className="weight-view-card">
      <TabList
        {...tabs}
        name={t('weightView.title')}
        className="weight-view-tabs"
        prefix="weightView"
        panel="weight-view-panel"
        isVertical={isVertical}
      />
      <div
        className="weight-view-panel"
        role="tabpanel"
        id="weight-view-panel"
        aria-labelledby={`weight-view-${tabs.active}`}
      >
        {children}
      </div>
    </div>
  );
}
