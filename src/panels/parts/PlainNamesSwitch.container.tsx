import { useTranslation } from '../words/useTranslation.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { Switch } from './Switch.tsx';

/** Plain names instead of the article's. */
export function PlainNamesSwitch() {
  const { t } = useTranslation();
  const areShown = useAppStore((state) => state.plainNames);
  const setPlainNames = useAppStore((state) => state.setPlainNames);
  return (
    <Switch isOn={areShown} onChange={setPlainNames} className="plain-names">
      {t('header.plainNames')}
    </Switch>
  );
}
