import type { Manifest } from '../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'lesson',
  load: () => import('./Lesson.container.tsx'),
};
