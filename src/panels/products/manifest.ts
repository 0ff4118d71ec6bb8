import type { Manifest } from '../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'products',
  load: () => import('./Products.container.tsx'),
};
