import type { Translate } from '../words/translation.ts';
import {
  type Explanation,
  type Factor,
  type Names,
  type Term,
  shownNumber,
  sumOfTerms,
} from '../../core/index.ts';
import type { Difference } from '../../planted/difference.ts';

type Explained = Pick<Explanation, 'terms'>;

/** The mistake in a cell's terms, as a sentence. */
export function mistakeText(
  t: Translate<'views'>,
  names: Names,
  difference: Difference,
  wrong: Explained,
  right: Explained,
): string {
  switch (difference.kind) {
    case 'same':
      return t('broken.same');
    case 'inherited':
      return t('broken.inherited', {
        name: names.cell(difference.from),
        wrong: shownNumber(difference.wrong),
        right: shownNumber(difference.right),
      });
    case 'replaced': {
      const { places } = difference;
      const [first] = places;
      const words = { wrong: names.shown(first.wrong), right: names.shown(first.right) };
      return wrong.terms.length === 1
        ? t('broken.replacedOne', words)
        : t('broken.replaced', { ...words, count: places.length, terms: wrong.terms.length });
    }
    case 'missingFactors':
      return t('broken.missingFactors', { factors: factorsText(names, difference.factors) });
    case 'missingTerms': {
      const largest = largestOf(difference.terms);
      return t('broken.missingTerms', {
        count: difference.terms.length,
        terms: right.terms.length,
        sum: shownNumber(sumOfTerms(difference.terms)),
        term: names.term(largest),
        value: shownNumber(largest.value),
      });
    }
    case 'extraTerms':
      return t('broken.extraTerms', {
        count: difference.terms.length,
        terms: wrong.terms.length,
        sum: shownNumber(sumOfTerms(difference.terms)),
      });
  }
}

/** The note beside each wrong term of the list. */
export function marksOf(
  t: Translate<'views'>,
  names: Names,
  difference: Difference,
  { terms }: Explained,
): ReadonlyMap<Term, string> {
  switch (difference.kind) {
    case 'replaced':
      return new Map(
        difference.places.map(({ term, right }) => [
          term,
          t('broken.markReplaced', { right: names.shown(right) }),
        ]),
      );
    case 'missingFactors': {
      const mark = t('broken.markFactor', { factors: factorsText(names, difference.factors) });
      return new Map(terms.map((term) => [term, mark]));
    }
    case 'extraTerms':
      return new Map(difference.terms.map((term) => [term, t('broken.markExtra')]));
    case 'same':
    case 'inherited':
    case 'missingTerms':
      return new Map();
  }
}

/** Names with their numbers: `ds(hocnn[3]) = 0.2`. */
function factorsText(names: Names, factors: readonly Factor[]): string {
  return factors.map((factor) => `${names.shown(factor)} = ${shownNumber(factor.value)}`).join(', ');
}

function largestOf(terms: readonly Term[]): Term {
  return terms.reduce((most, term) => (Math.abs(term.value) > Math.abs(most.value) ? term : most));
}
