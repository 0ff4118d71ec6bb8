import { useTranslation } from 'react-i18next';
import { WhyContainer } from '../panels/why/Why.container.tsx';

/** The right-hand panel, a tab a question; there is one so far, so the arrow keys have nowhere to go. */
export function WhyTabs() {
  const { t } = useTranslation();
  return (
    <section className="side-panel" aria-label={t('why.title')}>
      <div className="tabs" role="tablist" aria-label={t('why.title')}>
        <button type="button" role="tab" id="tab-why" aria-selected aria-controls="panel-why">
          {t('why.title')}
        </button>
      </div>
      <div className="panel" role="tabpanel" id="panel-why" aria-labelledby="tab-why">
        <WhyContainer />
      </div>
    </section>
  );
}
