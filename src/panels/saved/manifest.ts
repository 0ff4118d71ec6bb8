import type { Manifest } from '../parts/manifest.ts';

export const saved: Manifest<'saved'> = {
  id: 'saved',
  load: () => import('./Saved.container.tsx'),
  words: ['saved', 'train', 'run'],
};
