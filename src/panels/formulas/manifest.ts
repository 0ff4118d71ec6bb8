import type { Manifest } from '../parts/manifest.ts';

export const formulas: Manifest<'formulas'> = {
  id: 'formulas',
  load: () => import('./Formulas.container.tsx'),
  words: ['formulas'],
};
