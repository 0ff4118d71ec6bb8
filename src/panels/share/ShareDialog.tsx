import { useState, type ComponentType } from 'react';
import { Dialog } from '../parts/Dialog.tsx';
import { Tabs } from '../parts/Tabs.tsx';
import { useTranslation } from '../words/useTranslation.ts';
import { SHARE_TABS, type ShareTab } from './shareTabs.ts';
import './share.css';
import './shareText.css';

export interface ShareDialogProps {
  readonly views: Readonly<Partial<Record<ShareTab, ComponentType>>>;
  /** The tab that it opens on; else the first. */
  readonly first?: ShareTab;
  readonly onClose: () => void;
}

/** Takes what the page shows elsewhere: as a link, a figure, a picture, numbers or code. */
export function ShareDialog({ views, first, onClose }: ShareDialogProps) {
  const { t } = useTranslation('views');
  const ids = SHARE_TABS.filter((id) => views[id]);
  const [active, setActive] = useState(first ?? ids[0]);
  const View = views[active];
  return (
    <Dialog title={t('share.title')} className="share steady" onClose={onClose}>
      <Tabs
        name={t('share.ways')}
        id="share"
        tabs={ids.map((id) => ({ id, label: t(`share.tabs.${id}`) }))}
        active={active}
        onChoose={setActive}
        className="tabs share-tabs"
        panelClass="share-panel"
      >
        {View && <View />}
      </Tabs>
    </Dialog>
  );
}
