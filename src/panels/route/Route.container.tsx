import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { networks, shownNumber } from '../../core/index.ts';
import { memoLast } from '../../store/memo.ts';
import { explainerOf, rightOf, tracedOf } from '../../store/pass/passOf.ts';
import type { AppState } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { selectedWeight } from '../../store/pass/whySlice.ts';
import { RoutePicture } from './RoutePicture.tsx';
import { weightRoute } from './weightRoute.ts';
import { useNames } from '../parts/useNames.ts';

const sceneOnce = memoLast(weightRoute);
const weightOnce = memoLast((network: AppState['network'], selected: AppState['selected']) =>
  selectedWeight({ network, selected }),
);

/** The pixels that the selected weight met. */
export default function RouteContainer() {
  const { t } = useTranslation('views');
  const names = useNames();
  const { openPath, hover } = useAppStoreApi().getState();
  const name = useAppStore((state) => state.network);
  // a new trace waits for what is pressed meanwhile: while a run goes on they come all the time
  const shown = useDeferredValue(useAppStore(tracedOf));
  const weight = useAppStore((state) => weightOnce(state.network, state.selected));
  const theme = useAppStore((state) => state.theme);
  if (shown?.network !== name || !weight) return null;
  // where a mistake is planted, the pixels that should have been met
  const traced = rightOf(shown);
  const network = networks[traced.network];
  const explain = explainerOf(traced);
  const scene = sceneOnce(network, explain, weight);
  if (scene.kind === 'inside') {
    const { met, term } = scene.meeting;
    const value = term.factors.find((factor) => factor.kind === 'ref' && factor.ref === met)?.value ?? 0;
    return (
      <p className="route-note alone">
        {t('route.noPixel', {
          name: names.cell({ ...weight, of: 'value' }),
          met: names.cell(met),
          value: shownNumber(value),
          first: scene.first,
        })}
      </p>
    );
  }
  return (
    <RoutePicture
      network={network}
      explain={explain}
      trace={traced.trace}
      weight={weight}
      scene={scene}
      theme={theme}
      onOpen={(ref) => openPath([ref])}
      onHover={hover}
    />
  );
}
