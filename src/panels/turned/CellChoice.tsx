import { flushSync } from 'react-dom';
import { useTranslation } from '../words/useTranslation.ts';
import type { Ref } from '../../core/index.ts';
import { useNames } from '../parts/useNames.ts';

export interface CellChoiceProps {
  /** Gradients that can be read in both ways; none where the network has no convolution. */
  readonly cells: readonly Ref[];
  readonly onChoose: (cell: Ref) => void;
}

/** What to select for this view, and the way there. */
export function CellChoice({ cells, onChoose }: CellChoiceProps) {
  const { t } = useTranslation('views');
  const names = useNames();
  if (cells.length === 0) return <p className="loading">{t('turned.none')}</p>;
  return (
    <div className="loading turned-choice">
      <p>{t('turned.select')}</p>
      <p>
        {cells.map((cell) => (
          <button
            key={names.cell(cell)}
            type="button"
            onClick={({ currentTarget }) => {
              const view = currentTarget.closest('[role=tabpanel]');
              flushSync(() => onChoose(cell));
              // the button has gone: the keyboard goes on from what stands there now
              view?.querySelector<HTMLElement>('.turned-box')?.focus({ preventScroll: true });
            }}
          >
            {t('turned.choose', { name: names.cell(cell) })}
          </button>
        ))}
      </p>
    </div>
  );
}
