import { imageOf, networks } from '../../core/index.ts';
import { frameOf, timelineFor } from '../../store/pass/frames.ts';
import { passOf } from '../../store/pass/passOf.ts';
import { highlightsOfState } from '../../store/pass/pointing.ts';
import { tiedOf } from '../../store/pass/ties.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { isComputed } from '../../timeline/frame.ts';
import { mapKey } from '../../timeline/phases.ts';
import { GradientMap } from './GradientMap.tsx';

/** The gradient of the image of the pass that is shown, once the way back is over. */
export function GradientMapContainer() {
  const { hover, select } = useAppStoreApi().getState();
  const tensor = useAppStore((state) => imageOf(networks[state.network]));
  const traced = useAppStore(passOf);
  const theme = useAppStore((state) => state.theme);
  const isKnown = useAppStore((state) =>
    isComputed(timelineFor(state.network), frameOf(state), { tensor: tensor.name, index: 0, of: 'gradient' }),
  );
  const marks = useAppStore(
    (state) => highlightsOfState(state)[mapKey({ tensor: tensor.name, of: 'gradient' })],
  );
  const selected = useAppStore(({ selected: { tensor: name, index, of } }) =>
    name === tensor.name && of === 'gradient' ? index : null,
  );
  if (!traced) return null;
  return (
    <GradientMap
      tensor={tensor}
      values={traced.trace.gradients[tensor.name]}
      tied={tiedOf(traced, tensor.name)}
      isKnown={isKnown}
      marks={marks}
      selected={selected}
      theme={theme}
      onHover={hover}
      onSelect={select}
    />
  );
}
