import { useTranslation } from '../words/useTranslation.ts';

export interface OwnScoreProps {
  /** Of the user's own digits after the last whole epoch; null where they are not trained on. */
  readonly tally: { readonly correct: number; readonly of: number } | null;
}

/** How the user's own digits are answered by now. They were trained on: beside it stands what the validation digits say. */
export function OwnScore({ tally }: OwnScoreProps) {
  const { t } = useTranslation('views');
  return tally && <p className="own-score">{t('mine.answered', { ...tally })}</p>;
}
