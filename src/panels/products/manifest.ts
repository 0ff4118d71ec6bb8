import type { Manifest } from '../parts/manifest.ts';

export const products: Manifest<'products'> = {
  id: 'products',
  load: () => import('./Products.container.tsx'),
  words: ['products'],
};
