import type { Manifest } from '../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'mistakes',
  load: () => import('./Mistakes.container.tsx'),
  otherWords: ['train'],
};
