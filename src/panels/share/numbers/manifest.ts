import type { Manifest } from '../../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'shareNumbers',
  load: () => import('./Numbers.container.tsx'),
};
