import type { Translate } from './words/translation.ts';
import {
  isConvolution,
  makerOf,
  mapsOf,
  ownerOf,
  shownApart,
  shownNumber,
  tensorName,
  tensorOf,
  weightTensors,
} from '../core/index.ts';
import { isCoarse } from '../timeline/steps.ts';
import { blockCaption } from './blockCaption.ts';
import type { CaptionSource } from './captionSource.ts';
import { cellCaption, mapsRead } from './cellCaption.ts';
import { hasSigmoid } from './deltaCaption.ts';
import { deltaPhaseCaption } from './deltaPhaseCaption.ts';
import { multiplyCaption, updatedWeightCaption } from './multiplyCaption.ts';
import { sentences } from './parts/joined.ts';

/** Significant digits of E, at least. */
const DIGITS_OF_E = 3;

/** One line that says what the step does; a teacher could read it aloud. */
export function captionOf(t: Translate, source: CaptionSource): string {
  const { frame, timeline } = source;
  const phase = timeline.phases[frame.step.phase];
  if (phase.half === 'update') return updateCaption(t, source);
  const [first] = source.explanations;
  if (!first) return '';
  switch (frame.step.size) {
    case 'block':
      return phase.block === null ? '' : blockCaption(t, source, timeline.blocks[phase.block]);
    case 'phase':
      return phaseCaption(t, source);
    case 'cell':
      return cellCaption(t, source, first);
    case 'multiply':
      return multiplyCaption(t, source, frame.step) ?? cellCaption(t, source, first);
  }
}

function updateCaption(t: Translate, source: CaptionSource): string {
  const { timeline, frame, learningRate, updated } = source;
  const rate = shownNumber(learningRate);
  const tensors = weightTensors(timeline.network);
  // with as many digits as tell them apart
  const known = [source.error, source.errorAfter].filter((each) => each !== null);
  const [before, after = null] = shownApart(known, DIGITS_OF_E);
  if (isCoarse(frame.step.size)) {
    const words = { tensors: tensors.map(({ name }) => name).join(', '), rate, before };
    return after === null ? t('phase.updating', words) : t('phase.update', { ...words, after });
  }
  const what =
    frame.step.size === 'multiply' && updated
      ? updatedWeightCaption(t, source, updated)
      : t('descent.update', { tensor: frame.focus.tensor, rate });
  const errors =
    after === null
      ? t('descent.before', { before })
      : t('descent.beforeAfter', { before, after, count: tensors.length });
  return sentences(what, errors);
}

function phaseCaption(t: Translate, { timeline, frame, error }: CaptionSource): string {
  const { network } = timeline;
  const phase = timeline.phases[frame.step.phase];
  const { kind, tensor, steps } = phase;
  const words = {
    tensor,
    gradient: tensorName({ tensor, of: 'gradient' }),
    count: phase.cells(0).length * steps,
    terms: phase.terms(0),
  };
  switch (kind) {
    case 'pool':
      return t('phase.pool', { ...words, side: Math.sqrt(words.terms) });
    case 'error':
      return error === null
        ? t('phase.errorComing', words)
        : t('phase.error', { ...words, value: shownNumber(error) });
    case 'route':
      return t('phase.route', { count: steps });
    case 'update':
      return '';
    case 'convolution': {
      const { count: kernels, cells: count } = mapsOf(tensorOf(network, tensor));
      const input = makerOf(network, tensor)?.input ?? '';
      return t(`phase.convolution${kernels > 1 ? 'Several' : ''}`, { ...words, count, kernels, input });
    }
    case 'kernelGradient': {
      const layer = ownerOf(network, tensor);
      const isSeveral = isConvolution(layer) && layer.kernels > 1;
      const input = layer?.input ?? '';
      return t(`phase.kernelGradient${isSeveral ? 'Several' : ''}`, { ...words, input });
    }
    case 'sigmoid':
    case 'denseGradient':
      return t(`phase.${kind}`, words);
    case 'dense': {
      const maps = mapsRead(network, tensor);
      const ending = hasSigmoid(network, tensor) ? '' : 'Plain';
      return t(`phase.dense${maps > 1 ? 'OfMaps' : ''}${ending}`, { ...words, maps });
    }
    case 'outputDelta':
      return t(`phase.outputDelta${hasSigmoid(network, tensor) ? '' : 'Plain'}`, words);
    case 'delta':
      return deltaPhaseCaption(t, network, phase, words.count);
  }
}
