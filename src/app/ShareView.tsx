import type { ComponentType } from 'react';
import { ShareDialog } from '../panels/share/ShareDialog.tsx';
import type { ShareTab } from '../panels/share/shareTabs.ts';

/** Each is loaded when its tab is first opened. */
const views: Partial<Record<ShareTab, ComponentType>> = {};

/** The dialog "Share". */
export function ShareView({ onClose }: { readonly onClose: () => void }) {
  return <ShareDialog views={views} onClose={onClose} />;
}
