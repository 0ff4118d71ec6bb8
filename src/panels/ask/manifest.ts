import type { Manifest } from '../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'ask',
  load: () => import('./Ask.container.tsx'),
};
