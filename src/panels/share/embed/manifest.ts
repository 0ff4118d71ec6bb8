import type { Manifest } from '../../parts/viewManifest.ts';

export const manifest: Manifest = {
  id: 'shareEmbed',
  load: () => import('./ShareEmbed.container.tsx'),
};
