import { agrees, asPrinted, DIGITS, productOf } from '../explain/printed.ts';
import { sigma, slope } from '../layers/sigmoid.ts';
import type { Ref, Trace } from '../types.ts';
import { keyOf, type Exercise, type SheetFactor, type SheetNumber, type SheetRow } from './exercise.ts';

/** Fewest and most significant digits that a sheet's numbers are printed with. */
const FEWEST = 4;
const MOST = 7;

/**
 * With how many digits numbers have to be printed, and passed on from exercise to exercise, so that whoever works the sheet out gets
 * every result right to 3 digits, to one unit of the third. Null where 7 are not enough, as where much cancels.
 */
export function digitsFor(exercises: readonly Exercise[], trace: Trace): number | null {
  for (let digits = FEWEST; digits <= MOST; digits += 1)
    if (workOut(exercises, trace, digits).every(({ read, value }) => agrees(read, value, DIGITS)))
      return digits;
  return null;
}

/** A blank, the number that belongs there, and what somebody comes to who has read the printed numbers and rounds as told. */
export interface WorkedOut {
  readonly ref: Ref;
  readonly value: number;
  readonly read: number;
}

/** Works a sheet out as a reader does, from what is printed on it alone. */
export function workOut(exercises: readonly Exercise[], trace: Trace, digits: number): WorkedOut[] {
  const found = new Map<string, number>();
  const printed = (value: number): number => asPrinted(value, digits);
  const results: WorkedOut[] = [];
  for (const exercise of exercises) {
    if (exercise.kind === 'met') continue;
    const { ref, result } = exercise;
    const read = printed(resultOf(exercise, { printed, readFactor, readCell }));
    found.set(keyOf(ref), read);
    results.push({ ref, value: result.value, read });
  }
  return results;

  function readCell(ref: Ref, { value }: Pick<SheetNumber, 'value'>): number {
    return found.get(keyOf(ref)) ?? printed(value);
  }

  function readFactor({ factor, value }: SheetFactor): number {
    if (factor.kind === 'constant') return value;
    if (factor.kind === 'ref') return readCell(factor.ref, { value });
    const y = found.get(keyOf(factor.ref));
    if (y === undefined) return printed(value);
    if (factor.kind === 'slope') return printed(slope(y));
    const { tensor, index } = factor.target;
    return printed(y - trace.values[tensor][index]);
  }
}

interface Reader {
  readonly printed: (value: number) => number;
  readonly readFactor: (factor: SheetFactor) => number;
  readonly readCell: (ref: Ref, number: Pick<SheetNumber, 'value'>) => number;
}

function resultOf(exercise: Exclude<Exercise, { kind: 'met' }>, reader: Reader): number {
  const { printed, readFactor, readCell } = reader;
  const productIn = ({ factors }: SheetRow): number => productOf(factors.map(readFactor));
  switch (exercise.kind) {
    case 'patch':
    case 'sum': {
      // of a patch the calculator keeps the sum; a table's products are written down
      const round = exercise.kind === 'patch' ? (value: number) => value : printed;
      const rest = exercise.rest ? printed(exercise.rest.value) : 0;
      return exercise.rows.reduce((sum, row) => {
        const product = row.product.isBlank || exercise.kind === 'patch' ? productIn(row) : row.product.value;
        return sum + round(product);
      }, rest);
    }
    case 'pool':
      return Math.max(...exercise.candidates.map((each) => readCell(each.ref, each)));
    case 'sigmoid':
      return sigma(readFactor(exercise.input));
    case 'update':
      return printed(exercise.weight) - exercise.rate * readFactor(exercise.gradient);
  }
}
