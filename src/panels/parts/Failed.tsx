import { useTranslation } from 'react-i18next';

/** Stands in the place of a part of the page that could not be loaded. */
export function Failed() {
  const { t } = useTranslation();
  return <p className="loading">{t('lens.failed')}</p>;
}
