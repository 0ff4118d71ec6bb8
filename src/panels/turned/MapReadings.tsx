import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import {
  type MapReading,
  type Network,
  type PatchCell,
  type Ref,
  type Term,
  type Trace,
  type Weights,
} from '../../core/index.ts';
import { colorScale, extentOf, type ColorTheme } from '../parts/colorScale.ts';
import { coarseSum, printPicture } from '../now/printedPicture.ts';
import { useCellRoom } from '../now/useCellRoom.ts';
import { patchPictureOf, type PatchPicture } from './patchPicture.ts';
import { KernelReading, StampsReading, type ReadingProps } from './ReadingSides.tsx';

export interface MapReadingsProps {
  readonly network: Network;
  readonly trace: Trace;
  readonly weights: Weights;
  /** What the convolution makes. */
  readonly made: string;
  readonly reading: MapReading;
  readonly side: number;
  /** How many of the terms are in, in the order of the stamps. */
  readonly taken: number;
  /** The term that has just been added. */
  readonly added: Term | null;
  readonly isTurned: boolean;
  /** Steps follow each other too fast to read numbers: the colours alone are shown. */
  readonly isRushed: boolean;
  readonly theme: ColorTheme;
  readonly onHover: (ref: Ref | null) => void;
  /** Between the pictures and what is said of them. */
  readonly children: ReactNode;
  /** What is said under it, of the place of the patch that is lit; null where none is. */
  readonly line: (lit: PatchCell | null) => ReactNode;
}

/** Both readings for one kernel: left the products where their errors lie, right the errors under the turned kernel. */
export function MapReadings(props: MapReadingsProps) {
  const { reading, side, taken, added, theme, onHover } = props;
  const [pointed, setPointed] = useState<number | null>(null);
  // what is pointed at when the pictures go away is pointed at no more
  useEffect(() => () => onHover(null), [onHover]);
  const { patch } = reading;
  const picture = useMemo(() => patchPictureOf(reading, side, props.weights), [reading, side, props.weights]);
  const { figure, room } = useCellRoom(side);
  const printed = useMemo(
    () => (props.isRushed ? null : printPicture(picture, room).grids),
    [picture, room, props.isRushed],
  );
  const colors = useMemo(() => colorsOf(picture, theme), [picture, theme]);
  const terms = useMemo(() => reading.stamps.slice(0, taken).map(({ term }) => term), [reading, taken]);
  const isAdded = useCallback(
    (cell: number) => {
      const { term } = patch[cell];
      return term === null || terms.includes(term);
    },
    [patch, terms],
  );
  const isWhole = taken === reading.stamps.length;
  // of another network the patch may be smaller
  const lit = pointed !== null && pointed < patch.length ? pointed : cellOf(reading, added);
  const shared: ReadingProps = {
    ...props,
    picture,
    printed,
    colors,
    room,
    lit,
    isAdded,
    coarse: printed && isWhole ? coarseSum(picture, printed.products, picture.terms.length) : null,
    onPoint: (cell, ref) => {
      setPointed(cell);
      onHover(ref);
    },
  };
  return (
    <>
      <div className="turned-readings">
        <StampsReading {...shared} figure={figure} />
        <KernelReading {...shared} />
      </div>
      {props.children}
      <p className="turned-result">{props.line(lit === null ? null : patch[lit])}</p>
    </>
  );
}

/** The place of the patch that a term belongs to. */
function cellOf({ patch }: MapReading, term: Term | null): number | null {
  const cell = term === null ? -1 : patch.findIndex((each) => each.term === term);
  return cell === -1 ? null : cell;
}

function colorsOf(picture: PatchPicture, theme: ColorTheme) {
  return {
    errors: colorScale('value', theme, extentOf(picture.errors)),
    weights: colorScale('weight', theme, extentOf(picture.weights)),
    products: colorScale('value', theme, extentOf(picture.products)),
  };
}
