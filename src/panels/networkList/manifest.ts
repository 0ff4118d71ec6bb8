import type { Manifest } from '../parts/viewManifest.ts';
import type { NetworkListProps } from './NetworkList.tsx';

/** Loaded when a list of networks is first opened. */
export const manifest: Manifest<NetworkListProps> = {
  id: 'networkList',
  load: () => import('./NetworkList.container.tsx'),
};
