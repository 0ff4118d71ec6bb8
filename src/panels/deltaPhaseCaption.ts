import type { Translate } from './words/translation.ts';
import { isConvolution, isMaxPool, readerOf, tensorName, type Network } from '../core/index.ts';
import { senderTo, type Phase } from '../timeline/phases.ts';
import { deltaWords } from './deltaCaption.ts';

/** The errors that flow back to all cells of a tensor. */
export function deltaPhaseCaption(t: Translate, network: Network, phase: Phase, count: number): string {
  const { tensor } = phase;
  return t(`phase.${deltaWords(network, tensor)}`, {
    tensor,
    gradient: tensorName(phase),
    count,
    ...termsText(t, network, phase),
  });
}

/** How many errors come to a cell, and at most: that may differ from cell to cell; on a digit those from a pool may be fewer. */
function termsText(t: Translate, network: Network, { tensor, steps, terms }: Phase) {
  const counts = Array.from({ length: steps }, (_, cell) => terms(cell));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  if (isPooled(network, tensor)) return { terms: t('phase.upTo', { most }), most };
  return { terms: least === most ? most : t('phase.range', { least, most }), most };
}

/** Whether errors come to a tensor through a convolution from a pool, which sends back only those of its largest cells. */
function isPooled(network: Network, tensor: string): boolean {
  const sender = senderTo(network, tensor);
  return isConvolution(sender) && isMaxPool(readerOf(network, sender.output));
}
