import { Pause, Play } from 'lucide-react';
import { useTranslation } from '../words/useTranslation.ts';
import { Select } from '../parts/Select.tsx';
import type { PileOrder } from './stamps.ts';
import type { PileControl } from './usePile.ts';

export interface StampControlsProps {
  readonly pile: PileControl;
  readonly count: number;
  readonly order: PileOrder;
  readonly onOrder: (order: PileOrder) => void;
}

const ORDERS: readonly PileOrder[] = ['asTheyLie', 'largestFirst'];

/** Pile up one by one, or by hand; as they lie, or those that weigh most first. */
export function StampControls({ pile, count, order, onOrder }: StampControlsProps) {
  const { t } = useTranslation();
  return (
    <div className="stamp-controls">
      <button type="button" onClick={pile.toggle}>
        {pile.isPlaying ? <Pause aria-hidden /> : <Play aria-hidden />}
        {t(pile.isPlaying ? 'stamps.stop' : 'stamps.pileUp')}
      </button>
      <Select
        aria-label={t('stamps.order')}
        options={ORDERS}
        value={order}
        textOf={(each) => t(`stamps.${each}`)}
        onChoose={onOrder}
      />
      <input
        type="range"
        aria-label={t('stamps.piled')}
        aria-valuetext={t('stamps.piledOf', { n: pile.taken, count })}
        min={0}
        max={count}
        value={pile.taken}
        onChange={({ target }) => pile.setTaken(target.valueAsNumber)}
      />
    </div>
  );
}
