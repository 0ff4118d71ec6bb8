import type { Manifest } from '../parts/manifest.ts';

export const flow: Manifest<'flow'> = {
  id: 'flow',
  load: () => import('./Flow.container.tsx'),
  words: ['flow'],
};
