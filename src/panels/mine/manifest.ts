import type { Manifest } from '../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'mine',
  load: () => import('./Mine.container.tsx'),
  otherWords: ['saved'],
};
