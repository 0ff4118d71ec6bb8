import { cornerOf, placeOf, weightOf } from '../layers/convolutionGeometry.ts';
import { pooledCell, windowPlaces } from '../layers/maxPool.ts';
import type { Convolution, MaxPool } from '../types.ts';
import type { Reply } from './answer.ts';
import type { Counting, Mistake } from './mistake.ts';
import type { AskedMap } from './question.ts';

export function countingOf(corner: number, u: number, v: number, width: number): Counting {
  return { corner, u, v, width, pixel: corner + u * width + v };
}

/** What is known where a pixel is counted. */
interface Known {
  readonly layer: Convolution;
  readonly pool: MaxPool | null;
  /** Flat indices of what the kernel wrote and of its weight. */
  readonly place: number;
  readonly weight: number;
}

interface Counted {
  readonly counting: Counting;
  readonly answer: Reply;
}
type As = (corner: number, u: number, v: number, width?: number) => Counted;

/** How the pixel that a kernel's weight met is counted by mistake, the more common first; those that stay within the map. */
export function countingMistakes(
  layer: Convolution,
  pool: MaxPool | null,
  { first, cells }: AskedMap,
  { place, weight }: Pick<Known, 'place' | 'weight'>,
): Mistake[] {
  const known: Known = { layer, pool, place, weight };
  const as: As = (corner, u, v, width = layer.size[1]) => {
    const counting = countingOf(corner, u, v, width);
    return { counting, answer: { by: 'cell', index: first + counting.pixel } };
  };
  return [...ofArithmetic(known, as), ...ofPool(known, as), ...ofKernel(known, as)].filter(
    (mistake) => !('counting' in mistake) || mistake.counting.pixel < cells,
  );
}

function ofArithmetic({ layer, place, weight }: Known, as: As): Mistake[] {
  const { u, v } = weightOf(layer, weight);
  const corner = cornerOf(layer, place);
  const { r, c } = placeOf(layer, place);
  const otherWidth = layer.outputSize[1];
  const within = r * otherWidth + c;
  return [
    { kind: 'corner', ...as(corner, 0, 0) },
    { kind: 'transposed', ...as(corner, v, u) },
    { kind: 'otherWidth', inside: 'corner', otherWidth, ...as(within, u, v) },
    { kind: 'otherWidth', inside: 'offset', otherWidth, ...as(corner, u, v, otherWidth) },
    { kind: 'otherWidth', inside: 'both', otherWidth, ...as(within, u, v, otherWidth) },
    { kind: 'place', ...as(within, 0, 0) },
  ];
}

/** Those that come of the pool: its window has a winner, and a pooled cell stands for a whole window. */
function ofPool({ layer, pool, place, weight }: Known, as: As): Mistake[] {
  if (!pool) return [];
  const { u, v } = weightOf(layer, weight);
  const [start] = windowPlaces(pool, pooledCell(pool, place));
  const [begin, won] = [start, place].map((each) => placeOf(layer, each));
  const [dy, dx] = [won.r - begin.r, won.c - begin.c];
  const { window } = pool;
  const width = layer.size[1];
  const [h, w] = [begin.r / window, begin.c / window];
  return [
    { kind: 'notTheWinner', ...as(cornerOf(layer, start), u, v) },
    { kind: 'notScaled', window, ...as(h * width + w, u, v) },
    { kind: 'transposedWinner', ...as((begin.r + dx) * width + begin.c + dy, u, v) },
  ];
}

/** Those that come of the kernel: turned, or counted from 1. */
function ofKernel({ layer, place, weight }: Known, as: As): Mistake[] {
  const { u, v } = weightOf(layer, weight);
  const corner = cornerOf(layer, place);
  const last = layer.kernel - 1;
  const before = weightOf(layer, weight - 1);
  return [
    { kind: 'turned', ...as(corner, last - u, last - v) },
    { kind: 'kernelFromOne', counted: 'weight', ...as(corner, before.u, before.v) },
    { kind: 'kernelFromOne', counted: 'rowAndColumn', ...as(corner, u + 1, v + 1) },
  ];
}
