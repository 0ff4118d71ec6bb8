import { useMemo } from 'react';
import type { ExplanationWords } from '../../../core/index.ts';
import { ZEROS } from '../../why/zeroWords.ts';
import { useTranslation } from '../../words/useTranslation.ts';

/** What an explanation says around its names and numbers, in the page's language. */
export function useExplanationWords(): ExplanationWords {
  const { t } = useTranslation('views');
  const { t: page } = useTranslation();
  return useMemo(
    () => ({
      factors: t('shareNumbers.table.factors'),
      numbers: t('shareNumbers.table.numbers'),
      result: t('shareNumbers.table.result'),
      sum: t('shareNumbers.table.sum'),
      cell: t('shareNumbers.table.cell'),
      won: page('why.won'),
      zero: (reason) => page(ZEROS[reason]),
      omitted: (count) => page('why.omitted', { count }),
    }),
    [t, page],
  );
}
