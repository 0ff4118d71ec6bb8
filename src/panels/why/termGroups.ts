import { rollup } from 'd3';
import {
  factorName,
  gradientIn,
  nameOf,
  sumOfTerms,
  valueIn,
  type Explanation,
  type Factor,
  type Ref,
  type Term,
  type ZeroReason,
} from '../../core/index.ts';
import { refsOf } from '../../timeline/highlights.ts';

/** A sum as the panel "Why" prints it: pure, so that a test can add it up. */

/** Never more terms at once. */
export const MOST_TERMS = 80;
/** Terms of a group that are listed before the rest is folded. */
export const FOLDED = 4;

export interface TermGroup {
  /** Largest first. */
  readonly shown: readonly Term[];
  readonly rest: readonly Term[];
  /** The sum of all of them, and of the rest alone. */
  readonly total: number;
  readonly restTotal: number;
}

export interface TermGroups {
  readonly adds: TermGroup;
  readonly takes: TermGroup;
  /** Terms of exactly 0, in their order; they are all folded away or none. */
  readonly zeros: TermGroup;
  readonly sum: number;
  /** The sum less the value: rounding, as they were added in another order. */
  readonly residual: number;
}

export type GroupName = 'adds' | 'takes' | 'zeros';

/** The terms in what adds, what takes and what is zero, each largest first; all but `most` folded unless the group is open. */
export function groupTerms(
  { terms, value }: Pick<Explanation, 'terms' | 'value'>,
  open: ReadonlySet<GroupName>,
  most = FOLDED,
): TermGroups {
  const order = [...terms].sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const largest = order.slice(0, MOST_TERMS);
  const group = (name: GroupName, belongs: (term: Term) => boolean): TermGroup => {
    const all = order.filter(belongs);
    // a term that stands alone is always there
    const folded = name === 'zeros' && terms.length > 1 ? 0 : most;
    // to fold a single term away would save nothing
    const isShort = folded > 0 && all.length === folded + 1;
    const shown = largest.filter(belongs).slice(0, open.has(name) || isShort ? MOST_TERMS : folded);
    const rest = all.slice(shown.length);
    return { shown, rest, total: sumOfTerms(all), restTotal: sumOfTerms(rest) };
  };
  const sum = sumOfTerms(terms);
  return {
    adds: group('adds', (term) => term.value > 0),
    takes: group('takes', (term) => term.value < 0),
    zeros: group('zeros', (term) => term.value === 0),
    sum,
    residual: sum - value,
  };
}

/** The factors that stand in every term of a sum, such as the slope it was multiplied out with. */
export function sharedFactors(terms: readonly Term[]): readonly Factor[] {
  if (terms.length < 2) return [];
  const names = terms.map(({ factors }) => new Set(factors.map(factorName)));
  return terms[0].factors.filter((factor) => names.every((each) => each.has(factorName(factor))));
}

/** A term's factors, those left out that are said once above the list. */
export function ownFactors({ factors }: Term, shared: readonly Factor[]): readonly Factor[] {
  if (shared.length === 0) return factors;
  const said = new Set(shared.map(factorName));
  return factors.filter((factor) => !said.has(factorName(factor)));
}

/** How many terms are zero, or nearly, by reason; exact zeros without one are counted under null. */
export function zeroCounts(terms: readonly Term[]): ReadonlyMap<ZeroReason | null, number> {
  const zeros = terms.filter(({ value, zero }) => zero !== undefined || value === 0);
  return rollup(
    zeros,
    (group) => group.length,
    ({ zero }) => zero ?? null,
  );
}

/** The cell that a term opens: the gradient among its factors, else the first cell. */
export function wayDown(term: Term): Ref | null {
  return gradientIn(term) ?? valueIn(term) ?? term.factors.flatMap(refsOf)[0] ?? null;
}

export function holds(term: Term, ref: Ref): boolean {
  const name = nameOf(ref);
  return term.factors.some((factor) => refsOf(factor).some((each) => nameOf(each) === name));
}

/** The term that an opened cell is a factor of; how many there are. */
export function termHolding(terms: readonly Term[], ref: Ref): { term: Term; count: number } | null {
  const holding = terms.filter((term) => holds(term, ref));
  return holding.length > 0 ? { term: holding[0], count: holding.length } : null;
}

/** A term's gradient written out, where that is a single product: dE/dyi is (yo - d) ds(yo). */
export function writtenOut(term: Term, explain: (ref: Ref) => Explanation): { ref: Ref; term: Term } | null {
  const gradient = gradientIn(term);
  if (!gradient) return null;
  const { op, terms } = explain(gradient);
  const isProduct = op === 'sum' && terms.length === 1 && terms[0].factors.length > 1;
  return isProduct && terms[0].factors.some(({ kind }) => kind === 'difference')
    ? { ref: gradient, term: terms[0] }
    : null;
}
