import { useTranslation } from 'react-i18next';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';

/** What the page has to say of itself, at the foot of the screen until it is read. */
export function NoticeContainer() {
  const { t } = useTranslation();
  const store = useAppStoreApi();
  const notice = useAppStore((state) => state.notice);
  const message = notice && 'message' in notice ? notice.message : '';
  return (
    <div className="notice" role="alert">
      {notice && (
        <>
          <span>{t(`notice.${notice.kind}`, { message })}</span>
          {notice.kind === 'runInterrupted' && (
            <button type="button" onClick={() => store.getState().setSideTab('train')}>
              {t('notice.showRun')}
            </button>
          )}
          <button type="button" onClick={() => store.getState().dismissNotice()}>
            {t('notice.dismiss')}
          </button>
        </>
      )}
    </div>
  );
}
