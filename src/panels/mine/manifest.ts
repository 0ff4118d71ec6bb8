import type { Manifest } from '../parts/manifest.ts';

export const mine: Manifest<'mine'> = {
  id: 'mine',
  load: () => import('./Mine.container.tsx'),
  words: ['mine', 'saved'],
};
