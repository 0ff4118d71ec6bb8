import type { Manifest } from '../../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'shareLink',
  load: () => import('./ShareLink.container.tsx'),
};
