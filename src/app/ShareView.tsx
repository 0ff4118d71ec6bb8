import { useState, type ComponentType } from 'react';
import { manifest as embed } from '../panels/share/embed/manifest.ts';
import { manifest as link } from '../panels/share/link/manifest.ts';
import { manifest as numbers } from '../panels/share/numbers/manifest.ts';
import { ShareDialog } from '../panels/share/ShareDialog.tsx';
import { manifest as picture } from '../panels/share/picture/manifest.ts';
import type { ShareTab } from '../panels/share/shareTabs.ts';
import { lazyView } from './lazyView.tsx';

/** Each is loaded when its tab is first opened. */
const views: Partial<Record<ShareTab, ComponentType>> = {
  link: lazyView(link),
  // the page in one file has no address that another page could show
  ...(window.location.protocol !== 'file:' && { embed: lazyView(embed) }),
  picture: lazyView(picture),
  numbers: lazyView(numbers),
  offline: lazyView({ id: 'shareOffline', load: () => import('./offline/OfflineTab.tsx') }),
};

/** The dialog "Share". */
export function ShareView({ onClose }: { readonly onClose: () => void }) {
  // asked for above a map that is enlarged, it is for a picture of it
  const [isOfMap] = useState(() => document.querySelector('dialog.enlarge') !== null);
  return <ShareDialog views={views} {...(isOfMap && { first: 'picture' })} onClose={onClose} />;
}
