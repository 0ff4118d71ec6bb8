import { memo, useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { partInFront, type KernelTrait, type Ref, type Tensor } from '../../core/index.ts';
import type { MapKey } from '../../timeline/phases.ts';
import { arrangementInFront } from '../parts/arrangement.ts';
import type { ColorScale } from '../parts/colorScale.ts';
import type { MapData } from './mapData.ts';
import { traitText } from '../traitText.ts';
import { MapThumb } from './MapThumb.tsx';
import './mapRail.css';

/** A tensor that the rail shows of each map. */
export interface RailPart {
  readonly tensor: Pick<Tensor, 'name' | 'axes'>;
  readonly data: Pick<MapData, 'values' | 'phase' | 'done' | 'part'>;
  readonly color: ColorScale;
}

export interface MapRailProps {
  readonly of: Ref['of'];
  /** Of the stack, `temphicnn` or `dE/dtemphicnn`. */
  readonly name: string;
  readonly maps: number;
  readonly front: number;
  readonly parts: readonly RailPart[];
  /** All maps of the block: a cell that is not in front has its place on the screen here. */
  readonly keys: readonly MapKey[];
  /** Maps with a cell that lights up. */
  readonly marked: ReadonlySet<number>;
  /** What is odd about the kernel of each map; null, or none, for most. */
  readonly traits: readonly (KernelTrait | null)[];
  readonly onShow: (map: number) => void;
}

/** All maps of a stack, small: a click, or an arrow key, brings one to the front. */
export const MapRail = memo(function MapRail(props: MapRailProps) {
  const { of, name, maps, front, parts, keys, marked, traits, onShow } = props;
  const { t } = useTranslation();
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moved(event.key, front, maps);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    onShow(next);
  };
  return (
    <div
      role="listbox"
      className={`map-rail ${of} ${maps > 6 ? 'many' : ''}`}
      aria-label={t('stage.maps', { name })}
      aria-activedescendant={`${id}${front}`}
      tabIndex={0}
      data-rail={keys.join(' ')}
      onKeyDown={onKeyDown}
    >
      {Array.from({ length: maps }, (_, map) => ({ map, trait: traits[map] ?? null })).map(
        ({ map, trait }) => (
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the list box has the keys
          <div
            key={map}
            id={`${id}${map}`}
            role="option"
            aria-selected={map === front}
            aria-label={`${name}[${map}]${trait ? `, ${traitText(t, trait)}` : ''}`}
            title={trait ? traitText(t, trait) : undefined}
            className={marked.has(map) ? 'marked' : ''}
            data-map={map}
            onClick={() => onShow(map)}
          >
            <span aria-hidden>{map}</span>
            {trait && (
              <b className="trait" aria-hidden>
                {trait.kind === 'twin' ? `≈${trait.of}` : '≈∅'}
              </b>
            )}
            {parts.map(({ tensor, data, color }) => (
              <MapThumb
                key={tensor.name}
                {...data}
                {...partInFront(tensor, map)}
                arrangement={arrangementInFront(tensor)}
                color={color}
              />
            ))}
          </div>
        ),
      )}
    </div>
  );
});

/** The map that a key leads to; null for keys that do not move. */
function moved(key: string, front: number, maps: number): number | null {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return Math.min(front + 1, maps - 1);
    case 'ArrowUp':
    case 'ArrowLeft':
      return Math.max(front - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return maps - 1;
    default:
      return null;
  }
}
