import type { Manifest } from '../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'saved',
  load: () => import('./Saved.container.tsx'),
  otherWords: ['train', 'run'],
};
