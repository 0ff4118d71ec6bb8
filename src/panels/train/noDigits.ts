import type { Translate } from '../words/translation.ts';

/** Said where one's own digits are chosen to train on and there are none: what to do about it. */
export function noDigitsText(t: Translate<'views'>): string {
  const names = { mine: t('train.view.mine'), shipped: t('mine.shipped'), run: t('train.view.run') };
  return t('run.noDigits', names);
}
