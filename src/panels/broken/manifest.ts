import type { Manifest } from '../parts/manifest.ts';

export const broken: Manifest<'broken'> = {
  id: 'broken',
  load: () => import('./Broken.container.tsx'),
  words: ['broken', 'train'],
};
