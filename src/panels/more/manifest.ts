import type { Manifest } from '../parts/viewManifest.ts';
import type { MoreProps } from './More.container.tsx';

export const manifest: Manifest<MoreProps> = {
  id: 'more',
  load: () => import('./More.container.tsx'),
  otherWords: ['paper'],
};
