import type { Translate } from './words/translation.ts';
import {
  gradientIn,
  namesOf,
  shownNumber,
  shownProduct,
  stepDigits,
  sumOfTerms,
  termNumbers,
  type Explanation,
} from '../core/index.ts';
import { isWhole } from '../timeline/frame.ts';
import { errorsTo, senderTo } from '../timeline/phases.ts';
import type { Step } from '../timeline/steps.ts';
import type { CaptionSource } from './captionSource.ts';
import { sentences } from './parts/joined.ts';
import { isSent, largestOf } from './parts/terms.ts';

type MultiplyStep = Extract<Step, { size: 'multiply' }>;

/**
 * One multiplication or comparison: which it is, of which cell, and what is known by then. Null where a cell has a single
 * one, which its own caption says.
 */
export function multiplyCaption(t: Translate, source: CaptionSource, step: MultiplyStep): string | null {
  const { explanations, timeline } = source;
  const phase = timeline.phases[step.phase];
  if (explanations.length > 1) return oneOfMany(t, source, step.term);
  const [first] = explanations;
  if (phase.kind === 'pool') return comparisonCaption(t, source, first, step);
  if (phase.kind === 'sigmoid' || phase.terms(step.cell) === 1) return null;
  if (step.term < first.terms.length) return termCaption(t, source, first, step);
  // that no error has come is said with the last
  return first.terms.length === 0 && isWhole(phase, step) ? null : idleCaption(t, source, first, step);
}

function termCaption(
  t: Translate,
  source: CaptionSource,
  explanation: Explanation,
  step: MultiplyStep,
): string {
  const { timeline, after } = source;
  const names = namesOf(timeline.network);
  const { terms, ref } = explanation;
  const term = terms[step.term];
  const words = {
    n: step.term + 1,
    count: terms.length,
    cell: names.cell(ref),
    name: names.term(term),
    numbers: termNumbers(term),
    value: shownNumber(term.value),
  };
  if (!isWhole(timeline.phases[step.phase], step))
    return t('multiply.term', { ...words, sum: shownNumber(sumOfTerms(terms.slice(0, step.term + 1))) });
  const sum = after ? termNumbers(after.terms[0], 'sigmoid') : shownNumber(explanation.value);
  const last = t('multiply.lastTerm', { ...words, sum });
  if (!after) return last;
  return sentences(
    last,
    t('multiply.thenSigma', { output: names.cell(after.ref), sigmoid: shownNumber(after.value) }),
  );
}

/** A step for an error that could have come and adds nothing: those that add something come before. */
function idleCaption(
  t: Translate,
  { timeline, isPlanted }: CaptionSource,
  { ref, terms, value }: Explanation,
  step: MultiplyStep,
): string {
  const { network } = timeline;
  const names = namesOf(network);
  const sender = senderTo(network, ref.tensor);
  const errors = sender ? errorsTo(network, sender, ref.index) : { tensor: ref.tensor, cells: [] };
  const added = new Set(terms.map((term) => gradientIn(term)?.index));
  const idle = errors.cells.filter((cell) => !added.has(cell));
  const words = {
    n: step.term + 1,
    count: errors.cells.length,
    error: names.cell({ tensor: errors.tensor, index: idle[step.term - terms.length], of: 'gradient' }),
    from: names.cell({ tensor: sender?.input ?? ref.tensor, index: ref.index, of: 'value' }),
  };
  return sentences(
    // a bug leaves out what would have added something
    t(`multiply.${isPlanted ? 'idle' : 'idleError'}`, words),
    isWhole(timeline.phases[step.phase], step)
      ? t('multiply.wholeSum', { cell: names.cell(ref), sum: shownNumber(value) })
      : t('multiply.sumSoFar', { cell: names.cell(ref), sum: shownNumber(sumOfTerms(terms)) }),
  );
}

function comparisonCaption(
  t: Translate,
  { timeline }: CaptionSource,
  { ref, value, candidates = [] }: Explanation,
  step: MultiplyStep,
): string {
  const names = namesOf(timeline.network);
  const seen = candidates.slice(0, step.term + 1);
  const now = seen[seen.length - 1];
  const words = {
    n: seen.length,
    count: candidates.length,
    cell: names.cell(ref),
    candidate: names.cell(now.ref),
    value: shownNumber(now.value),
    best: names.cell(largestOf(seen).ref),
  };
  return isWhole(timeline.phases[step.phase], step)
    ? t('multiply.compareLast', { ...words, result: shownNumber(value) })
    : t('multiply.compare', words);
}

/** A step that computes many cells, one after the other: the one whose turn it is. */
function oneOfMany(t: Translate, { timeline, explanations }: CaptionSource, at: number): string {
  const names = namesOf(timeline.network);
  const explanation = explanations[at];
  const { terms, ref, op, candidates, value } = explanation;
  const [term] = terms;
  const words = {
    n: at + 1,
    count: explanations.length,
    cell: names.cell(ref),
    value: shownNumber(value),
  };
  if (op !== 'route')
    return t('multiply.product', { ...words, name: names.term(term), numbers: termNumbers(term) });
  const [error] = term.factors;
  const isWinner = candidates?.some(({ won, ref: { index } }) => won && index === ref.index) ?? false;
  const key = isWinner ? 'routeWon' : isSent(explanation) ? 'routeToo' : 'routeLost';
  return t(`multiply.${key}`, {
    ...words,
    origin: names.cell({ ...ref, of: 'value' }),
    from: names.factor(error),
  });
}

/** One weight's step of descent, with the numbers of its formula. */
export function updatedWeightCaption(
  t: Translate,
  { timeline, frame }: CaptionSource,
  updated: Explanation,
): string {
  const names = namesOf(timeline.network);
  const [own, step] = updated.terms;
  const [rate, gradient] = step.factors;
  const digits = stepDigits(own.value, -rate.value, gradient.value);
  return t('descent.updateOne', {
    n: frame.termsShown ?? 0,
    count: frame.group.length,
    cell: names.cell(updated.ref),
    step: shownProduct([shownNumber(-rate.value), shownNumber(gradient.value, digits.gradient)]),
    from: shownNumber(own.value, digits.weight),
    to: shownNumber(updated.value, digits.result),
  });
}
