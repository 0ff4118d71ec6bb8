import type { Translate } from './words/translation.ts';
import {
  cellAxes,
  coordinatesOf,
  imageOf,
  makerOf,
  mapAxes,
  mapsOf,
  namesOf,
  ownerOf,
  placeIn,
  shownNumber,
  tensorOf,
  termNumbers,
  type Explanation,
  type Names,
  type Network,
  type Ref,
} from '../core/index.ts';
import type { CaptionSource } from './captionSource.ts';
import { deltaCaption, hasSigmoid, type CellWords } from './deltaCaption.ts';
import { isSent, leading } from './parts/terms.ts';

/** One line that says what a step from cell to cell does. */
export function cellCaption(t: Translate, source: CaptionSource, first: Explanation): string {
  const { timeline, frame, explanations, after } = source;
  const { network, phases } = timeline;
  const names = namesOf(network);
  const { kind } = phases[frame.step.phase];
  const words = { cell: names.cell(first.ref), value: shownNumber(first.value), count: first.terms.length };
  switch (kind) {
    case 'convolution':
      return convolutionCaption(t, network, first.ref, words);
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

/** One kernel or one of several, over the pixels of the image or the cells of what another layer made. */
function convolutionCaption(t: Translate, network: Network, ref: Ref, words: CellWords): string {
  const place = placeOf(network, ref);
  const { input } = place;
  const met = t(`caption.${isImage(network, input) ? 'pixels' : 'cells'}`, { count: words.count, input });
  const isSeveral = mapAxes(tensorOf(network, ref.tensor)).length > 0;
  return t(`caption.convolution${isSeveral ? 'Several' : ''}`, { ...words, ...place, met });
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

interface Place {
  readonly map: string;
  readonly kernel: number;
  readonly input: string;
  readonly row: number;
  readonly column: number;
}

/** The map that a cell lies in, its kernel and what that reads, and the cell's row and column in the map. */
function placeOf(network: Network, { tensor: name, index }: Ref): Place {
  const tensor = tensorOf(network, name);
  const { maps, cell } = placeIn(tensor, index);
  const [row, column] = coordinatesOf({ axes: cellAxes(tensor) }, cell);
  return {
    map: namesOf(network).map({ tensor: name, index, of: 'value' }),
    kernel: maps[0] ?? 0,
    input: makerOf(network, name)?.input ?? '',
    row,
    column,
  };
}

function isImage(network: Network, tensor: string): boolean {
  return tensor === imageOf(network).name;
}

/** The candidate that won, and where it lies in its map; with how many it was compared. */
function winnerIn(
  network: Network,
  { candidates = [] }: Explanation,
): Place & { winner: string; count: number } {
  const { ref } = candidates.find(({ won }) => won) ?? candidates[0];
  return { winner: namesOf(network).cell(ref), count: candidates.length, ...placeOf(network, ref) };
}
