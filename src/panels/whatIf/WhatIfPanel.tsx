import type { ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { type Promised, type Ref, shownNumber } from '../../core/index.ts';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import { useNames } from '../parts/useNames.ts';
import './whatIf.css';

export const MODES = ['curve', 'ripple'] as const;
export type Mode = (typeof MODES)[number];

export interface WhatIfPanelProps {
  readonly mode: Mode;
  readonly weight: Ref;
  readonly promise: Promised;
  readonly onMode: (mode: Mode) => void;
  readonly onReset: () => void;
  /** Stands in the header: what the view offers to choose. */
  readonly choice?: ReactNode;
  readonly children: ReactNode;
}

/** The view's header, which says plainly while a value is tried, above the curve or the ripple. */
export function WhatIfPanel(props: WhatIfPanelProps) {
  const { t } = useTranslation('views');
  const names = useNames();
  const { mode, weight, promise, onMode, onReset, choice, children } = props;
  const isTried = promise.parting !== 'same';
  const words = {
    weight: names.cell({ tensor: weight.tensor, index: weight.index, of: 'value' }),
    value: shownNumber(promise.tried),
  };
  const told = mode === 'curve' ? 'whatIf.tried' : 'whatIf.triedShort';
  const message = isTried ? told : mode === 'curve' ? 'whatIf.drag' : 'whatIf.ripple.hint';
  return (
    <section className="what-if" aria-label={t('whatIf.title')}>
      <header>
        <RadioGroup
          name={t('whatIf.mode')}
          options={MODES.map((value) => ({
            value,
            label: t(value === 'curve' ? 'whatIf.curve' : 'whatIf.rippleMode'),
          }))}
          value={mode}
          onChange={onMode}
        />
        {choice}
        <p role="status" className={isTried ? 'tried' : 'note'}>
          {t(message, words)}
        </p>
        <button type="button" aria-disabled={!isTried} onClick={() => isTried && onReset()}>
          {t('whatIf.reset')}
        </button>
      </header>
      {children}
    </section>
  );
}
