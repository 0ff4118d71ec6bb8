import type { ComponentType } from 'react';
import { manifest as link } from '../panels/share/link/manifest.ts';
import { manifest as numbers } from '../panels/share/numbers/manifest.ts';
import { ShareDialog } from '../panels/share/ShareDialog.tsx';
import type { ShareTab } from '../panels/share/shareTabs.ts';
import { lazyView } from './lazyView.tsx';

/** Each is loaded when its tab is first opened. */
const views: Partial<Record<ShareTab, ComponentType>> = {
  link: lazyView(link),
  numbers: lazyView(numbers),
};

/** The dialog "Share". */
export function ShareView({ onClose }: { readonly onClose: () => void }) {
  return <ShareDialog views={views} onClose={onClose} />;
}
