import { useId, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { partInFront, type KernelTrait, type Ref, type Tensor } from '../../core/index.ts';
import type { MapKey } from '../../timeline/phases.ts';
import { arrangementInFront } from '../parts/arrangement.ts';
import type { ColorScale } from '../parts/colorScale.ts';
import { kernelAt, type KernelTable, type LitKernels } from '../parts/kernelTable.ts';
import { traitText } from '../traitText.ts';
import { KernelRow, partOfRow } from './KernelRow.tsx';
import { dataWithin } from './dataWithin.ts';
import type { MapData } from './mapData.ts';
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
  /** Kernels that read several maps: a row of them for each map. */
  readonly kernels?: RailKernels | null;
  readonly onShow: (map: number) => void;
}

/** The kernels of a layer as a table, of which each map of the rail is a row. */
export interface RailKernels {
  readonly table: KernelTable;
  readonly data: Pick<MapData, 'values' | 'phase' | 'done' | 'part'>;
  readonly color: ColorScale;
  readonly lit: LitKernels;
  /** Of the maps that they read the one in front, and how another gets there. */
  readonly read: number;
  readonly onRead: (map: number) => void;
}

/** All maps of a stack, small: a click, or an arrow key, brings one to the front. */
export function MapRail(props: MapRailProps) {
  const { of, name, maps, front, parts, keys, marked, traits, kernels = null, onShow } = props;
  const { t } = useTranslation();
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    const isAcross = kernels !== null && event.key.startsWith('Arrow') && !/Up|Down/.test(event.key);
    const next = isAcross
      ? moved(event.key, kernels.read, kernels.table.columns.size)
      : moved(event.key, front, maps);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    (isAcross ? kernels.onRead : onShow)(next);
  };
  const show = (map: number, event: MouseEvent): void => {
    const column = kernels && columnUnder(kernels, event);
    if (column !== null) kernels?.onRead(column);
    onShow(map);
  };
  return (
    <div
      role="listbox"
      className={`map-rail ${of} ${kernels ? 'table' : maps > 6 ? 'many' : ''}`}
      aria-label={t('stage.maps', { name })}
      aria-activedescendant={`${id}${front}`}
      tabIndex={0}
      data-rail={keys.join(' ')}
      onKeyDown={onKeyDown}
    >
      {kernels && <ReadHeads {...kernels} />}
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
            className={`${marked.has(map) ? 'marked' : ''} ${kernels?.lit.row === map ? 'band' : ''}`}
            data-map={map}
            onClick={(event) => show(map, event)}
          >
            <span aria-hidden>{map}</span>
            {trait && (
              <b className="trait" aria-hidden>
                {trait.kind === 'twin' ? `≈${trait.of}` : '≈∅'}
              </b>
            )}
            {kernels && <RailRow {...kernels} row={map} />}
            {parts.map(({ tensor, data, color }) => (
              <MapThumb
                key={tensor.name}
                {...dataWithin(data, partInFront(tensor, map))}
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
}

/** The numbers of the maps that the kernels read, over their columns. */
function ReadHeads({ table, lit, read }: RailKernels) {
  return (
    <p className="reads" aria-hidden>
      {Array.from({ length: table.columns.size }, (_, column) => (
        <span
          key={column}
          className={`${column === lit.column ? 'band' : ''} ${column === read ? 'front' : ''}`}
        >
          {column}
        </span>
      ))}
    </p>
  );
}

/** The kernels that make one map; where not the whole row lights up, with a frame around each that does. */
function RailRow({ table, data, color, lit, row }: RailKernels & { readonly row: number }) {
  const { columns } = table;
  const first = row * columns.size;
  const { first: weight, cells } = kernelAt(table, first);
  const framed = Array.from({ length: columns.size }, (_, column) => column).filter(
    (column) => lit.row === null && lit.places.has(first + column),
  );
  return (
    <span className={lit.row === row ? 'kernels lit' : 'kernels'} aria-hidden>
      <KernelRow
        {...dataWithin(data, { first: weight, cells: columns.size * cells })}
        {...{ table, row, color }}
      />
      {framed.map((column) => (
        <i key={column} style={partOfRow(table, column)} />
      ))}
    </span>
  );
}

/** The column of kernels that was pressed; null beside them. */
function columnUnder({ table: { columns } }: RailKernels, { target, clientX }: MouseEvent): number | null {
  const row = target instanceof Element ? target.closest('.kernels') : null;
  if (!row) return null;
  const { left, width } = row.getBoundingClientRect();
  const column = Math.floor(((clientX - left) / width) * columns.size);
  return Math.min(Math.max(column, 0), columns.size - 1);
}

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
