import type { Manifest } from '../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'flow',
  load: () => import('./Flow.container.tsx'),
};
