import { useMemo, type RefObject } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { MapReading, Network, Ref, Trace } from '../../core/index.ts';
import type { PrintedPicture } from '../now/printedPicture.ts';
import type { ColorScale, ColorTheme } from '../parts/colorScale.ts';
import { useNames } from '../parts/useNames.ts';
import { ErrorsMap } from './ErrorsMap.tsx';
import { KernelPicture } from './KernelPicture.tsx';
import { PatchGrid } from './PatchGrid.tsx';
import type { PatchPicture } from './patchPicture.ts';

export interface ReadingProps {
  readonly network: Network;
  readonly trace: Trace;
  /** What the convolution makes. */
  readonly made: string;
  readonly reading: MapReading;
  readonly side: number;
  readonly picture: PatchPicture;
  readonly printed: PrintedPicture['grids'];
  readonly colors: {
    readonly errors: ColorScale;
    readonly weights: ColorScale;
    readonly products: ColorScale;
  };
  readonly room: number;
  /** The place of the patch that is lit in all pictures. */
  readonly lit: number | null;
  /** Whether the product of a place is in; where no error came from there is none to wait for. */
  readonly isAdded: (cell: number) => boolean;
  /** What the printed products add up to, where that is coarser than their sum; null where it is not. */
  readonly coarse: string | null;
  readonly isTurned: boolean;
  readonly isRushed: boolean;
  readonly theme: ColorTheme;
  readonly onPoint: (cell: number | null, ref: Ref | null) => void;
}

/** How the places of a patch are named. */
function usePlaceName({ patch }: MapReading): (cell: number) => string {
  const { t } = useTranslation('views');
  const names = useNames();
  return (cell) => {
    const { place } = patch[cell];
    return place ? names.cell(place) : t('turned.border');
  };
}

/** Every error that reached the cell, and its product laid where it came from. */
export function StampsReading(props: ReadingProps & { readonly figure: RefObject<HTMLElement | null> }) {
  const { network, trace, reading, side, theme, picture, printed, room, lit, isRushed, figure, onPoint } =
    props;
  const { t } = useTranslation('views');
  const placeName = usePlaceName(reading);
  const { patch } = reading;
  return (
    <div role="group" aria-label={t('turned.stamps')} className="turned-reading">
      <h3>{t('turned.stamps')}</h3>
      <ErrorsMap
        {...{ network, trace, reading, side, theme }}
        tensor={props.made}
        lit={lit === null ? null : patch[lit].place}
        onPoint={(place) => {
          const cell = patch.findIndex((each) => place !== null && each.place?.index === place.index);
          onPoint(cell === -1 ? null : cell, place);
        }}
      />
      <span className="sign">→</span>
      <PatchGrid
        {...{ side, room, lit, figure, isRushed }}
        name={t('turned.products')}
        values={picture.products}
        color={props.colors.products}
        printed={printed && printed.products}
        isShown={props.isAdded}
        ghostText={t('turned.notYet')}
        cellName={(cell) => `${t('turned.products')}, ${placeName(cell)}`}
        onPoint={(cell) => onPoint(cell, cell === null ? null : patch[cell].place)}
        note={props.coarse === null ? '' : t('turned.addUp', { sum: props.coarse })}
      />
    </div>
  );
}

/** The errors in their border of zeros, and the kernel that lies over them. */
export function KernelReading(props: ReadingProps) {
  const { reading, side, picture, printed, room, lit, isTurned, isRushed, colors, onPoint } = props;
  const { t } = useTranslation('views');
  const names = useNames();
  const placeName = usePlaceName(reading);
  const { patch } = reading;
  const isInside = useMemo(() => (cell: number) => patch[cell].place !== null, [patch]);
  const pointAt = (of: 'place' | 'weight') => (cell: number | null) =>
    onPoint(cell, cell === null ? null : patch[cell][of]);
  return (
    <div role="group" aria-label={t('turned.overErrors')} className="turned-reading">
      <h3>{t(isTurned ? 'turned.overErrors' : 'turned.acrossMiddle')}</h3>
      <PatchGrid
        {...{ side, room, lit, isRushed }}
        className="bordered"
        name={t('turned.patch')}
        values={picture.errors}
        color={colors.errors}
        printed={printed && printed.factors[0]}
        isShown={isInside}
        ghostText="= 0"
        cellName={placeName}
        onPoint={pointAt('place')}
      />
      <span className="sign">{isTurned ? '×' : '↻'}</span>
      <KernelPicture
        {...{ side, room, lit, isTurned, isRushed }}
        name={names.map(patch[0].weight)}
        weights={picture.weights}
        printed={printed && printed.factors[1]}
        color={colors.weights}
        cellName={(cell) => names.cell(patch[cell].weight)}
        onPoint={pointAt('weight')}
      />
    </div>
  );
}
