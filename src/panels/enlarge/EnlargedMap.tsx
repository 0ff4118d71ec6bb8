import { useContext, useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { DIGITS, tensorName, type Ref } from '../../core/index.ts';
import { Bars } from '../parts/Bars.tsx';
import { Legend } from '../parts/Legend.tsx';
import { imageOf, indexInImage, type MosaicGeometry } from '../parts/mosaicGeometry.ts';
import type { MapSpec } from '../stage/layout.ts';
import { indexOfCell, placeInTile, type Arrangement } from '../parts/arrangement.ts';
import { isShownIn, type MapData } from '../stage/mapData.ts';
import type { MapScale } from '../stage/scales.ts';
import { TileKey } from '../stage/TileKey.tsx';
import { EnlargedGrid, type TileEdges } from './EnlargedGrid.tsx';
import { kernelAt, type KernelTable } from '../parts/kernelTable.ts';
import { KernelTableGrid } from './KernelTableGrid.tsx';
import type { KernelNames } from './kernelText.ts';
import { PlainNamesContext } from '../parts/plainNames.ts';
import { NetworkContext, useNames } from '../parts/useNames.ts';

/** One of the two maps of a column, as the stage shows it now. */
export interface EnlargedView {
  readonly spec: MapSpec;
  readonly data: MapData;
  readonly scale: MapScale;
  /** Of kernels that read several maps. */
  readonly table: KernelTable | null;
}

/** A cell and its row and column in its map, if it has such. */
export interface ReadCell {
  readonly ref: Ref;
  readonly place: { readonly row: number; readonly column: number } | null;
}

export interface EnlargedMapProps extends EnlargedView {
  /** Which image of a mosaic, or kernel of a table, is shown. */
  readonly unit: number;
  readonly onUnit: (unit: number) => void;
  readonly kernelNames: KernelNames;
  /** The digit wanted, set off among bars. */
  readonly target: number | null;
  readonly onRead: (cell: ReadCell | null) => void;
  readonly onSelect: (ref: Ref) => void;
}

/** A map, or an image of a mosaic, with its name and the range of its colours. */
export function EnlargedMap(props: EnlargedMapProps) {
  const { spec, scale, data, unit } = props;
  const name = tensorName(spec);
  return (
    <figure className={`enlarged-map ${spec.of}`} aria-label={name}>
      <figcaption>
        <b>{name}</b>
        <TileKey
          shape={spec.shape}
          arrangement={pictureOf(props, unit).arrangement}
          cells={data.values.length}
        />
        <Legend color={scale.color} before="" isFull />
        <PlainLine spec={spec} />
      </figcaption>
      {props.table && <KernelsOf {...props} table={props.table} />}
      {spec.shape.kind === 'bars' ? <LargeBars {...props} /> : <LargeCells {...props} />}
    </figure>
  );
}

/** What the map is in plain words; nothing where these could not be loaded. */
function PlainLine({ spec }: Pick<EnlargedMapProps, 'spec'>) {
  const names = useContext(PlainNamesContext);
  const network = useContext(NetworkContext);
  if (!names || !('layers' in network)) return null;
  const { name, size, meaning } = names.of(network).map(spec);
  return (
    <p className="plain-line">
      <span>{name}</span> <small>{size}</small> {meaning}
    </p>
  );
}

/** All kernels, to choose the one that is shown large. */
function KernelsOf(props: EnlargedMapProps & { readonly table: KernelTable }) {
  const { spec, data, scale, table, unit, kernelNames } = props;
  const { t } = useTranslation();
  const names = useNames();
  return (
    <KernelTableGrid
      label={t('enlarge.kernels', { name: tensorName(spec) })}
      nameOf={(place) => names.map({ tensor: spec.tensor, of: spec.of, index: kernelAt(table, place).first })}
      rowName={kernelNames.row}
      columnName={kernelNames.column}
      table={table}
      data={data}
      color={scale.color}
      chosen={unit}
      onChoose={props.onUnit}
    />
  );
}

function LargeBars({ spec, data, scale, target, onRead, onSelect }: EnlargedMapProps) {
  const { t } = useTranslation();
  const name = tensorName(spec);
  const refOf = (index: number): Ref => ({ tensor: spec.tensor, of: spec.of, index });
  return (
    <Bars
      name={name}
      label={t('enlarge.grid', { name })}
      values={data.values}
      color={scale.color}
      isShown={(index) => isShownIn(data, index)}
      ghostText={t('stage.notYet')}
      marks={data.marks}
      selected={data.selected}
      emphasized={target}
      onHover={(index) => onRead(index === null ? null : { ref: refOf(index), place: null })}
      onSelect={(index) => onSelect(refOf(index))}
    />
  );
}

function LargeCells({ spec, data, scale, table, unit, onRead, onSelect }: EnlargedMapProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { arrangement, indexOf } = pictureOf({ spec, table }, unit);
  const { rows, columns } = arrangement;
  const won = useMemo(
    () => new Set(Array.from(data.rings ?? []).slice(0, data.ringCount)),
    [data.rings, data.ringCount],
  );
  const refAt = (cell: number): Ref => ({ tensor: spec.tensor, of: spec.of, index: indexOf(cell) });
  return (
    <div>
      <EnlargedGrid
        label={t('enlarge.grid', { name: tensorName(spec) })}
        rows={rows}
        columns={columns}
        hasCell={(cell) => indexOf(cell) < data.values.length}
        valueOf={(cell) => data.values[indexOf(cell)]}
        nameOf={(cell) => names.cell(refAt(cell))}
        isShown={(cell) => isShownIn(data, indexOf(cell))}
        isWinner={(cell) => won.has(indexOf(cell))}
        isSelected={(cell) => data.selected === indexOf(cell)}
        edgesOf={(cell) => edgesOf(arrangement, cell)}
        markOf={(cell) => data.marks?.get(indexOf(cell))}
        ghostText={t('stage.notYet')}
        color={scale.color}
        onRead={(cell) =>
          onRead(
            cell === null
              ? null
              : {
                  ref: refAt(cell),
                  place: placeInTile(arrangement, Math.floor(cell / columns), cell % columns),
                },
          )
        }
        onSelect={(cell) => onSelect(refAt(cell))}
      />
    </div>
  );
}

/** Where the tile of another map ends beside a cell of the picture. */
export function edgesOf(arrangement: Arrangement, cell: number): TileEdges {
  const [row, column] = [Math.floor(cell / arrangement.columns), cell % arrangement.columns];
  const place = placeInTile(arrangement, row, column);
  return { above: row > 0 && place.row === 0, left: column > 0 && place.column === 0 };
}

interface Picture {
  readonly arrangement: Arrangement;
  /** The tensor's index at a cell of the picture. */
  readonly indexOf: (cell: number) => number;
}

/** A matrix as it is, one image of a mosaic, or one kernel of a table. */
export function pictureOf(
  { spec: { shape }, table }: Pick<EnlargedView, 'spec' | 'table'>,
  unit: number,
): Picture {
  if (table) return { arrangement: table.kernel, indexOf: (cell) => kernelAt(table, unit).first + cell };
  switch (shape.kind) {
    case 'heatmap':
      return {
        arrangement: shape,
        indexOf: (cell) => indexOfCell(shape, cell),
      };
    case 'mosaic': {
      const geometry: MosaicGeometry = shape.geometry;
      return {
        arrangement: imageOf(geometry),
        indexOf: (cell) => indexInImage(geometry, unit, cell),
      };
    }
    case 'bars':
      return { arrangement: { rows: DIGITS, columns: 1 }, indexOf: (cell) => cell };
  }
}
