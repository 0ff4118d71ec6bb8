import type { Translate } from '../words/translation.ts';
import {
  shownNumber,
  type Candidate,
  type Factor,
  type Mistake,
  type Names,
  type Question,
} from '../../core/index.ts';
import { metName } from './questionText.ts';

/** The slope of a sigmoid by what it gives. */
export const SLOPE = 'y (1 − y)';

type CountingMistake = Extract<Mistake, { counting: unknown }>;
type WindowMistake = Extract<Mistake, { winner: unknown }>;
type SlopeMistake = Extract<Mistake, { slope: unknown }>;
type DifferenceMistake = Extract<Mistake, { difference: unknown }>;
type OtherMistake = Exclude<Mistake, CountingMistake | WindowMistake | SlopeMistake | DifferenceMistake>;

/** What went wrong, with its numbers. */
export function mistakeText(
  t: Translate<'views'>,
  names: Names,
  question: Question,
  mistake: Mistake,
): string {
  if ('counting' in mistake) return countingText(t, names, question, mistake);
  if ('winner' in mistake) return windowText(t, names, mistake);
  if ('slope' in mistake) return slopeText(t, names, mistake);
  if ('difference' in mistake) return differenceText(t, names, mistake);
  return otherText(t, names, question, mistake);
}

function otherText(t: Translate<'views'>, names: Names, question: Question, mistake: OtherMistake): string {
  const told = ({ value }: Factor): string => shownNumber(value);
  switch (mistake.kind) {
    case 'otherMap': {
      const taken = names.cell(mistake.taken);
      return t('ask.mistake.otherMap', { taken, met: metName(names, question) });
    }
    case 'otherEnd':
      return t('ask.mistake.otherEnd', { from: mistake.from, to: mistake.to });
    case 'weightSign': {
      const { weight } = mistake;
      return t('ask.mistake.weightSign', { weight: names.shown(weight), value: told(weight) });
    }
    case 'wrongSign':
      return wrongSignText(t, names, mistake.negative);
    case 'forgotFactor':
    case 'notZero': {
      const { kind, factor } = mistake;
      return t(`ask.mistake.${kind}`, { factor: names.shown(factor), value: told(factor) });
    }
    case 'powerOfTen':
      return t('ask.mistake.powerOfTen', { count: Math.abs(mistake.power) });
    case 'withGradient':
      return t('ask.mistake.withGradient', { gradient: shownNumber(mistake.gradient) });
    case 'countedLosers':
      return t('ask.mistake.countedLosers', { omitted: mistake.omitted });
    case 'countedFromOne':
      return t('ask.mistake.countedFromOne');
  }
}

function wrongSignText(t: Translate<'views'>, names: Names, negative: readonly Factor[]): string {
  const list = negative.map((each) => `${names.shown(each)} = ${shownNumber(each.value)}`).join(', ');
  return negative.length > 0 ? t('ask.mistake.wrongSign', { list }) : t('ask.mistake.wrongSignNone');
}

function windowText(t: Translate<'views'>, names: Names, mistake: WindowMistake): string {
  if (mistake.kind === 'allCells') return t('ask.mistake.allCells', { count: mistake.losers.length });
  const cell = ({ ref }: Candidate): string => names.cell(ref);
  return t(`ask.mistake.${mistake.kind}`, {
    taken: cell(mistake.taken),
    value: shownNumber(mistake.taken.value),
    winner: cell(mistake.winner),
    winnerValue: shownNumber(mistake.winner.value),
  });
}

function slopeText(t: Translate<'views'>, names: Names, mistake: SlopeMistake): string {
  const slope = names.shown(mistake.slope);
  const value = shownNumber(mistake.slope.value);
  switch (mistake.kind) {
    case 'forgotSlope':
      return t('ask.mistake.forgotSlope', { slope, value });
    case 'outputForSlope':
      return t('ask.mistake.outputForSlope', { formula: SLOPE, output: shownNumber(mistake.output), value });
    case 'slopeAtInput': {
      const { ref, value: z } = mistake.input;
      return t('ask.mistake.slopeAtInput', {
        slope,
        value,
        input: names.cell(ref),
        inputValue: shownNumber(z),
      });
    }
  }
}

function differenceText(t: Translate<'views'>, names: Names, mistake: DifferenceMistake): string {
  const difference = names.shown(mistake.difference);
  const value = shownNumber(mistake.difference.value);
  switch (mistake.kind) {
    case 'targetMinusOutput':
      return t('ask.mistake.targetMinusOutput', { difference, value });
    case 'forgotTarget':
      return t('ask.mistake.forgotTarget', { difference, value, output: shownNumber(mistake.output) });
    case 'forgotHalf':
      return t('ask.mistake.forgotHalf');
  }
}

/** How the pixel was counted, against how it is counted. */
function countingText(
  t: Translate<'views'>,
  names: Names,
  question: Question,
  mistake: CountingMistake,
): string {
  if (question.kind !== 'metPixel' || !question.counting) return '';
  const { u, v, width, corner } = question.counting;
  const { tensor: map, first } = question.map;
  const cell = (pixel: number): string => names.cell({ tensor: map, index: first + pixel, of: 'value' });
  switch (mistake.kind) {
    case 'corner':
      return t('ask.mistake.corner', { taken: cell(mistake.counting.pixel), u, v });
    case 'place':
      return t('ask.mistake.place', { taken: cell(mistake.counting.pixel), map, corner });
    case 'transposed':
      return t('ask.mistake.transposed', { u, v });
    case 'otherWidth':
      return t('ask.mistake.otherWidth', { otherWidth: mistake.otherWidth, map, width });
    case 'notScaled':
      return t('ask.mistake.notScaled', { window: mistake.window });
    case 'kernelFromOne':
      return t(`ask.mistake.kernelFromOne.${mistake.counted}`);
    case 'turned':
    case 'notTheWinner':
    case 'transposedWinner':
      return t(`ask.mistake.${mistake.kind}`);
  }
}
