import {
  memo,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type RefObject,
  type PointerEvent,
} from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { Mark } from '../../timeline/highlights.ts';
import type { ColorScale } from './colorScale.ts';
import { drawMosaic, type MosaicDrawing } from './drawMosaic.ts';
import { Ground } from './Ground.tsx';
import {
  cellBox,
  cellOf,
  framesOf,
  indexAt,
  mosaicSize,
  pictureCellOf,
  type Box,
  type MosaicGeometry,
} from './mosaicGeometry.ts';
import { indicesIn, MosaicCells } from './MosaicCells.tsx';
import { joinedIds } from './joined.ts';
import { LitCells } from './laterLitCells.ts';
import { useGridKeys } from './useGridKeys.ts';
import { usePixelRatio } from './usePixelRatio.ts';
import './mosaic.css';

export interface MosaicProps {
  readonly name: string;
  readonly describedBy?: string | undefined;
  readonly values: Float64Array;
  readonly geometry: MosaicGeometry;
  readonly color: ColorScale;
  /** Which cells are computed; the others are ghosts. Keep its identity while its answers stay. */
  readonly isShown?: (index: number) => boolean;
  readonly ghostText: string;
  readonly marks?: ReadonlyMap<number, Mark> | undefined;
  readonly selected?: number | null;
  /** Keep its identity, as of all that is given. */
  readonly cellName: (index: number) => string;
  readonly onHover?: (index: number | null) => void;
  readonly onSelect?: (index: number) => void;
}

/** A large weight tensor as small images, one a unit, on a canvas. For assistive technology only the active row is in the page. */
export const Mosaic = memo(function Mosaic(props: MosaicProps) {
  const {
    name,
    describedBy,
    values,
    geometry,
    color,
    isShown,
    ghostText,
    marks,
    selected = null,
    cellName,
    onHover,
    onSelect,
  } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const row = useRef<SVGSVGElement>(null);
  const size = useMemo(() => mosaicSize(geometry), [geometry]);
  const pixels = usePixelRatio();
  const { t } = useTranslation();
  const lit = useId();
  const [focused, setFocused] = useState<number | null>(null);

  useDrawing(canvas, { values, geometry, color, isShown, pixels });

  const focusColumn = useCallback(() => {
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus());
  }, []);
  const { rows, columns } = size;
  // where a map of an image is left over there is nothing
  const hasCell = (cell: number): boolean => indexAt(geometry, cell) < values.length;
  const keys = useGridKeys({
    rows,
    columns,
    onMove: (cell) => {
      onHover?.(indexAt(geometry, cell));
      focusColumn();
    },
    onChoose: (cell) => onSelect?.(indexAt(geometry, cell)),
    hasCell,
    selected: selected === null ? null : cellOf(geometry, selected),
  });
  const indexUnder = (event: PointerEvent): number | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * size.width;
    const y = ((event.clientY - box.top) / box.height) * size.height;
    const cell = pictureCellOf(geometry, x, y);
    return cell === null || !hasCell(cell) ? null : indexAt(geometry, cell);
  };
  const activeRow = Math.floor(keys.active / columns);
  const inRow = useMemo(() => indicesIn(geometry, activeRow), [geometry, activeRow]);
  return (
    <div
      className="mosaic"
      role="grid"
      aria-label={name}
      aria-describedby={joinedIds(describedBy, lit)}
      aria-rowcount={rows}
      aria-colcount={columns}
      onKeyDown={keys.onKeyDown}
    >
      <LitCells as="span" id={lit} {...{ marks, cellName }} first={0} cells={values.length} />
      <canvas
        ref={canvas}
        aria-hidden
        onPointerMove={(event) => onHover?.(indexUnder(event))}
        onPointerLeave={() => onHover?.(null)}
        onPointerUp={(event) => {
          const index = indexUnder(event);
          if (index !== null) onSelect?.(index);
        }}
      />
      <Frames {...{ geometry, marks, selected, focused }} />
      <svg
        ref={row}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="row"
        aria-rowindex={activeRow + 1}
        aria-label={t('grid.row', { row: activeRow })}
        className="active-row"
      >
        <MosaicCells
          {...{ values, geometry, cellName, ghostText, onHover, inRow }}
          onFocus={setFocused}
          active={keys.active % columns}
          selected={selected !== null && inRow.includes(selected) ? selected : null}
          shown={inRow.map((index) => ((isShown?.(index) ?? true) ? '1' : '0')).join('')}
        />
      </svg>
    </div>
  );
});

/** A frame lies 1 around a cell, with a line 2 wide. */
const FRAME_REACH = 6;

type FramesProps = Pick<MosaicProps, 'geometry' | 'marks'> & {
  readonly selected: number | null;
  readonly focused: number | null;
};

/** What lights up, what is selected, and above all else where keys have come to. */
function Frames({ geometry, marks, selected, focused }: FramesProps) {
  const { width, height } = mosaicSize(geometry);
  return (
    <svg className="frames" viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <Ground width={width} height={height} reach={FRAME_REACH} />
      {marks && framesOf(geometry, marks).map((box, n) => <Frame key={n} className="mark" {...box} />)}
      {selected !== null && <Frame className="selected" {...cellBox(geometry, selected)} />}
      {focused !== null && <Frame className="focus-ring" {...cellBox(geometry, focused)} />}
    </svg>
  );
}

/** Around a cell or an image, not over it. */
function Frame({ className, x, y, width, height }: Box & { readonly className: string }) {
  return <rect className={className} x={x - 1} y={y - 1} width={width + 2} height={height + 2} />;
}

/** Draws what has changed since it was drawn last. */
function useDrawing(canvas: RefObject<HTMLCanvasElement | null>, drawing: MosaicDrawing): void {
  const { values, geometry, color, isShown, pixels } = drawing;
  const drawn = useRef<MosaicDrawing | null>(null);
  useEffect(() => {
    if (!canvas.current) return;
    const next = { values, geometry, color, isShown, pixels };
    drawMosaic(canvas.current, next, drawn.current);
    drawn.current = next;
  }, [canvas, values, geometry, color, isShown, pixels]);
}
