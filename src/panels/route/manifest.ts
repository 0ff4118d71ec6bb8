import type { Manifest } from '../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'route',
  load: () => import('./Route.container.tsx'),
};
