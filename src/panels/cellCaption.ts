import type { Translate } from './words/translation.ts';
import {
  makerOf,
  mapsOf,
  namesOf,
  ownerOf,
  shownNumber,
  tensorOf,
  termNumbers,
  type Explanation,
  type Names,
  type Network,
} from '../core/index.ts';
import type { CaptionSource } from './captionSource.ts';
import { deltaCaption, hasSigmoid } from './deltaCaption.ts';
import { convolutionCaption, isImage, placeOf, wordsOf, type Place } from './firstCaption.ts';
import { isSent, leading } from './parts/terms.ts';

/** One line that says what a step from cell to cell does. */
export function cellCaption(t: Translate, source: CaptionSource, first: Explanation): string {
  const { timeline, frame, explanations, after } = source;
  const { network, phases } = timeline;
  const names = namesOf(network);
  const { kind } = phases[frame.step.phase];
  const words = wordsOf(network, first);
  switch (kind) {
    case 'convolution':
      return convolutionCaption(t, network, first);
    case 'pool':
      return t('caption.pool', { ...words, ...winnerIn(network, first) });
    case 'sigmoid':
      return t('caption.sigmoid', {
        ...words,
        from: names.term(first.terms[0]),
        input: termNumbers(first.terms[0], 'sigmoid'),
      });
    case 'dense':
      if (!after) return t('caption.densePlain', words);
      return t(`caption.dense${mapsRead(network, first.ref.tensor) > 1 ? 'OfMaps' : ''}`, {
        ...words,
        maps: mapsRead(network, first.ref.tensor),
        // with as many digits as σ needs
        value: termNumbers(after.terms[0], 'sigmoid'),
        output: names.cell(after.ref),
        sigmoid: shownNumber(after.value),
      });
    case 'outputDelta':
      return t(`caption.outputDelta${hasSigmoid(network, first.ref.tensor) ? '' : 'Plain'}`, {
        ...words,
        numbers: termNumbers(first.terms[0]),
      });
    case 'denseGradient':
      return t('caption.denseGradient', {
        count: explanations.length,
        from: errorName(names, first),
        tensor: first.ref.tensor,
      });
    case 'route':
      return routeCaption(t, network, explanations);
    case 'kernelGradient': {
      const input = ownerOf(network, first.ref.tensor)?.input ?? '';
      return t(`caption.kernelGradient${isImage(network, input) ? '' : 'Inner'}`, { ...words, input });
    }
    case 'delta':
      return deltaCaption(t, network, first, words);
    case 'error':
      return t('caption.error', words);
    case 'update':
      return '';
  }
}

/** How many maps the layer that makes a cell reads. */
export function mapsRead(network: Network, tensor: string): number {
  return mapsOf(tensorOf(network, makerOf(network, tensor)?.input ?? tensor)).count;
}

/** The sentence on the error's way: to the winner alone, unless a bug is planted. */
function routeCaption(t: Translate, network: Network, explanations: readonly Explanation[]): string {
  const names = namesOf(network);
  const shown = leading(explanations) ?? explanations[0];
  const words = {
    from: errorName(names, shown),
    cell: names.cell(shown.ref),
    value: shownNumber(shown.value),
    others: explanations.length - 1,
    ...winnerIn(network, shown),
  };
  return t(explanations.filter(isSent).length > 1 ? 'caption.routeAll' : 'caption.route', words);
}

/** The first factor's name: the error that is passed on. */
function errorName(names: Names, { terms }: Explanation): string {
  const [factor] = terms[0]?.factors ?? [];
  return factor?.kind === 'ref' ? names.cell(factor.ref) : '';
}

/** The candidate that won, and where it lies in its map; with how many it was compared. */
function winnerIn(
  network: Network,
  { candidates = [] }: Explanation,
): Place & { winner: string; count: number } {
  const { ref } = candidates.find(({ won }) => won) ?? candidates[0];
  return { winner: namesOf(network).cell(ref), count: candidates.length, ...placeOf(network, ref) };
}
