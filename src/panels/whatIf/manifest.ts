import type { Manifest } from '../parts/manifest.ts';

export const whatIf: Manifest<'whatIf'> = {
  id: 'whatIf',
  load: () => import('./WhatIf.container.tsx'),
  words: ['whatIf'],
};
