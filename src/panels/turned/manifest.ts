import type { Manifest } from '../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'turned',
  load: () => import('./Turned.container.tsx'),
};

/** The same two readings, on the card of a step. */
export const stepReadings: Manifest = {
  id: 'turned',
  load: () => import('./StepReadings.container.tsx'),
};
