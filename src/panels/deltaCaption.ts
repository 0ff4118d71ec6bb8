import type { Translate } from './words/translation.ts';
import { isMaxPool, namesOf, readerOf, termNumbers, type Explanation, type Network } from '../core/index.ts';
import { senderTo } from '../timeline/phases.ts';
import type { CellWords } from './firstCaption.ts';

/** The errors that flow back to one cell. */
export function deltaCaption(
  t: Translate,
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

/** Whether a sigmoid reads a tensor: its slope is a factor of the tensor's gradient. */
export function hasSigmoid(network: Network, tensor: string): boolean {
  return readerOf(network, tensor)?.kind === 'sigmoid';
}

/** Which words a delta has: errors through weights, times a slope or not, or the one error of a pool times the slope. */
export function deltaWords(network: Network, tensor: string): 'delta' | 'deltaPlain' | 'deltaRouted' {
  if (!hasSigmoid(network, tensor)) return 'deltaPlain';
  return isMaxPool(senderTo(network, tensor)) ? 'deltaRouted' : 'delta';
}
