import { useContext } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { ReloadContext } from '../parts/PartBoundary.tsx';

/** Says that a chapter could not be loaded, and asks again; what a new version of the page no longer has, a reload brings. */
export function LostChapter({ number, onRetry }: { readonly number: number; readonly onRetry: () => void }) {
  const { t } = useTranslation('views');
  const { t: page } = useTranslation();
  const reload = useContext(ReloadContext);
  return (
    <div className="lost-part" role="alert">
      <p>{t('lesson.lost', { number })}</p>
      <button type="button" onClick={onRetry}>
        {t('lesson.tryAgain')}
      </button>{' '}
      <button type="button" onClick={reload}>
        {page('part.reload')}
      </button>
    </div>
  );
}
