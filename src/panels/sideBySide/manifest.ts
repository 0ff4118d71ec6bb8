import type { ReactNode } from 'react';
import type { Manifest } from '../parts/manifest.ts';

export const sideBySide: Manifest<'sideBySide', { readonly children: ReactNode }> = {
  id: 'sideBySide',
  load: () => import('./SideBySide.container.tsx'),
  words: ['sideBySide', 'formulas'],
};
