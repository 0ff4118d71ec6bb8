import { cornerOf, weightOf } from '../layers/convolutionGeometry.ts';
import { cellCount, tensorOf } from '../check.ts';
import { mapsOf } from '../place.ts';
import { isConvolution, makerOf, ownerOf } from '../roles.ts';
import { gradientIn, valueIn } from '../explain/terms.ts';
import { pooledConvolution } from '../deltas/metPixel.ts';
import type { Convolution, Dense, Network, Ref, Term } from '../types.ts';
import { isClear, mapOf } from './clear.ts';
import { countingMistakes, countingOf } from './counting.ts';
import { tellable, type Mistake } from './mistake.ts';
import {
  termsAsked,
  type Asked,
  type AskedMap,
  type MetPixelQuestion,
  type Ready,
  type Subject,
} from './question.ts';
import { countedFromOne } from './window.ts';

/** A weight, the cell that it helped to make, and what it met there. */
interface Meeting {
  readonly weight: Ref;
  readonly cell: Ref;
  readonly met: Ref;
}

/** Which cell a weight met, in the sum of a cell that it makes or of its own gradient. */
export function metPixelQuestions(asked: Asked, subject: Subject): Ready<MetPixelQuestion>[] {
  const { network, explain } = asked;
  const { ref, part } = subject;
  const layer = ref.of === 'value' ? makerOf(network, ref.tensor) : ownerOf(network, ref.tensor);
  if (part === 'result' || (layer?.kind !== 'convolution' && layer?.kind !== 'dense')) return [];
  const { terms } = explain(ref);
  return termsAsked(subject, terms.length).flatMap((n) => {
    const meeting = meetingIn(layer, ref, terms[n]);
    if (!meeting) return [];
    return isConvolution(layer)
      ? kernelQuestion(asked, layer, ref, meeting)
      : denseQuestion(network, layer, ref, meeting);
  });
}

function meetingIn({ weights }: Convolution | Dense, ref: Ref, term: Term): Meeting | null {
  const met = valueIn(term);
  if (!met) return null;
  if (ref.of === 'gradient') {
    const cell = gradientIn(term);
    return cell && { weight: { ...ref, of: 'value' }, cell: { ...cell, of: 'value' }, met };
  }
  const weight = term.factors.flatMap((factor) =>
    factor.kind === 'ref' && factor.ref.tensor === weights ? [factor.ref] : [],
  )[0];
  return weight ? { weight, cell: ref, met } : null;
}

/** Not asked of the weight whose cell is the corner itself, nor where the pool has no clear winner. */
function kernelQuestion(
  { network, trace, explain }: Asked,
  layer: Convolution,
  ref: Ref,
  { weight, cell, met }: Meeting,
): Ready<MetPixelQuestion>[] {
  const { u, v } = weightOf(layer, weight.index);
  const pool = cell.tensor === layer.output ? null : pooledConvolution(network, layer.weights)?.pool;
  if ((u === 0 && v === 0) || pool === undefined) return [];
  const candidates = pool ? (explain(cell).candidates ?? []) : [];
  if (pool && !isClear(candidates, trace)) return [];
  return [
    () => {
      const place = pool ? trace.winners[pool.output][cell.index] : cell.index;
      const map = mapOf(network, met);
      const right = { by: 'cell', index: met.index } as const;
      const mistakes = tellable(right, [
        ...countingMistakes(layer, pool, map, { place, weight: weight.index }),
        ...countedFromOne(map, met.index),
        ...otherMaps(network, map, met),
      ]);
      const counting = countingOf(cornerOf(layer, place), u, v, layer.size[1]);
      const window = candidates.map((candidate) => candidate.ref);
      return { kind: 'metPixel', ref, weight, cell, window, map, counting, right, mistakes };
    },
  ];
}

function otherMaps(network: Network, { tensor, cells }: AskedMap, met: Ref): Mistake[] {
  const { count } = mapsOf(tensorOf(network, tensor));
  return Array.from({ length: count }, (_, map): Mistake => {
    const index = map * cells + (met.index % cells);
    return { kind: 'otherMap', taken: { ...met, index }, answer: { by: 'cell', index } };
  });
}

/** A weight of a fully connected layer meets one cell. Asked where those lie on maps: elsewhere its name says it. */
function denseQuestion(
  network: Network,
  { to }: Dense,
  ref: Ref,
  { weight, cell, met }: Meeting,
): Ready<MetPixelQuestion>[] {
  const read = tensorOf(network, met.tensor);
  if (read.axes.every(({ name }) => name !== 'row')) return [];
  return [
    () => {
      const cells = cellCount(read);
      const map = { tensor: met.tensor, first: 0, cells };
      const unit = weight.index % to;
      const right = { by: 'cell', index: met.index } as const;
      const swapped: Mistake = {
        kind: 'otherEnd',
        from: met.index,
        to: unit,
        answer: { by: 'cell', index: unit },
      };
      const mistakes = tellable(right, [
        ...(unit < cells ? [swapped] : []),
        ...countedFromOne(map, met.index),
      ]);
      return { kind: 'metPixel', ref, weight, cell, window: [], map, counting: null, right, mistakes };
    },
  ];
}
