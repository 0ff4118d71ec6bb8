import type { Manifest } from '../parts/viewManifest.ts';

/** The switch for the map of the image's gradient, and the map once it is asked for. */
export const manifest: Manifest = {
  id: 'inputGradient',
  load: () => import('./InputGradient.container.tsx'),
};
