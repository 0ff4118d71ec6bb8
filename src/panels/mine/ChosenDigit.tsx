import { useId } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { Select } from '../parts/Select.tsx';
import type { OwnDigit } from './ownDigit.ts';

export interface ChosenDigitProps {
  /** The digit that stands on the pad. */
  readonly chosen: OwnDigit | null;
  readonly removed: number;
  readonly onRelabel: (id: string, label: number) => void;
  readonly onRemove: (id: string) => void;
  readonly onUndo: () => void;
}

const LABELS = Array.from({ length: 10 }, (_, label) => label);

/** The buttons for the digit on the pad. The controls are always there: nothing jumps, and no focus is lost. */
export function ChosenDigit({ chosen, removed, onRelabel, onRemove, onUndo }: ChosenDigitProps) {
  const { t } = useTranslation('views');
  const label = useId();
  return (
    <section className="mine-chosen" aria-label={t('mine.chosen')}>
      <p className="note">{t(chosen ? 'mine.isChosen' : 'mine.choose')}</p>
      <div className="mine-buttons">
        <label htmlFor={label}>{t('mine.label')}</label>
        <Select
          id={label}
          options={LABELS}
          value={chosen?.label ?? null}
          disabled={!chosen}
          {...(!chosen && { none: '–' })}
          onChoose={(digit) => chosen && onRelabel(chosen.id, digit)}
        />
        <button type="button" aria-disabled={!chosen} onClick={() => chosen && onRemove(chosen.id)}>
          {t('mine.remove')}
        </button>
        <button type="button" aria-disabled={removed === 0} onClick={() => removed > 0 && onUndo()}>
          {t('mine.undo')}
        </button>
      </div>
      <p role="status" aria-label={t('mine.chosen')} className="visually-hidden">
        {removed > 0 ? t('mine.removed', { count: removed }) : ''}
      </p>
    </section>
  );
}
