import { flushSync } from 'react-dom';
import { useTranslation } from '../words/useTranslation.ts';
import { useAppStoreApi } from '../../store/useAppStore.ts';
import './lesson.css';

/** Above every tab while the place of an answer is shown: the way back to what was there before. */
export default function WayBack() {
  const { t } = useTranslation('views');
  const store = useAppStoreApi();
  const leave = (): void => {
    flushSync(() => store.getState().leavePlace());
    // the button is gone, and the answer may not be there yet
    if (document.activeElement !== document.body) return;
    document
      .querySelector<HTMLElement>('.side-panel [role=tab][aria-selected=true]')
      ?.focus({ preventScroll: true });
  };
  return (
    <p className="way-back">
      <button type="button" onClick={leave}>
        {t('lesson.backToBefore')}
      </button>
    </p>
  );
}
