import { mapOfCell, type Network, type Ref } from '../../core/index.ts';
import { mapKey, type MapKey } from '../../timeline/phases.ts';
import { cellPart } from '../parts/mosaicGeometry.ts';
import { stageColumns, type MapSpec } from '../stage/layout.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * The rectangles of cells on the screen now. Maps say in `data-maps` which cells they show, their cells in `data-cell`; a mosaic's
 * cells are not elements, so its geometry tells.
 */
export function createPlaces(network: Network): (ref: Ref) => Place | null {
  const specs = new Map<MapKey, MapSpec>();
  for (const { value, gradient } of stageColumns(network)) {
    for (const spec of [value, gradient])
      for (const key of [mapKey(spec), ...spec.aliases]) specs.set(key, spec);
  }
  const known = new Map<string, Place | null>();
  return (ref) => {
    const key = `${mapKey(ref)} ${ref.index}`;
    const place = known.get(key) ?? measure(network, specs.get(mapKey(ref)), ref);
    known.set(key, place);
    return place;
  };
}

/** The map that shows a cell. A network that stands beside has maps of the same names. */
export function mapElement(ref: Ref): Element | null {
  return document.querySelector(`[data-maps~="${CSS.escape(mapKey(ref))}"]:not(.beside *)`);
}

/** Where a cell's map stands among all of its stack, while another is in front. */
function inRail(network: Network, ref: Ref): Element | null {
  const rail = document.querySelector(`[data-rail~="${CSS.escape(mapKey(ref))}"]:not(.beside *)`);
  return rail?.querySelector(`[data-map="${mapOfCell(network, ref)}"]`) ?? null;
}

function measure(network: Network, spec: MapSpec | undefined, ref: Ref): Place | null {
  const map = mapElement(ref);
  if (!map) return null;
  if (spec?.shape.kind === 'mosaic') {
    const box = map.querySelector('canvas')?.getBoundingClientRect();
    const part = cellPart(spec.shape.geometry, ref.index);
    return box ? { x: box.left + part.x * box.width, y: box.top + part.y * box.height } : null;
  }
  const shown = map.querySelector(`[data-cell="${ref.index}"]`) ?? inRail(network, ref);
  const box = shown?.getBoundingClientRect();
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
}
