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
import { printPicture } from '../now/printedPicture.ts';
import { useCellRoom } from '../now/useCellRoom.ts';
import { patchPictureOf, type PatchPicture } from './patchPicture.ts';
import { KernelReading, StampsReading, type ReadingProps } from './ReadingSides.tsx';
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
  const { network, reading, side, taken, theme, onHover } = props;
  const { t } = useTranslation('views');
  const [pointed, setPointed] = useState<number | null>(null);
  const { patch } = reading;
  const picture = useMemo(() => patchPictureOf(reading, side, props.weights), [reading, side, props.weights]);
  const { figure, room } = useCellRoom(side);
  const printed = useMemo(() => printPicture(picture, room).grids, [picture, room]);
  const colors = useMemo(() => colorsOf(picture, theme), [picture, theme]);
  const progress = useMemo(() => progressOf(reading, taken), [reading, taken]);
  const lit = pointed ?? progress.last;
  const shared: ReadingProps = {
    ...props,
    picture,
    printed,
    colors,
    room,
    lit,
    shown: progress.shown,
    onPoint: (cell, ref) => {
      setPointed(cell);
      onHover(ref);
    },
  };
  const sum = sumOfTerms(picture.terms.slice(0, progress.shown));
  return (
    <>
      <div className="turned-readings">
        <StampsReading {...shared} figure={figure} />
        <KernelReading {...shared} />
      </div>
      {props.children}
      <p className="turned-result">
        <strong>
          {t('turned.sum', {
            n: taken,
            count: reading.stamps.length,
            sum: shownNumber(sum, progress.last === null ? props.digits : undefined),
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
