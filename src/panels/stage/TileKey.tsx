import { useTranslation } from 'react-i18next';
import { mapOrder, type Arrangement } from '../parts/arrangement.ts';
import { imageOf } from '../parts/mosaicGeometry.ts';
import type { MapShape } from './layout.ts';
import './tileKey.css';

export interface TileKeyProps {
  readonly shape: MapShape;
  /** Of what is drawn as cells of its own; null for a mosaic and bars. */
  readonly arrangement: Arrangement | null;
  /** How many cells are drawn. */
  readonly cells: number;
}

/** Longer rows have no room under a small picture. */
const LONGEST = 3;

/** '4 5 6 7' as '4–7'. */
function shortened(row: string): string {
  const maps = row.split(' ');
  return maps.length > LONGEST ? `${maps[0]}–${maps[maps.length - 1]}` : row;
}

/** Where maps stand as tiles, which of them stands where; else nothing. */
export function TileKey({ shape, arrangement, cells }: TileKeyProps) {
  const { t } = useTranslation();
  const order =
    shape.kind === 'mosaic'
      ? mapOrder(imageOf(shape.geometry), cells / shape.geometry.units)
      : arrangement && mapOrder(arrangement, cells);
  if (!order) return null;
  return (
    <p className="tile-key">
      {t('stage.tiles')}
      <span>
        {order.split(' / ').map((row) => (
          <span key={row}>{shortened(row)}</span>
        ))}
      </span>
    </p>
  );
}
