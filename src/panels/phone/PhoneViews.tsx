import { Tabs } from '../parts/Tabs.tsx';
import { useTranslation } from '../words/useTranslation.ts';
import type { WeightViewCardProps } from '../weightView/WeightViewCard.tsx';

/** The step has a tab of the sheet; the other views are chosen here. */
export function PhoneViews<Id extends string>({ tabs, active, ...props }: WeightViewCardProps<Id>) {
  const { t } = useTranslation();
  const [now, ...views] = tabs;
  if (active === now.id) return <div className="weight-view-panel">{props.children}</div>;
  return (
    <Tabs
      {...props}
      tabs={views}
      active={active}
      name={t('weightView.title')}
      className="weight-view-tabs phone-views"
      panelClass="weight-view-panel"
      id="weight-view"
    />
  );
}
