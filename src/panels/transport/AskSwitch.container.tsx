import { useTranslation } from 'react-i18next';
import { plantingOf } from '../../store/pass/passOf.ts';
import { useAppStore } from '../../store/useAppStore.ts';

/** Whether "Step" asks before it shows a result. */
export function AskSwitch() {
  const { t } = useTranslation();
  const asksFirst = useAppStore((state) => state.asksFirst);
  // what asks is on its way
  const isBusy = useAppStore((state) => state.asksFirst && state.asker === null);
  const isOff = useAppStore((state) => state.sideBySide || plantingOf(state) !== null);
  const setAsksFirst = useAppStore((state) => state.setAsksFirst);
  return (
    <label className="switch" title={isOff ? t('transport.askOff') : undefined}>
      <input
        type="checkbox"
        role="switch"
        checked={asksFirst}
        aria-checked={asksFirst}
        aria-busy={isBusy}
        disabled={isOff}
        onChange={({ target }) => setAsksFirst(target.checked)}
      />
      {t('transport.askFirst')}
    </label>
  );
}
