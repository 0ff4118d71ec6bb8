import { useCallback } from 'react';
import type { Ref } from '../../core/index.ts';
import { useTranslation } from '../words/useTranslation.ts';
import { waitingOf } from '../../store/ask/askSlice.ts';
import { isPinned, PIN_HISTORY, pinsOf } from '../../store/pass/pinsSlice.ts';
import { unpinWeight } from '../../store/pass/pinning.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { PinTile } from './PinTile.tsx';

/** The weights that stay in view whatever is selected, stepped, drawn or trained. */
export default function PinsContainer() {
  const { t } = useTranslation();
  const pins = useAppStore((state) => pinsOf(state.pins, state.network));
  const traced = useAppStore((state) => (waitingOf(state) ? null : tracedOf(state)));
  const selected = useAppStore((state) => state.selected);
  const onSelect = useAppStore((state) => state.select);
  const store = useAppStoreApi();
  const onUnpin = useCallback((weight: Ref) => unpinWeight(store, weight), [store]);
  if (!traced || pins.length === 0) return null;
  return (
    <section className="pins" aria-label={t('why.pins')}>
      <ul>
        {pins.map((pin) => (
          <PinTile
            key={`${pin.ref.tensor} ${pin.ref.index}`}
            weight={pin.ref}
            value={traced.weights[pin.ref.tensor][pin.ref.index]}
            gradient={traced.trace.gradients[pin.ref.tensor][pin.ref.index]}
            history={pin.history}
            most={PIN_HISTORY}
            isSelected={isPinned([pin], selected)}
            onSelect={onSelect}
            onUnpin={onUnpin}
          />
        ))}
      </ul>
    </section>
  );
}
