import { useTranslation } from '../words/useTranslation.ts';
import { networks, shownNumber } from '../../core/index.ts';
import { memoLast } from '../../store/memo.ts';
import { explainerOf, rightOf } from '../../store/pass/passOf.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { useSelectedPass } from '../weightView/useSelectedPass.container.tsx';
import { RoutePicture } from './RoutePicture.tsx';
import { weightRoute } from './weightRoute.ts';
import { useNames } from '../parts/useNames.ts';

const sceneOnce = memoLast(weightRoute);

/** The pixels that the selected weight met. */
export default function RouteContainer() {
  const { t } = useTranslation('views');
  const names = useNames();
  const { openPath, hover } = useAppStoreApi().getState();
  const shown = useSelectedPass();
  const theme = useAppStore((state) => state.theme);
  if (!shown) return null;
  const { weight } = shown;
  // where a mistake is planted, the pixels that should have been met
  const traced = rightOf(shown.traced);
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
      // what was chosen in one network may not be in another
      key={network.name}
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
