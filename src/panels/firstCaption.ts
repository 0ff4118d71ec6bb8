import type { Translate } from './words/translation.ts';
import {
  cellAxes,
  coordinatesOf,
  imageOf,
  makerOf,
  mapAxes,
  namesOf,
  placeIn,
  shownNumber,
  tensorOf,
  type Explanation,
  type Network,
  type Ref,
} from '../core/index.ts';

/* The caption that a first visit begins with; those of other steps come after it. */

/** What every cell's caption says. */
export type CellWords = Readonly<Record<'cell' | 'value', string> & Record<'count', number>>;

export function wordsOf(network: Network, { ref, value, terms }: Explanation): CellWords {
  return { cell: namesOf(network).cell(ref), value: shownNumber(value), count: terms.length };
}

/** One kernel or one of several, over the pixels of the image or the cells of what another layer made. */
export function convolutionCaption(t: Translate, network: Network, explanation: Explanation): string {
  const { ref } = explanation;
  const words = wordsOf(network, explanation);
  const place = placeOf(network, ref);
  const { input } = place;
  const met = t(`caption.${isImage(network, input) ? 'pixels' : 'cells'}`, { count: words.count, input });
  const isSeveral = mapAxes(tensorOf(network, ref.tensor)).length > 0;
  return t(`caption.convolution${isSeveral ? 'Several' : ''}`, { ...words, ...place, met });
}

export interface Place {
  readonly map: string;
  readonly kernel: number;
  readonly input: string;
  readonly row: number;
  readonly column: number;
}

/** The map that a cell lies in, its kernel and what that reads, and the cell's row and column in the map. */
export function placeOf(network: Network, { tensor: name, index }: Ref): Place {
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

export function isImage(network: Network, tensor: string): boolean {
  return tensor === imageOf(network).name;
}
