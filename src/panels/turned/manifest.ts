import type { Manifest } from '../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'turned',
  load: () => import('./Turned.container.tsx'),
};
