import type { Manifest } from '../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'softmax',
  load: () => import('./Softmax.container.tsx'),
};
