import type { Manifest } from '../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'formulas',
  load: () => import('./Formulas.container.tsx'),
};
