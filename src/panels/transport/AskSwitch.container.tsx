import { useTranslation } from '../words/useTranslation.ts';
import { plantingOf } from '../../store/pass/passOf.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { Switch } from '../parts/Switch.tsx';

/** Whether "Step" asks before it shows a result. */
export function AskSwitch() {
  const { t } = useTranslation();
  const asksFirst = useAppStore((state) => state.asksFirst);
  // what asks is on its way
  const isBusy = useAppStore((state) => state.asksFirst && state.asker === null);
  const isOff = useAppStore((state) => state.sideBySide || plantingOf(state) !== null);
  const setAsksFirst = useAppStore((state) => state.setAsksFirst);
  return (
    <Switch
      isOn={asksFirst}
      onChange={setAsksFirst}
      aria-busy={isBusy}
      disabled={isOff}
      title={isOff ? t('transport.askOff') : undefined}
    >
      {t('transport.askFirst')}
    </Switch>
  );
}
