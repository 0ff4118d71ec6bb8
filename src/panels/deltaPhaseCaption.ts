import type { TFunction } from 'i18next';
import { isConvolution, isMaxPool, readerOf, tensorName, type Network } from '../core/index.ts';
import { senderTo, type Phase } from '../timeline/phases.ts';
import { deltaWords } from './deltaCaption.ts';

/** The errors that flow back to all cells of a tensor. */
export function deltaPhaseCaption(t: TFunction, network: Network, phase: Phase, count: number): string {
  const { tensor } = phase;
  return t(`phase.${deltaWords(network, tensor)}`, {
    tensor,
    gradient: tensorName(phase),
    count,
    terms: termsText(t, network, phase),
  });
}

/** How many errors come to a cell, where that differs from cell to cell; on a digit those from a pool may be fewer. */
function termsText(t: TFunction, network: Network, { tensor, steps, terms }: Phase): string | number {
  const counts = Array.from({ length: steps }, (_, cell) => terms(cell));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (isPooled(network, tensor)) return t('phase.upTo', { most });
  return least === most ? most : t('phase.range', { least, most });
}

/** Whether errors come to a tensor through a convolution from a pool, which sends back only those of its largest cells. */
function isPooled(network: Network, tensor: string): boolean {
  const sender = senderTo(network, tensor);
  return isConvolution(sender) && isMaxPool(readerOf(network, sender.output));
}
