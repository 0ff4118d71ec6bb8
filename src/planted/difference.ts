import {
  factorName,
  gradientIn,
  termName,
  type Explanation,
  type Factor,
  type Ref,
  type Term,
} from '../core/index.ts';

/** A factor of a wrong term, and the one that belongs in its place. */
export interface Replaced {
  readonly term: Term;
  readonly wrong: Factor;
  readonly right: Factor;
}

/** In what a wrong computation of a cell differs from the right one. `term`s of which it says something are the wrong one's. */
export type Difference =
  | { readonly kind: 'same' }
  /** The terms are the right ones, but a factor was wrong before: the mistake lies further on. */
  | { readonly kind: 'inherited'; readonly from: Ref; readonly wrong: number; readonly right: number }
  /** Another factor stands where the right one belongs. */
  | { readonly kind: 'replaced'; readonly places: readonly Replaced[] }
  /** Every term lacks the same factors. */
  | { readonly kind: 'missingFactors'; readonly factors: readonly Factor[] }
  /** Terms of the right sum that are not there. */
  | { readonly kind: 'missingTerms'; readonly terms: readonly Term[] }
  /** Terms that do not belong into the sum. */
  | { readonly kind: 'extraTerms'; readonly terms: readonly Term[] };

type Explained = Pick<Explanation, 'terms'>;

/** Compares a cell's explanation with that of the same cell in the right network, on the same digit. */
export function differenceOf(wrong: Explained, right: Explained): Difference {
  if (wrong.terms.length < right.terms.length)
    return { kind: 'missingTerms', terms: termsNotIn(right.terms, wrong.terms) };
  if (wrong.terms.length > right.terms.length)
    return { kind: 'extraTerms', terms: termsNotIn(wrong.terms, right.terms) };
  const pairs = wrong.terms.map((term, n) => pairOf(term, right.terms[n]));
  const places = pairs.flatMap(({ term, extra: [other], missing: [own] }) =>
    other && own ? [{ term, wrong: other, right: own }] : [],
  );
  if (places.length > 0) return { kind: 'replaced', places };
  const [first] = pairs;
  if (first && first.missing.length > 0) return { kind: 'missingFactors', factors: first.missing };
  return inheritedOf(wrong.terms, right.terms);
}

function termsNotIn(terms: readonly Term[], others: readonly Term[]): Term[] {
  const known = new Set(others.map(termName));
  return terms.filter((term) => !known.has(termName(term)));
}

interface Pair {
  readonly term: Term;
  /** Factors of the wrong term that the right one has not, and the other way round. */
  readonly extra: readonly Factor[];
  readonly missing: readonly Factor[];
}

function pairOf(term: Term, right: Term): Pair {
  return {
    term,
    extra: factorsNotIn(term.factors, right.factors),
    missing: factorsNotIn(right.factors, term.factors),
  };
}

function factorsNotIn(factors: readonly Factor[], others: readonly Factor[]): Factor[] {
  const known = new Set(others.map(factorName));
  return factors.filter((factor) => !known.has(factorName(factor)));
}

/** Of all gradients among the factors the one that spoils its term most. */
function inheritedOf(wrong: readonly Term[], right: readonly Term[]): Difference {
  const apart = wrong.map((term, n) => Math.abs(term.value - right[n].value));
  const most = apart.indexOf(Math.max(...apart));
  const from = wrong[most] && gradientIn(wrong[most]);
  if (!from || apart[most] === 0) return { kind: 'same' };
  const valueOf = ({ factors }: Term): number =>
    factors.find((factor) => factor.kind === 'ref' && factor.ref.of === 'gradient')?.value ?? 0;
  return { kind: 'inherited', from, wrong: valueOf(wrong[most]), right: valueOf(right[most]) };
}
