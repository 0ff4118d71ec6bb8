import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  shownNumber,
  sumOfTerms,
  type MapReading,
  type Network,
  type Ref,
  type Trace,
  type Weights,
} from '../../core/index.ts';
import { colorScale, extentOf, type ColorTheme } from '../parts/colorScale.ts';
import { useNames } from '../parts/useNames.ts';
import { coarseSum, printPicture } from '../now/printedPicture.ts';
import { useCellRoom } from '../now/useCellRoom.ts';
import { ErrorsMap } from './ErrorsMap.tsx';
import { KernelPicture } from './KernelPicture.tsx';
import { PatchGrid } from './PatchGrid.tsx';
import { patchPictureOf, type PatchPicture } from './patchPicture.ts';
import { StampLine } from './StampLine.tsx';

export interface MapReadingsProps {
  readonly network: Network;
  readonly trace: Trace;
  readonly weights: Weights;
  /** What the convolution makes. */
  readonly made: string;
  readonly reading: MapReading;
  readonly side: number;
  /** How many of the terms are in. */
  readonly taken: number;
  readonly isTurned: boolean;
  /** Digits of the whole sum; 3 unless told. */
  readonly digits: number | undefined;
  readonly theme: ColorTheme;
  readonly onHover: (ref: Ref | null) => void;
  /** Between the pictures and what is said of them. */
  readonly children: ReactNode;
}

/** Both readings for one kernel: left the products where their errors lie, right the errors under the turned kernel. */
export function MapReadings(props: MapReadingsProps) {
  const { network, trace, reading, side, taken, theme, onHover } = props;
  const { t } = useTranslation('views');
  const names = useNames();
  const [pointed, setPointed] = useState<number | null>(null);
  const { patch } = reading;
  const picture = useMemo(() => patchPictureOf(reading, side, props.weights), [reading, side, props.weights]);
  const { figure, room } = useCellRoom(side);
  const printed = useMemo(() => printPicture(picture, room).grids, [picture, room]);
  const colors = useMemo(() => colorsOf(picture, theme), [picture, theme]);
  const progress = useMemo(() => progressOf(reading, taken), [reading, taken]);
  const lit = pointed ?? progress.last;
  const isAdded = useMemo(() => (cell: number) => cell < progress.shown, [progress]);
  const isInside = useMemo(() => (cell: number) => patch[cell].place !== null, [patch]);
  const coarse = printed && coarseSum(picture, printed.products, progress.shown);
  const pointAt = (of: 'place' | 'weight') => (cell: number | null) => {
    setPointed(cell);
    onHover(cell === null ? null : patch[cell][of]);
  };
  const placeName = (cell: number): string => {
    const { place } = patch[cell];
    return place ? names.cell(place) : t('turned.border');
  };
  const common = { side, room, lit };
  return (
    <>
      <div className="turned-readings">
        <div role="group" aria-label={t('turned.stamps')} className="turned-reading">
          <h3>{t('turned.stamps')}</h3>
          <ErrorsMap
            {...{ network, trace, reading, side, theme }}
            tensor={props.made}
            lit={lit === null ? null : patch[lit].place}
            onPoint={(place) => {
              const cell = patch.findIndex((each) => place !== null && each.place?.index === place.index);
              setPointed(cell === -1 ? null : cell);
              onHover(place);
            }}
          />
          <span className="sign">→</span>
          <PatchGrid
            {...common}
            ref={figure}
            name={t('turned.products')}
            values={picture.products}
            color={colors.products}
            printed={printed && printed.products}
            isShown={isAdded}
            ghostText={t('turned.notYet')}
            cellName={(cell) => `${t('turned.products')}, ${placeName(cell)}`}
            onPoint={pointAt('place')}
            note={coarse === null ? '' : t('turned.addUp', { sum: coarse })}
          />
        </div>
        <div role="group" aria-label={t('turned.overErrors')} className="turned-reading">
          <h3>{t(props.isTurned ? 'turned.overErrors' : 'turned.acrossMiddle')}</h3>
          <PatchGrid
            {...common}
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
          <span className="sign">{props.isTurned ? '×' : '↻'}</span>
          <KernelPicture
            {...common}
            name={names.map(patch[0].weight)}
            weights={picture.weights}
            printed={printed && printed.factors[1]}
            isTurned={props.isTurned}
            color={colors.weights}
            cellName={(cell) => names.cell(patch[cell].weight)}
            onPoint={pointAt('weight')}
          />
        </div>
      </div>
      {props.children}
      <p className="turned-result">
        <strong>
          {t('turned.sum', {
            n: taken,
            count: reading.stamps.length,
            sum: shownNumber(
              sumOfTerms(picture.terms.slice(0, progress.shown)),
              progress.last === null ? props.digits : undefined,
            ),
          })}
        </strong>{' '}
        {lit === null ? t('turned.point') : <StampLine network={network} cell={patch[lit]} />}
      </p>
    </>
  );
}

/** The cell of the term that was added last, null where none or all are in, and how many cells that makes. */
function progressOf({ patch, stamps }: MapReading, taken: number): { last: number | null; shown: number } {
  if (taken === stamps.length) return { last: null, shown: patch.length };
  const cells = patch.flatMap(({ term }, n) => (term ? [n] : []));
  const last = cells[taken - 1] ?? null;
  return { last, shown: last === null ? 0 : last + 1 };
}

function colorsOf(picture: PatchPicture, theme: ColorTheme) {
  return {
    errors: colorScale('value', theme, extentOf(picture.errors)),
    weights: colorScale('weight', theme, extentOf(picture.weights)),
    products: colorScale('value', theme, extentOf(picture.products)),
  };
}
