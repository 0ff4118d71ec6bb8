import * as Tabs from '@radix-ui/react-tabs';
import { useTranslation } from 'react-i18next';
import { WhyContainer } from '../panels/why/Why.container.tsx';

/** The right-hand panel: one tab a question. */
export function WhyTabs() {
  const { t } = useTranslation();
  return (
    <Tabs.Root className="side-panel" defaultValue="why">
      <Tabs.List className="tabs" aria-label={t('why.title')}>
        <Tabs.Trigger value="why">{t('why.title')}</Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="why" asChild>
        <section aria-label={t('why.title')}>
          <WhyContainer />
        </section>
      </Tabs.Content>
    </Tabs.Root>
  );
}
