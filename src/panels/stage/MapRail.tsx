import { memo, useId, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { type KernelTrait, type Ref } from '../../core/index.ts';
import type { MapKey } from '../../timeline/phases.ts';
import type { KernelTable } from '../parts/kernelTable.ts';
import { traitText } from '../traitText.ts';
import type { RailKernels, RailPart } from './railProps.ts';
import { RailCanvas } from './RailCanvas.tsx';
import { partOfRow, railPictures } from './railPictures.ts';
import './mapRail.css';

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
  const onClick = (event: MouseEvent): void => {
    const map = mapUnder(event);
    if (map === null) return;
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
      onClick={onClick}
    >
      {kernels && (
        <ReadHeads count={kernels.table.columns.size} lit={kernels.lit.column} read={kernels.read} />
      )}
      {Array.from({ length: maps }, (_, map) => (
        <Option
          key={map}
          id={`${id}${map}`}
          {...{ name, map }}
          isFront={map === front}
          isMarked={marked.has(map)}
          trait={traits[map] ?? null}
          table={kernels?.table ?? null}
          isLit={kernels?.lit.row === map}
          framed={kernels ? framedIn(kernels, map) : ''}
          parts={parts.length}
        />
      ))}
      <RailCanvas pictures={railPictures(maps, parts, kernels)} />
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly name: string;
  readonly map: number;
  readonly isFront: boolean;
  readonly isMarked: boolean;
  readonly trait: KernelTrait | null;
  readonly table: KernelTable | null;
  /** The whole row of kernels lights up; else those whose columns `framed` tells, one after the other. */
  readonly isLit: boolean;
  readonly framed: string;
  /** How many pictures stand beside the kernels. */
  readonly parts: number;
}

/** A map to choose, with places for its pictures; it stays as it is while only those change. */
const Option = memo(function Option(props: OptionProps) {
  const { id, name, map, isFront, isMarked, trait, table, isLit, framed, parts } = props;
  const { t } = useTranslation();
  return (
    <div
      id={id}
      role="option"
      aria-selected={isFront}
      aria-label={`${name}[${map}]${trait ? `, ${traitText(t, trait)}` : ''}`}
      title={
        [trait && traitText(t, trait), isMarked && t('lit.rail')].filter(Boolean).join('; ') || undefined
      }
      className={`${isMarked ? 'marked' : ''} ${isLit ? 'band' : ''}`}
      data-map={map}
    >
      <span aria-hidden>{map}</span>
      {trait && (
        <b className="trait" aria-hidden>
          {trait.kind === 'twin' ? `≈${trait.of}` : '≈∅'}
        </b>
      )}
      {table && (
        <span className={isLit ? 'kernels lit' : 'kernels'} data-picture aria-hidden>
          {framed
            .split(' ')
            .filter(Boolean)
            .map((column) => {
              const { from, share } = partOfRow(table, Number(column));
              return <i key={column} style={{ left: `${from * 100}%`, width: `${share * 100}%` }} />;
            })}
        </span>
      )}
      {Array.from({ length: parts }, (_, n) => (
        <i key={n} className="picture" data-picture />
      ))}
    </div>
  );
});

/** The columns of the kernels in a row that light up where not the whole row does. */
function framedIn({ table: { columns }, lit }: RailKernels, row: number): string {
  return Array.from({ length: columns.size }, (_, column) => column)
    .filter((column) => lit.row === null && lit.places.has(row * columns.size + column))
    .join(' ');
}

interface ReadHeadsProps {
  readonly count: number;
  /** The column that lights up, and the one whose map is in front. */
  readonly lit: number | null;
  readonly read: number;
}

/** The numbers of the maps that the kernels read, over their columns. */
const ReadHeads = memo(function ReadHeads({ count, lit, read }: ReadHeadsProps) {
  return (
    <p className="reads" aria-hidden>
      {Array.from({ length: count }, (_, column) => (
        <span key={column} className={`${column === lit ? 'band' : ''} ${column === read ? 'front' : ''}`}>
          {column}
        </span>
      ))}
    </p>
  );
});

/** The map that was pressed; null between them. */
function mapUnder({ target }: MouseEvent): number | null {
  const option = target instanceof Element ? target.closest('[data-map]') : null;
  return option ? Number(option.getAttribute('data-map')) : null;
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
