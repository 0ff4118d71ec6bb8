import { useTranslation } from '../words/useTranslation.ts';
import { Tabs, type TabsProps } from '../parts/Tabs.tsx';
import { useMedia } from '../parts/useMedia.ts';
import './weightView.css';

export type WeightViewCardProps<Id extends string> = Pick<
  TabsProps<Id>,
  'tabs' | 'active' | 'onChoose' | 'children'
>;

/** The card under the stage: the step that is shown, or a view of the selected weight. */
export function WeightViewCard<Id extends string>(props: WeightViewCardProps<Id>) {
  const { t } = useTranslation();
  // as weightView.css lays them out
  const isVertical = useMedia('(width >= 1100px)');
  return (
    <div className="weight-view-card">
      <Tabs
        {...props}
        name={t('weightView.title')}
        className="weight-view-tabs"
        panelClass="weight-view-panel"
        id="weight-view"
        isVertical={isVertical}
      />
    </div>
  );
}
