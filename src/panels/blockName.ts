import type { Translate } from './words/translation.ts';
import type { Block } from '../core/index.ts';

/** What people call a block; of several of its kind, with its number. */
export function blockName(t: Translate, { kind, number, count }: Block): string {
  if (kind === 'output') return t('blocks.output');
  return count === 1 ? t(`blocks.${kind}`) : t(`blocks.${kind}Of`, { number: number + 1 });
}
