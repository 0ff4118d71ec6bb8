import type { Translate } from './words/translation.ts';
import { shownNumber, type KernelTrait } from '../core/index.ts';

/** What is odd about a kernel, as a sentence without its subject. */
export function traitText(t: Translate, trait: KernelTrait): string {
  return trait.kind === 'twin'
    ? t('stage.traits.twin', { of: trait.of, correlation: shownNumber(trait.correlation) })
    : t(`stage.traits.${trait.kind}`);
}
