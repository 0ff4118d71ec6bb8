import type { TFunction } from 'i18next';
import {
  namesOf,
  termNumbers,
  type Candidate,
  type Explanation,
  type Names,
  type Ref,
  shownNumber,
} from '../core/index.ts';
import type { Frame } from '../timeline/frame.ts';
import type { Timeline } from '../timeline/steps.ts';
import { arrangementOf } from './parts/arrangement.ts';
import { leading } from './parts/terms.ts';

/** What a caption is made of. */
export interface CaptionSource {
  readonly timeline: Timeline;
  readonly frame: Frame;
  /** The explanations of the cells that the step computes; empty before the first trace, and in the update. */
  readonly explanations: readonly Explanation[];
  /** The sigmoid of a dense sum. */
  readonly after: Explanation | null;
  /** E, and what it will be after the update. */
  readonly error: number;
  readonly errorAfter: number;
  readonly learningRate: number;
}

/** One line that says what the step does; a teacher could read it aloud. */
export function captionOf(t: TFunction, source: CaptionSource): string {
  const { frame, timeline } = source;
  const phase = timeline.phases[frame.step.phase];
  const [first] = source.explanations;
  if (phase.half === 'update') return updateCaption(t, source);
  if (!first) return '';
  if (frame.step.size === 'phase') return phaseCaption(t, source);
  if (frame.step.size === 'multiply' && frame.termsShown !== null)
    return termCaption(t, source, frame.termsShown);
  return cellCaption(t, source, first);
}

function updateCaption(t: TFunction, source: CaptionSource): string {
  const { timeline, frame, learningRate, error, errorAfter } = source;
  return t('caption.update', {
    count: timeline.phases[frame.step.phase].steps,
    tensor: frame.focus.tensor,
    rate: shownNumber(learningRate),
    before: shownNumber(error),
    after: shownNumber(errorAfter),
  });
}

function phaseCaption(t: TFunction, { timeline, frame, error }: CaptionSource): string {
  const phase = timeline.phases[frame.step.phase];
  const count = phase.cells(0).length * phase.steps;
  const terms = phase.terms(0);
  const tensor = phase.tensor;
  switch (phase.kind) {
    case 'convolution':
      return t('phase.convolution', { tensor, count, terms });
    case 'pool':
      return t('phase.pool', { tensor, count, window: terms });
    case 'squash':
      return t('phase.squash', { tensor, count });
    case 'dense':
      return t('phase.dense', { tensor, count, terms });
    case 'error':
      return t('phase.error', { count: terms, value: shownNumber(error) });
    case 'outputDelta':
      return t('phase.outputDelta', { tensor, count });
    case 'delta':
      return t('phase.delta', { tensor, count, terms });
    case 'denseGradient':
      return t('phase.denseGradient', { tensor, count });
    case 'route':
      return t('phase.route', { tensor, count: phase.steps });
    case 'kernelGradient':
      return t('phase.kernelGradient', { tensor, count, terms });
    case 'update':
      return '';
  }
}

/** One multiplication: which term it is, the product, and the sum so far. */
function termCaption(t: TFunction, { explanations, timeline }: CaptionSource, termsShown: number): string {
  const names = namesOf(timeline.network);
  const candidates = explanations.find((explanation) => explanation.candidates)?.candidates;
  if (candidates) return comparisonCaption(t, names, candidates, termsShown);
  const terms = explanations.flatMap((explanation) => explanation.terms);
  const term = terms[termsShown - 1];
  if (explanations[0].op === 'sigmoid' || !term)
    return cellCaption(t, { timeline, explanations, after: null }, explanations[0]);
  const sum = terms.slice(0, termsShown).reduce((total, { value }) => total + value, 0);
  const parts = { n: termsShown, count: terms.length, name: names.term(term), numbers: termNumbers(term) };
  const value = shownNumber(term.value);
  return explanations.length > 1
    ? t('caption.product', { ...parts, value })
    : t('caption.term', { ...parts, value, sum: shownNumber(sum) });
}

