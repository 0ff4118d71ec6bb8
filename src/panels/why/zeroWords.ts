import type { Translate } from '../words/translation.ts';
import type { Term, ZeroReason } from '../../core/index.ts';
import { listed } from '../parts/joined.ts';
import { zeroCounts } from './termGroups.ts';

export const ZEROS: Record<
  ZeroReason,
  'why.blankPixel' | 'why.lostThePool' | 'why.nearlyFlat' | 'why.noError' | 'why.zeroFactor'
> = {
  'blank pixel': 'why.blankPixel',
  'lost the pool': 'why.lostThePool',
  'nearly flat': 'why.nearlyFlat',
  'no error': 'why.noError',
  'zero factor': 'why.zeroFactor',
};

/** How many terms are zero, or nearly, and why; empty where none is. */
export function zerosText(t: Translate, language: string, terms: readonly Term[]): string {
  const counted = Array.from(
    zeroCounts(terms),
    ([zero, count]) => `${count} × ${t(zero ? ZEROS[zero] : 'why.zero')}`,
  );
  return counted.length === 0 ? '' : listed(language, counted);
}
