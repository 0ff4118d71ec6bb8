import type { TFunction } from 'i18next';
import {
  isConvolution,
  isMaxPool,
  namesOf,
  readerOf,
  termNumbers,
  type Explanation,
  type Network,
} from '../core/index.ts';
import { senderTo, type Phase } from '../timeline/phases.ts';

/** What every cell's caption says. */
export type CellWords = Readonly<Record<'cell' | 'value', string> & Record<'count', number>>;

/** The errors that flow back to all cells of a tensor. */
export function deltaPhaseCaption(t: TFunction, network: Network, phase: Phase, count: number): string {
  const { tensor } = phase;
  return t(`phase.${deltaWords(network, tensor)}`, { tensor, count, terms: termsText(t, network, phase) });
}

/** The errors that flow back to one cell. */
export function deltaCaption(
  t: TFunction,
  network: Network,
  { ref, terms }: Explanation,
  words: CellWords,
): string {
  const [term] = terms;
  if (!term) return t('caption.deltaNone', words);
  const kind = deltaWords(network, ref.tensor);
  if (kind !== 'deltaRouted') return t(`caption.${kind}`, words);
  if (term.zero !== 'lost the pool') return t(`caption.${kind}`, { ...words, numbers: termNumbers(term) });
  const from = { ...ref, tensor: senderTo(network, ref.tensor)?.input ?? ref.tensor, of: 'value' } as const;
  return t('caption.deltaLost', { ...words, from: namesOf(network).cell(from) });
}

/** How many errors come to a cell, where that differs from cell to cell; on a digit those from a pool may be fewer. */
function termsText(t: TFunction, network: Network, { tensor, steps, terms }: Phase): string | number {
  const counts = Array.from({ length: steps }, (_, cell) => terms(cell));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (isPooled(network, tensor)) return t('caption.upTo', { most });
  return least === most ? most : t('caption.range', { least, most });
}

/** Whether errors come to a tensor through a convolution from a pool, which sends back only those of its largest cells. */
function isPooled(network: Network, tensor: string): boolean {
  const sender = senderTo(network, tensor);
  return isConvolution(sender) && isMaxPool(readerOf(network, sender.output));
}

/** Whether a sigmoid reads a tensor: its slope is a factor of the tensor's gradient. */
export function hasSigmoid(network: Network, tensor: string): boolean {
  return readerOf(network, tensor)?.kind === 'sigmoid';
}

/** Which words a delta has: errors through weights, times a slope or not, or the one error of a pool times the slope. */
function deltaWords(network: Network, tensor: string): 'delta' | 'deltaPlain' | 'deltaRouted' {
  if (!hasSigmoid(network, tensor)) return 'deltaPlain';
  return isMaxPool(senderTo(network, tensor)) ? 'deltaRouted' : 'delta';
}
