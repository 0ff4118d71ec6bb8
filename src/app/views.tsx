import type { ComponentType } from 'react';
import type { Manifest } from '../panels/parts/viewManifest.ts';
import { lazyView } from './lazyView.tsx';

/** The manifests of the views, by file. */
const MANIFESTS = import.meta.glob<Manifest>('../panels/*/manifest.ts', { eager: true, import: 'manifest' });

/**
 * The views of a place by their ids, each loaded when it is first chosen; the first of them comes with the place.
 * @throws Error for an id that no folder of src/panels has.
 */
export function viewsOf([first, ...ids]: readonly string[], First: ComponentType) {
  const views: Record<string, ComponentType> = { [first]: First };
  for (const id of ids) {
    const manifest = Object.values(MANIFESTS).find((each) => each.id === id);
    if (!manifest)
      throw new Error(`${id}: expected a folder in src/panels with a manifest of this id, got none`);
    views[id] = lazyView(manifest);
  }
  return views;
}
