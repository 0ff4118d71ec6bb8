import { Play } from 'lucide-react';
import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber, shownDate, networkTitle } from '../../core/index.ts';
import type { NetworkName } from '../../core/index.ts';
import './interrupted.css';

export interface InterruptedRunProps {
  readonly network: NetworkName;
  /** Epochs done, and epochs planned. */
  readonly epoch: number;
  readonly epochs: number;
  readonly rate: number;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
  readonly onResume: () => void;
  readonly onDiscard: () => void;
}

/** A run that a reload or a crash cut off: it goes on only when asked to. */
export function InterruptedRun(props: InterruptedRunProps) {
  const { network, epoch, epochs, rate, keptAt, onResume, onDiscard } = props;
  const { t } = useTranslation('views');
  const { language } = useTranslation();
  return (
    <section className="interrupted" aria-label={t('saved.interrupted')}>
      <p>
        <b>{t('saved.interruptedAt', { epoch: shownNumber(epoch), epochs })}</b>
        <br />
        {t('saved.about', {
          network: networkTitle(network, language),
          rate: shownNumber(rate),
          date: shownDate(keptAt, language),
        })}
      </p>
      <p className="interrupted-buttons">
        <button type="button" className="play" onClick={onResume}>
          <Play aria-hidden /> {t('saved.resume')}
        </button>
        <button type="button" title={t('saved.discardHint')} onClick={onDiscard}>
          {t('saved.discard')}
        </button>
      </p>
    </section>
  );
}
