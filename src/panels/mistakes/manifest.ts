import type { Manifest } from '../parts/manifest.ts';

export const mistakes: Manifest<'mistakes'> = {
  id: 'mistakes',
  load: () => import('./Mistakes.container.tsx'),
  words: ['mistakes', 'train'],
};
