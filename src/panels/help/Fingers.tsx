import { Fragment } from 'react';
import { useTranslation } from '../words/useTranslation.ts';

/** What fingers do on a phone's page (phone/useMapTouch.ts, phone/useDrag.ts), in the order of the sheet. */
const FINGERS = ['tap', 'slide', 'swipe', 'spread', 'drag', 'pull'] as const;

/** What a phone has in the place of most keys. */
export function Fingers() {
  const { t } = useTranslation();
  return (
    <section className="help-fingers" aria-labelledby="help-fingers">
      <h3 id="help-fingers">{t('help.fingers.title')}</h3>
      <dl>
        {FINGERS.map((finger) => (
          <Fragment key={finger}>
            <dt>{t(`help.fingers.how.${finger}`)}</dt>
            <dd>{t(`help.fingers.does.${finger}`)}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
