import type { Manifest } from '../parts/manifest.ts';

export const route: Manifest<'route'> = {
  id: 'route',
  load: () => import('./Route.container.tsx'),
  words: ['route'],
};
