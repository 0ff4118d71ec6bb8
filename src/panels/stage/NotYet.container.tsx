import { useTranslation } from '../words/useTranslation.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';

/** Stands in the place of what a trace is needed for, until there is one. */
export function NotYetContainer() {
  const { t } = useTranslation();
  const store = useAppStoreApi();
  const isStopped = useAppStore((state) => state.isStopped);
  if (!isStopped) return <p className="loading">{t('app.loading')}</p>;
  return (
    <p className="loading">
      {t('app.stopped')}{' '}
      <button type="button" onClick={() => store.getState().calculate()}>
        {t('part.again')}
      </button>
    </p>
  );
}
