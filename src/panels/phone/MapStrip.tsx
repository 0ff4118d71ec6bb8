import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { partInFront, tensorName, tensorOf } from '../../core/index.ts';
import { arrangementInFront } from '../parts/arrangement.ts';
import { usePlainNames } from '../parts/plainNames.ts';
import { prefersReducedMotion } from '../parts/prefersReducedMotion.ts';
import { dataWithin } from '../stage/dataWithin.ts';
import type { MapSpec } from '../stage/layout.ts';
import { isComputedNow, mapDataOf, type MapSource } from '../stage/mapData.ts';
import { MapThumb } from '../stage/MapThumb.tsx';
import type { MapScale } from '../stage/scales.ts';
import { MosaicThumb } from './MosaicThumb.tsx';
import { INPUT, type PhoneMap, type Shown } from './phoneMaps.ts';

export interface MapStripProps {
  readonly maps: readonly PhoneMap[];
  readonly shown: Shown;
  /** Null before the first trace: the maps have no pictures then. */
  readonly source: MapSource | null;
  readonly scaleOf: (spec: MapSpec) => MapScale | undefined;
  /** What the network calls its image, and a picture of it. */
  readonly image: string;
  readonly imageThumb: ReactNode;
  readonly onShow: (shown: Shown) => void;
}

/** All maps from the image to the scores, small: one is shown large. The strip scrolls itself to that one. */
export function MapStrip({ maps, shown, source, scaleOf, image, imageThumb, onShow }: MapStripProps) {
  const { t } = useTranslation('views');
  const { of, map } = shown;
  return (
    <nav className="phone-strip" aria-label={t('phone.maps')}>
      <Item
        name={image}
        spec={null}
        isShown={map === INPUT}
        onShow={() => onShow({ map: INPUT, of })}
        isActive={false}
      >
        {imageThumb}
      </Item>
      {maps.map(({ column, block }, n) => {
        const spec = column[map === INPUT ? 'value' : of];
        return (
          <Item
            key={column.value.tensor}
            name={tensorName(spec)}
            spec={spec}
            isShown={n === map}
            isActive={source !== null && isComputedNow(source, spec)}
            onShow={() => onShow({ map: n, of: spec.of })}
          >
            {source && <Thumb {...{ source, spec, scaleOf }} front={source.fronts[block]} />}
          </Item>
        );
      })}
    </nav>
  );
}

interface ItemProps {
  readonly name: string;
  /** Null for the image. */
  readonly spec: MapSpec | null;
  readonly isShown: boolean;
  /** The step computes a part of it. */
  readonly isActive: boolean;
  readonly onShow: () => void;
  readonly children: ReactNode;
}

function Item({ name, spec, isShown, isActive, onShow, children }: ItemProps) {
  const button = useRef<HTMLButtonElement>(null);
  const plain = usePlainNames();
  useEffect(() => {
    if (isShown) bringInView(button.current);
  }, [isShown, name]);
  return (
    <button
      ref={button}
      type="button"
      className={`${spec?.of ?? 'value'} ${isActive ? 'active' : ''}`}
      aria-current={isShown}
      aria-label={spec && plain ? `${plain.map(spec).name}, ${name}` : name}
      onClick={onShow}
    >
      <i className="picture">{children}</i>
      <span aria-hidden>{(spec && plain?.map(spec).name) ?? spec?.tensor ?? name}</span>
    </button>
  );
}

/** The strip alone scrolls, so that what was chosen stands in its middle. */
function bringInView(button: HTMLElement | null): void {
  const strip = button?.parentElement;
  if (!button || !strip) return;
  const left = button.offsetLeft - (strip.clientWidth - button.offsetWidth) / 2;
  strip.scrollTo({ left, behavior: prefersReducedMotion() ? 'auto' : 'smooth' });
}

interface ThumbProps {
  readonly source: MapSource;
  readonly spec: MapSpec;
  /** Which map of a stack is in front. */
  readonly front: number;
  readonly scaleOf: MapStripProps['scaleOf'];
}

function Thumb({ source, spec, front, scaleOf }: ThumbProps) {
  const scale = scaleOf(spec);
  if (!scale) return null;
  const data = mapDataOf(source, spec);
  const { color } = scale;
  if (spec.shape.kind === 'mosaic')
    return <MosaicThumb {...data} geometry={spec.shape.geometry} color={color} />;
  const tensor = tensorOf(source.network, spec.tensor);
  const inFront = partInFront(tensor, front);
  return (
    <MapThumb
      {...dataWithin(data, inFront)}
      {...inFront}
      arrangement={arrangementInFront(tensor)}
      color={color}
    />
  );
}
