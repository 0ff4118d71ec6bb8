import type { Explanation, Network, Ref } from '../core/index.ts';
import { cellCount } from '../core/index.ts';
import { refsOf } from './highlights.ts';
import { mapKey, type MapKey } from './phases.ts';

type Explain = (ref: Ref) => Explanation;
type Feeds = (ref: Ref) => readonly Ref[];

/**
 * The other direction of explain: which cells have a given cell among their factors or candidates. Nothing is derived
 * twice: a map is looked through with explain when it is first asked about, and remembered.
 */
export function createFeeds(network: Network, explain: Explain): Feeds {
  const sources = new Map<MapKey, ReadonlySet<MapKey>>();
  const indices = new Map<MapKey, ReadonlyMap<string, readonly Ref[]>>();
  const maps = mapsOf(network);
  return (ref) =>
    maps.flatMap((map) => {
      const key = mapKey(map);
      const reads = sources.get(key) ?? sourceMaps(explain, map);
      sources.set(key, reads);
      if (!reads.has(mapKey(ref))) return [];
      const index = indices.get(key) ?? readersIn(explain, map);
      indices.set(key, index);
      return index.get(cellKey(ref)) ?? [];
    });
}

interface MapOfCells {
  readonly tensor: string;
  readonly of: Ref['of'];
  readonly cells: number;
  /** How many of them are asked to learn which maps it reads. */
  readonly asked: number;
}

function cellKey(ref: Ref): string {
  return `${mapKey(ref)} ${ref.index}`;
}

/** Every map that something computes: values and all gradients. */
function mapsOf(network: Network): MapOfCells[] {
  return network.tensors.flatMap((tensor) => {
    const cells = cellCount(tensor);
    const map = { tensor: tensor.name, cells, asked: Math.min(cells, ASKED) };
    switch (tensor.role) {
      case 'value':
        return [
          { ...map, of: 'value' as const },
          { ...map, of: 'gradient' as const },
        ];
      case 'input':
        // not all pixels are made alike: some have met no winner
        return [{ ...map, of: 'gradient' as const, asked: cells }];
      case 'weight':
        return [{ ...map, of: 'gradient' as const }];
      case 'target':
        return [];
    }
  });
}

function factorsOf({ terms, candidates }: Explanation): Ref[] {
  const factors = terms.flatMap((term) => term.factors.flatMap((factor) => refsOf(factor)));
  return candidates ? [...factors, ...candidates.map(({ ref }) => ref)] : factors;
}

/** Where all cells of a map are made alike, a few tell for all. */
const ASKED = 7;

function sourceMaps(explain: Explain, { tensor, of, cells, asked }: MapOfCells): ReadonlySet<MapKey> {
  const indices = Array.from({ length: asked }, (_, n) => Math.floor(((n + 0.5) / asked) * cells));
  return new Set(indices.flatMap((index) => factorsOf(explain({ tensor, index, of })).map(mapKey)));
}

function readersIn(explain: Explain, { tensor, of, cells }: MapOfCells): ReadonlyMap<string, readonly Ref[]> {
  const readers = new Map<string, Ref[]>();
  for (let index = 0; index < cells; index += 1) {
    const reader: Ref = { tensor, index, of };
    for (const key of new Set(factorsOf(explain(reader)).map(cellKey))) {
      const known = readers.get(key);
      if (known) known.push(reader);
      else readers.set(key, [reader]);
    }
  }
  return readers;
}
