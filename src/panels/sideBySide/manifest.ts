import type { ReactNode } from 'react';
import type { Manifest } from '../parts/viewManifest.ts';

export const manifest: Manifest<{ readonly children: ReactNode }> = {
  id: 'sideBySide',
  load: () => import('./SideBySide.container.tsx'),
  otherWords: ['formulas'],
};
