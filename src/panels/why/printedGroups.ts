import {
  addendDigits,
  asPrinted,
  factorDigits,
  fewest,
  inputDigits,
  productOf,
  type Factor,
  type Operation,
  type Term,
} from '../../core/index.ts';
import { ownFactors, type TermGroup, type TermGroups } from './termGroups.ts';

/** With how many digits the list of terms prints its numbers, so that every one can be recomputed from those below it. */
export interface PrintedGroups {
  readonly adds: PrintedGroup;
  readonly takes: PrintedGroup;
  readonly zeros: PrintedGroup;
  /** Digits of the factors that are said once for all terms. */
  readonly shared: number;
}

export interface PrintedGroup {
  readonly total: number;
  readonly rest: number;
  readonly shown: readonly PrintedTerm[];
}

/** More digits than this a factor in a row does not get: rather those that all rows share. */
const FINEST = 12;

export interface PrintedTerm {
  /** Digits of the term, and of each of the factors in its row. */
  readonly value: number;
  readonly factors: number;
}

/** Digits of what adds and of what takes, from which the sum can be recomputed. */
export function balanceDigits(adds: number, takes: number): { adds: number; takes: number } {
  const [addsDigits, takesDigits] = addendDigits([adds, takes], adds + takes);
  return { adds: addsDigits, takes: takesDigits };
}

export function printedGroups(
  { adds, takes, zeros }: TermGroups,
  shared: readonly Factor[],
  op: Operation,
): PrintedGroups {
  const totals = balanceDigits(adds.total, takes.total);
  const values = {
    adds: valueDigits(adds, totals.adds),
    takes: valueDigits(takes, totals.takes),
    zeros: valueDigits(zeros, 3),
  };
  const own = new Map(
    [adds, takes, zeros].flatMap(({ shown }) =>
      shown.map((term) => [term, ownNumbers(term, shared)] as const),
    ),
  );
  const digits = [values.adds, values.takes, values.zeros].flatMap(({ shown }) => shown);
  const sharedDigits = fewest((each) => {
    const common = commonOf(shared, each);
    return [...own].every(([term, numbers], n) => ownDigits(term, numbers, common, op, digits[n]) <= FINEST);
  });
  const common = commonOf(shared, sharedDigits);
  const group = ({ shown }: TermGroup, { total, rest, shown: each }: ValueDigits): PrintedGroup => ({
    total,
    rest,
    shown: shown.map((term, n) => ({
      value: each[n],
      factors: ownDigits(term, own.get(term) ?? null, common, op, each[n]),
    })),
  });
  return {
    adds: group(adds, values.adds),
    takes: group(takes, values.takes),
    zeros: group(zeros, values.zeros),
    shared: sharedDigits,
  };
}

/** The product of the factors that are printed once. */
function commonOf(shared: readonly Factor[], digits: number): number {
  return productOf(shared.map(({ value }) => asPrinted(value, digits)));
}

/** The numbers in a term's row beside those that are said once; null where none are, and the row is the whole term. */
function ownNumbers(term: Term, shared: readonly Factor[]): readonly number[] | null {
  return shared.length === 0 ? null : ownFactors(term, shared).map(({ value }) => value);
}

/** Digits of the factors in a term's row, which stand beside those that are said once. */
function ownDigits(
  term: Term,
  own: readonly number[] | null,
  common: number,
  op: Operation,
  digits: number,
): number {
  if (!own) return factorDigits(term, op, digits);
  return inputDigits((factors) => common * productOf(factors), own, term.value, digits);
}

interface ValueDigits {
  readonly total: number;
  readonly rest: number;
  readonly shown: readonly number[];
}

/** Digits of a group's terms, and of what is folded away, from which its total can be recomputed. */
function valueDigits({ shown, restTotal, total }: TermGroup, digits: number): ValueDigits {
  const each = addendDigits([...shown.map(({ value }) => value), restTotal], total, digits);
  return { total: digits, rest: each[shown.length], shown: each.slice(0, shown.length) };
}