function comparisonCaption(
  t: TFunction,
  names: Names,
  candidates: readonly Candidate[],
  termsShown: number,
): string {
  const seen = candidates.slice(0, termsShown);
  const best = seen.reduce((most, candidate) => (candidate.value > most.value ? candidate : most));
  return t('caption.compare', {
    n: seen.length,
    count: candidates.length,
    cell: names.cell(seen[seen.length - 1].ref),
    value: shownNumber(seen[seen.length - 1].value),
    best: names.cell(best.ref),
  });
}

type CellSource = Pick<CaptionSource, 'explanations' | 'after' | 'timeline'> &
  Partial<Pick<CaptionSource, 'frame'>>;

function cellCaption(
  t: TFunction,
  { timeline, frame, explanations, after }: CellSource,
  first: Explanation,
  names = namesOf(timeline.network),
): string {
  const cell = names.cell(first.ref);
  const value = shownNumber(first.value);
  const count = first.terms.length;
  const kind = frame ? timeline.phases[frame.step.phase].kind : 'squash';
  switch (kind) {
    case 'convolution': {
      const { row, column } = rowAndColumn(timeline, first.ref);
      return t('caption.convolution', { row, column, count, cell, value });
    }
    case 'pool':
      return t('caption.pool', {
        count: first.candidates?.length ?? 0,
        cell,
        value,
        ...winnerOf(names, first),
      });
    case 'squash':
      return t('caption.squash', {
        cell,
        value,
        from: names.term(first.terms[0]),
        input: termNumbers(first.terms[0], 'sigmoid'),
      });
    case 'dense':
      return t('caption.dense', {
        cell,
        value: after ? termNumbers(after.terms[0], 'sigmoid') : value,
        count,
        output: after ? names.cell(after.ref) : '',
        squashed: after ? shownNumber(after.value) : '',
      });
    case 'error':
      return t('caption.error', { value, count });
    case 'outputDelta':
      return t('caption.outputDelta', { cell, value, numbers: termNumbers(first.terms[0]) });
    case 'delta':
      return t('caption.delta', { cell, value, count });
    case 'denseGradient':
      return t('caption.denseGradient', {
        count: explanations.length,
        from: from(names, first),
        tensor: first.ref.tensor,
      });
    case 'route':
      return routeCaption(t, names, explanations);
    case 'kernelGradient':
      return t('caption.kernelGradient', { cell, value, count });
    case 'update':
      return '';
  }
}

function routeCaption(t: TFunction, names: Names, explanations: readonly Explanation[]): string {
  const shown = leading(explanations) ?? explanations[0];
  return t('caption.route', {
    from: from(names, shown),
    value: shownNumber(shown.value),
    others: (shown.candidates?.length ?? 1) - 1,
    ...winnerOf(names, shown),
  });
}

/** The first factor's name: the error that is passed on. */
function from(names: Names, explanation: Explanation): string {
  const [factor] = explanation.terms[0]?.factors ?? [];
  return factor?.kind === 'ref' ? names.cell(factor.ref) : '';
}

/** Which candidate won, and at which row and column of its window. */
export function winnerOf(
  names: Names,
  { candidates = [] }: Explanation,
): { winner: string; row: number; column: number } {
  const n = candidates.findIndex(({ won }) => won);
  const { columns } = arrangementOf(candidates.length);
  const winner = candidates[n];
  return { winner: winner ? names.cell(winner.ref) : '', row: Math.floor(n / columns), column: n % columns };
}

function rowAndColumn(timeline: Timeline | undefined, ref: Ref): { row: number; column: number } {
  const shape = timeline?.network.tensors.find(({ name }) => name === ref.tensor)?.shape ?? [1];
  const columns = shape[shape.length - 1];
  return { row: Math.floor(ref.index / columns), column: ref.index % columns };
}
