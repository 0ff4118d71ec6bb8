import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TabList, type TabListProps } from '../parts/TabList.tsx';
import { useMedia } from '../parts/useMedia.ts';
import './lens.css';

export interface LensCardProps<Id extends string> extends Pick<
  TabListProps<Id>,
  'tabs' | 'active' | 'onChoose'
> {
  readonly children: ReactNode;
}

/** The card under the stage: the step that is shown, or a view of the selected weight. */
export function LensCard<Id extends string>({ children, ...tabs }: LensCardProps<Id>) {
  const { t } = useTranslation();
  // as lens.css lays them out
  const isVertical = useMedia('(width >= 1100px)');
  return (
    <div className="lens-card">
      <TabList
        {...tabs}
        name={t('lens.title')}
        className="lens-tabs"
        prefix="lens"
        panel="lens-panel"
        isVertical={isVertical}
      />
      <div className="lens-panel" role="tabpanel" id="lens-panel" aria-labelledby={`lens-${tabs.active}`}>
        {children}
      </div>
    </div>
  );
}
