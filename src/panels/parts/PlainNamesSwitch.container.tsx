import { useTranslation } from 'react-i18next';
import { useAppStore } from '../../store/useAppStore.ts';
import './switch.css';

/** Plain names instead of the article's. */
export function PlainNamesSwitch() {
  const { t } = useTranslation();
  const areShown = useAppStore((state) => state.plainNames);
  const setPlainNames = useAppStore((state) => state.setPlainNames);
  return (
    <label className="switch plain-names">
      <input
        type="checkbox"
        role="switch"
        aria-checked={areShown}
        checked={areShown}
        onChange={(event) => setPlainNames(event.target.checked)}
      />
      {t('header.plainNames')}
    </label>
  );
}
