import { useTranslation } from '../words/useTranslation.ts';
import { PEN_RADIUS, type Stroke, imageOf, networks } from '../../core/index.ts';
import { padModeNow } from '../../store/ask/askSlice.ts';
import { imageFor, inputOf } from '../../store/input/input.ts';
import { highlightsOfState, slidingWindowOf } from '../../store/pass/pointing.ts';
import { frameOf, timelineFor } from '../../store/pass/frames.ts';
import { mapKey } from '../../timeline/phases.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { DrawingPad } from './DrawingPad.tsx';

const NO_STROKES: readonly Stroke[] = [];

/** The pad alone follows the steps: the rest of the input column stays as it is while the window slides. */
export function PadContainer() {
  const { t } = useTranslation();
  const store = useAppStoreApi();
  const source = useAppStore((state) => state.source);
  const normalize = useAppStore((state) => state.normalize);
  const tensor = useAppStore((state) => imageOf(networks[state.network]));
  const { name } = tensor;
  const marks = useAppStore((state) => highlightsOfState(state)[mapKey({ tensor: name, of: 'value' })]);
  const slidingWindow = useAppStore(slidingWindowOf);
  const selected = useAppStore((state) => (state.selected.tensor === name ? state.selected.index : null));
  const half = useAppStore((state) => timelineFor(state.network).phases[frameOf(state).step.phase].half);
  const theme = useAppStore((state) => state.theme);
  const input = inputOf(source, normalize);
  const image = useAppStore((state) => imageFor(state.network, state));
  const draws = useAppStore((state) => padModeNow(state) === 'draw');
  const { startStroke, extendStroke, endStroke, hover, select } = store.getState();
  return (
    <DrawingPad
      label={t('input.pad')}
      invitation={input.blank ? t('input.blank') : null}
      image={image}
      tensor={tensor}
      strokes={source.kind === 'drawing' ? source.strokes : NO_STROKES}
      penRadius={PEN_RADIUS}
      marks={marks}
      selected={selected}
      window={slidingWindow}
      half={half}
      theme={theme}
      onStart={startStroke}
      onExtend={extendStroke}
      onEnd={endStroke}
      draws={draws}
      replaces={source.kind !== 'drawing'}
      onHover={hover}
      onSelect={select}
    />
  );
}
