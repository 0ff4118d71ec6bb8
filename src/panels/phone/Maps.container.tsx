import { useContext, useMemo, type ReactNode } from 'react';
import { DIGITS, imageOf, networks, type Ref } from '../../core/index.ts';
import { imageFor } from '../../store/input/input.ts';
import { scoresOf } from '../../store/pass/scores.ts';
import { isWaitingForInk } from '../../store/pass/passOf.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { useTranslation } from '../words/useTranslation.ts';
import { InputContainer } from '../input/Input.container.tsx';
import { Prediction } from '../input/Prediction.tsx';
import { arrangementOfTensor } from '../parts/arrangement.ts';
import { colorScale } from '../parts/colorScale.ts';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import { NetworkContext } from '../parts/useNames.ts';
import type { MapSpec } from '../stage/layout.ts';
import { useMapSource, type TracedSource } from '../stage/mapSource.container.tsx';
import { MapThumb } from '../stage/MapThumb.tsx';
import { NotYetContainer } from '../stage/NotYet.container.tsx';
import { stageScales, type MapScale } from '../stage/scales.ts';
import { FocusMap } from './FocusMap.tsx';
import { MapStrip } from './MapStrip.tsx';
import { INPUT, neighbour } from './phoneMaps.ts';
import { useShown, type ShownMap } from './useShown.container.tsx';
import './phoneMaps.css';

/** The strip of all maps, and the one that the screen is given to. `children` stands under the image. */
export function MapsContainer({ children }: { readonly children: ReactNode }) {
  const traced = useMapSource();
  const network = useContext(NetworkContext);
  // a network that was just chosen has no pass yet
  const source = traced?.network === network ? traced : null;
  const view = useShown(source);
  const scaleOf = useScales(source, view);
  return (
    <>
      <MapStrip
        maps={view.maps}
        shown={view.shown}
        source={source}
        scaleOf={scaleOf}
        image={imageOf(network).name}
        imageThumb={<ImageThumb />}
        onShow={view.onShow}
      />
      {view.shown.map === INPUT ? (
        <div id="network" tabIndex={-1} className="phone-input">
          <InputContainer>{children}</InputContainer>
        </div>
      ) : (
        <Guess />
      )}
      {view.shown.map !== INPUT && <Focus {...{ source, view, scaleOf }} />}
    </>
  );
}

interface FocusProps {
  readonly source: TracedSource | null;
  readonly view: ShownMap;
  readonly scaleOf: (spec: MapSpec) => MapScale | undefined;
}

function Focus({ source, view, scaleOf }: FocusProps) {
  const { t } = useTranslation();
  const { showMap, hover, select, enlarge, network: name } = useAppStoreApi().getState();
  const { maps, shown, onShow } = view;
  const half = source && source.timeline.phases[source.frame.step.phase].half;
  const onShowMap = (block: number, map: number): void => showMap(name, block, map);
  const way = (by: 1 | -1): (() => void) | null => {
    const next = source && neighbour(maps, shown, source.fronts, by);
    if (!next) return null;
    return () =>
      next.kind === 'map' ? onShow({ ...shown, map: next.map }) : onShowMap(next.block, next.front);
  };
  return (
    <section
      id="network"
      className={`stage-panel phone-focus ${half ?? ''}`}
      aria-label={t('stage.title')}
      tabIndex={-1}
    >
      <div className="phone-stage">
        <HalfChoice of={shown.of} onChoose={(of) => onShow({ ...shown, of })} />
        {source ? (
          <FocusMap
            source={source}
            map={maps[shown.map]}
            of={shown.of}
            scaleOf={scaleOf}
            onFollow={view.isChosen ? view.onFollow : null}
            onNext={way(1)}
            onBack={way(-1)}
            onShowMap={onShowMap}
            onHover={hover}
            onSelect={select}
            onEnlarge={enlarge}
          />
        ) : (
          <NotYetContainer />
        )}
      </div>
    </section>
  );
}

interface HalfChoiceProps {
  readonly of: Ref['of'];
  readonly onChoose: (of: Ref['of']) => void;
}

function HalfChoice({ of, onChoose }: HalfChoiceProps) {
  const { t } = useTranslation('views');
  return (
    <RadioGroup
      className="phone-half"
      name={t('phone.show')}
      options={(['value', 'gradient'] as const).map((value) => ({ value, label: t(`phone.${value}`) }))}
      value={of}
      onChange={onChoose}
    />
  );
}

function useScales(
  source: TracedSource | null,
  { maps }: Pick<ShownMap, 'maps'>,
): (spec: MapSpec) => MapScale | undefined {
  const theme = useAppStore((state) => state.theme);
  const mode = useAppStore((state) => state.scales);
  const trace = source?.trace;
  const weights = source?.weights;
  const scales = useMemo(
    () =>
      trace && weights
        ? stageScales(
            maps.map(({ column }) => column),
            trace,
            weights,
            theme,
            mode,
          )
        : null,
    [maps, trace, weights, theme, mode],
  );
  return (spec) => scales?.get(spec.scale);
}

/** x, as small as the other maps of the strip. */
function ImageThumb() {
  const values = useAppStore((state) => imageFor(state.network, state));
  const tensor = useAppStore((state) => imageOf(networks[state.network]));
  const theme = useAppStore((state) => state.theme);
  const color = useMemo(() => colorScale('pixel', theme), [theme]);
  const arrangement = useMemo(() => arrangementOfTensor(tensor), [tensor]);
  const whole = { phase: undefined, done: 0, part: 0, first: 0, cells: values.length };
  return <MapThumb {...{ values, arrangement, color }} {...whole} />;
}

/** The guess, where the image with its own is not in view. */
function Guess() {
  const scores = useAppStore(scoresOf);
  const isBlank = useAppStore(isWaitingForInk);
  return (
    <div className="phone-guess">
      <Prediction scores={scores} blank={isBlank} choices={DIGITS} />
    </div>
  );
}
