import { tensorOf } from '../check.ts';
import { deltasOf } from '../deltas/deltas.ts';
import { largestWay } from '../deltas/route.ts';
import { DIGITS } from '../explain/printed.ts';
import { gradientIn, valueIn } from '../explain/terms.ts';
import { isClear } from '../questions/clear.ts';
import type { Asked } from '../questions/question.ts';
import { errorLayerOf, isConvolution, makerOf, ownerOf, readerOf } from '../roles.ts';
import type { Ref } from '../types.ts';
import type { Exercise, Worksheet } from './exercise.ts';
import { ExerciseMaker } from './exercises.ts';
import { digitsFor } from './workedOut.ts';

/** A weight's gradient, one of the cells that give it a term, and what the weight met there. */
interface Followed {
  readonly weight: Ref;
  /** As a gradient. */
  readonly cell: Ref;
  readonly met: Ref;
}

/** After so many weights or cells without a sheet there is taken to be none. */
const MOST_WEIGHTS = 8;
const MOST_CELLS = 6;

/**
 * The worksheet of a digit: from one cell of what a layer makes forward to E, back to the cell's error, and on to the gradient of a
 * weight. It follows `selected` where that is a kernel's weight, one of the first layer's, or a cell that such a weight helped to
 * make; else the weight that the network opens with. A pool's winner on the way is clear. Null where no sheet can be made, as on a digit
 * that the network has no error on.
 */
export function worksheetOf(asked: Asked, selected: Ref, rate: number): Worksheet | null {
  for (const followed of candidatesFor(asked, selected)) {
    const sheet = sheetOf(asked, followed, rate);
    if (sheet) return sheet;
  }
  return null;
}

/** What a sheet may follow, the best first. */
function* candidatesFor(asked: Asked, selected: Ref): Generator<Followed> {
  const { network } = asked;
  const { role } = tensorOf(network, selected.tensor);
  const layer = ownerOf(network, selected.tensor);
  const isOwn = role === 'weight' && (isConvolution(layer) || layer === network.layers[0]);
  const first: Ref = isOwn ? { ...selected, of: 'gradient' } : { ...network.opensAt, of: 'gradient' };
  const sizes = asked.trace.gradients[first.tensor].map(Math.abs);
  const others = Array.from(sizes.keys()).filter((index) => index !== first.index);
  const largest = others.toSorted((one, other) => sizes[other] - sizes[one]);
  // a cell that is selected has a weight that met much there
  if (!isOwn)
    yield* [first.index, ...largest].flatMap((index) =>
      followedOf(asked, { ...first, index }).filter(({ cell }) => isSame(asked, cell, selected)),
    );
  for (const index of [first.index, ...largest.slice(0, MOST_WEIGHTS)])
    yield* followedOf(asked, { ...first, index }).slice(0, MOST_CELLS);
}

/** Whether a cell is the one that is selected: itself, its gradient, or what its sigmoid makes of it. */
function isSame({ network }: Asked, cell: Ref, { tensor, index }: Ref): boolean {
  const reader = readerOf(network, cell.tensor);
  const names = [cell.tensor, ...(reader?.kind === 'sigmoid' ? [reader.output] : [])];
  return cell.index === index && names.includes(tensor);
}

/** The cells behind a weight's gradient, largest share first: those without a zero, whose pool has a clear winner. */
function followedOf({ explain, trace }: Asked, weight: Ref): Followed[] {
  return explain(weight)
    .terms.filter(({ zero }) => !zero)
    .toSorted((one, other) => Math.abs(other.value) - Math.abs(one.value))
    .flatMap((term) => {
      const [cell, met] = [gradientIn(term), valueIn(term)];
      if (!cell || !met) return [];
      const { candidates } = explain({ ...cell, of: 'value' });
      return candidates && !isClear(candidates, trace) ? [] : [{ weight, cell, met }];
    });
}

function sheetOf(asked: Asked, { weight, cell, met }: Followed, rate: number): Worksheet | null {
  const { network, explain, trace } = asked;
  const way = largestWay(deltasOf(explain)(cell)).map(({ ref }) => ref);
  const values = way.map((ref): Ref => ({ ...ref, of: 'value' }));
  const error: Ref = { tensor: errorLayerOf(network).output, index: 0, of: 'value' };
  const made = values.map((ref) => cellsMade(asked, ref));
  const maker = new ExerciseMaker(asked, [...made.flat(), error, ...way, weight]);
  // every cell is followed from the one before it
  const steps = [...made.flat(), error];
  const forward = steps.map((ref, n) => maker.of(ref, steps[n - 1] ?? met));
  const back = way.toReversed();
  const backward = back.map((ref, n) => maker.of(ref, back[n - 1] ?? null));
  const place = maker.met(weight, cell, met);
  const gradient: Exercise[] = [
    ...(place ? [place] : []),
    maker.table(weight, cell),
    maker.update(weight, rate),
  ];
  const digits = digitsFor([...forward, ...backward, ...gradient], trace);
  return digits === null
    ? null
    : { weight, cell: values[0], forward, backward, gradient, digits, right: DIGITS };
}

/** What is worked out on the way to a cell and from it: the winner of its pool, itself, and its sigmoid. */
function cellsMade({ network, explain }: Asked, ref: Ref): Ref[] {
  const { candidates = [] } = explain(ref);
  const won = candidates.filter((each) => each.won && makerOf(network, each.ref.tensor));
  const reader = readerOf(network, ref.tensor);
  const after: Ref[] = reader?.kind === 'sigmoid' ? [{ ...ref, tensor: reader.output }] : [];
  return [...won.map((each) => each.ref), ref, ...after];
}
