import { useTranslation } from 'react-i18next';

/** Says that a chapter could not be loaded, and asks again. */
export function LostChapter({ number, onRetry }: { readonly number: number; readonly onRetry: () => void }) {
  const { t } = useTranslation('views');
  return (
    <div className="lost-part" role="alert">
      <p>{t('lesson.lost', { number })}</p>
      <button type="button" onClick={onRetry}>
        {t('lesson.tryAgain')}
      </button>
    </div>
  );
}
