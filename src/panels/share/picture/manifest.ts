import type { Manifest } from '../../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'sharePicture',
  load: () => import('./Picture.container.tsx'),
  otherWords: ['paper'],
};
