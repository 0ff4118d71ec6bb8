import type { Translate } from '../words/translation.ts';
import {
  product,
  shownNumber,
  termNumbers,
  type Factor,
  type Names,
  type Question,
  type Ref,
  type ZeroReason,
} from '../../core/index.ts';
import { mapName, numberIn } from './fieldText.ts';

/** A number that the question gives, with the cell that it stands in. */
export interface Given {
  /** Whether it may be the answer, and can be chosen. */
  readonly isOffered: boolean;
  /** Whether it is the answer, to be told once the question is over. */
  readonly isRight: boolean;
  readonly ref: Ref;
  readonly text: string;
}

/** What a question is asked of, under the name of its tensor. */
export function questionText(t: Translate<'views'>, names: Names, question: Question): string {
  switch (question.kind) {
    case 'winner':
      return t('ask.question.winner', {
        count: question.candidates.length,
        cell: names.cell(question.ref),
      });
    case 'metPixel': {
      const { window } = question;
      const asked = {
        map: mapName(names, question),
        weight: names.cell(question.weight),
        cell: names.cell(question.cell),
      };
      return window.length === 0
        ? t('ask.question.metPixel', asked)
        : t('ask.question.metPooled', { ...asked, count: window.length, places: names.map(window[0]) });
    }
    case 'delta': {
      const { term, factors } = question;
      const asked = { cell: names.cell(question.ref), product: names.term(termOf(factors)) };
      return term === null
        ? t('ask.question.delta', asked)
        : t('ask.question.term', { ...asked, n: term + 1 });
    }
    case 'descent':
      return t('ask.question.descent', { weight: names.cell(question.ref) });
    case 'zeroFactor': {
      const { term, choices, right } = question;
      const factors = choices.flatMap(({ factor }) => (factor ? [factor] : []));
      const zero = right.by === 'choice' ? choices[right.choice].factor : null;
      return t(zero?.value === 0 ? 'ask.question.zero' : 'ask.question.nearlyZero', {
        n: term + 1,
        cell: names.cell(question.ref),
        product: names.term(termOf(factors)),
      });
    }
    case 'errorRoute':
      return t('ask.question.errorRoute', {
        error: names.cell(question.error.ref),
        value: shownNumber(question.error.value),
      });
  }
}

function termOf(factors: readonly Factor[]) {
  return { factors, value: product(factors) };
}

/** The numbers from which the answer follows, printed beside the question. */
export function givenOf(names: Names, question: Question): Given[] {
  const isOffered = 'candidates' in question;
  const { right } = question;
  const given = (ref: Ref, value: number): Given => ({
    isOffered,
    isRight: isOffered && right.by === 'cell' && right.index === ref.index,
    ref,
    text: `${names.cell(ref)} = ${shownNumber(value)}`,
  });
  switch (question.kind) {
    case 'winner':
    case 'errorRoute':
      return question.candidates.map(({ ref, value }) => given(ref, value));
    case 'delta':
      return question.given.map(({ ref, value }) => given(ref, value));
    case 'descent':
      return [
        given(question.ref, question.weight),
        given({ ...question.ref, of: 'gradient' }, question.gradient),
      ];
    case 'metPixel':
    case 'zeroFactor':
      return [];
  }
}

/** The buttons of a question. */
export function choicesOf(t: Translate<'views'>, names: Names, question: Question): string[] {
  switch (question.kind) {
    case 'descent':
      return question.choices.map((choice) => t(`ask.choice.${choice}`));
    case 'errorRoute':
      return [t('ask.choice.allCells', { count: question.candidates.length })];
    case 'zeroFactor':
      return question.choices.map(({ factor, reason }) =>
        factor
          ? t('ask.becauseOf', { factor: names.shown(factor), reason: reasonText(t, reason) })
          : t('ask.choice.none'),
      );
    case 'winner':
    case 'metPixel':
    case 'delta':
      return [];
  }
}

function reasonText(t: Translate<'views'>, reason: ZeroReason): string {
  switch (reason) {
    case 'blank pixel':
      return t('ask.reason.blankPixel');
    case 'zero factor':
      return t('ask.reason.zeroFactor');
    case 'no error':
      return t('ask.reason.noError');
    case 'nearly flat':
      return t('ask.reason.nearlyFlat');
    case 'lost the pool':
      return t('ask.reason.lostThePool');
  }
}

/** What the right answer is, and why. */
export function truthText(t: Translate<'views'>, names: Names, question: Question): string {
  switch (question.kind) {
    case 'winner':
    case 'errorRoute': {
      const winner = question.candidates.find(({ won }) => won);
      const kept = { winner: winner ? names.cell(winner.ref) : '', value: shownNumber(winner?.value ?? 0) };
      return question.kind === 'winner'
        ? t('ask.truth.winner', { ...kept, cell: names.cell(question.ref) })
        : t('ask.truth.errorRoute', { ...kept, error: names.cell(question.error.ref) });
    }
    case 'metPixel': {
      const told = { weight: names.cell(question.weight), met: metName(names, question) };
      if (question.counting) return t('ask.truth.counting', { ...question.counting, ...told });
      const { right, map } = question;
      const number = right.by === 'cell' ? numberIn(names, question, right.index) : null;
      return number === null
        ? t('ask.truth.end', told)
        : t('ask.truth.endOfMaps', { ...told, number, map: map.tensor });
    }
    case 'delta': {
      const term = termOf(question.factors);
      return t('ask.truth.number', {
        product: names.term(term),
        numbers: termNumbers(term),
        value: shownNumber(term.value),
      });
    }
    case 'descent': {
      const { ref, gradient } = question;
      return t(gradient < 0 ? 'ask.truth.up' : 'ask.truth.down', {
        weight: names.cell(ref),
        name: names.cell({ ...ref, of: 'gradient' }),
        gradient: shownNumber(gradient),
      });
    }
    case 'zeroFactor': {
      const { right, choices } = question;
      const zero = right.by === 'choice' ? choices[right.choice] : null;
      return t('ask.truth.zero', {
        factor: zero?.factor ? names.shown(zero.factor) : '',
        value: shownNumber(zero?.factor?.value ?? 0),
        reason: zero ? reasonText(t, zero.reason) : '',
      });
    }
  }
}

/** The cell that a weight met. */
export function metName(names: Names, question: Question): string {
  return question.kind === 'metPixel' && question.right.by === 'cell'
    ? names.cell({ tensor: question.map.tensor, index: question.right.index, of: 'value' })
    : '';
}
