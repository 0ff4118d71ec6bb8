import { mapOfCell, type Network, type Ref } from '../../core/index.ts';
import { mapKey, type MapKey } from '../../timeline/phases.ts';
import { cellPart } from '../parts/mosaicGeometry.ts';
import { stageColumns, type MapSpec } from '../stage/layout.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Asks once a key. */
function onceEach<Key, Answer>(ask: (key: Key) => Answer): (key: Key) => Answer {
  const known = new Map<Key, { readonly answer: Answer }>();
  return (key) => {
    const found = known.get(key) ?? { answer: ask(key) };
    known.set(key, found);
    return found.answer;
  };
}

const specsOf = onceEach((network: Network): ReadonlyMap<MapKey, MapSpec> => {
  const specs = stageColumns(network).flatMap(({ value, gradient }) => [value, gradient]);
  return new Map(specs.flatMap((spec) => [mapKey(spec), ...spec.aliases].map((key) => [key, spec] as const)));
});

/** What is asked of the document for many cells of one map. */
interface Elements {
  readonly map: (key: MapKey) => Element | null;
  readonly picture: (map: Element) => DOMRect | undefined;
}

/**
 * The middles of cells on the screen now. Maps say in `data-maps` which cells they show, their cells in `data-cell`; a mosaic's
 * cells are not elements, so its geometry tells.
 */
export function createPlaces(network: Network): (ref: Ref) => Place | null {
  const elements: Elements = {
    map: onceEach(elementOf),
    picture: onceEach((map) => map.querySelector('canvas')?.getBoundingClientRect()),
  };
  const known = new Map<string, Place | null>();
  return (ref) => {
    const key = `${mapKey(ref)} ${ref.index}`;
    const place = known.get(key) ?? measure(network, elements, ref);
    known.set(key, place);
    return place;
  };
}

/** The map that shows a cell. A network that stands beside has maps of the same names. */
export function mapElement(ref: Ref): Element | null {
  return elementOf(mapKey(ref));
}

function elementOf(key: MapKey): Element | null {
  return document.querySelector(`[data-maps~="${CSS.escape(key)}"]:not(.beside *)`);
}

/** Where a cell's map stands among all of its stack, while another is in front. */
function inRail(network: Network, ref: Ref): Element | null {
  const rail = document.querySelector(`[data-rail~="${CSS.escape(mapKey(ref))}"]:not(.beside *)`);
  return rail?.querySelector(`[data-map="${mapOfCell(network, ref)}"]`) ?? null;
}

function measure(network: Network, elements: Elements, ref: Ref): Place | null {
  const map = elements.map(mapKey(ref));
  if (!map) return null;
  const spec = specsOf(network).get(mapKey(ref));
  if (spec?.shape.kind === 'mosaic') {
    const box = elements.picture(map);
    const part = cellPart(spec.shape.geometry, ref.index);
    return box ? { x: box.left + part.x * box.width, y: box.top + part.y * box.height } : null;
  }
  const shown = map.querySelector(`[data-cell="${ref.index}"]`) ?? inRail(network, ref);
  const box = shown?.getBoundingClientRect();
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
}
