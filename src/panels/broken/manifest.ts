import type { Manifest } from '../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'broken',
  load: () => import('./Broken.container.tsx'),
  otherWords: ['train'],
};
