import type { Manifest } from '../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'whatIf',
  load: () => import('./WhatIf.container.tsx'),
};
