import { memo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
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

/** Where maps stand as tiles, which of them stands where; else nothing. */
export const TileKey = memo(function TileKey({ shape, arrangement, cells }: TileKeyProps) {
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
          <span key={row}>{row}</span>
        ))}
      </span>
    </p>
  );
});
