import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useRef, type PointerEvent } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { sentences } from '../parts/joined.ts';
import { mapOrder } from '../parts/arrangement.ts';
import type { ColorScale } from '../parts/colorScale.ts';
import { drawMosaic } from '../parts/drawMosaic.ts';
import {
  imageOf,
  imagePart,
  indexAt,
  mosaicSize,
  pictureCellOf,
  type MosaicGeometry,
} from '../parts/mosaicGeometry.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { Select } from '../parts/Select.tsx';
import { isShownIn, type MapData } from '../stage/mapData.ts';

export interface ImageChooserProps {
  readonly values: Float64Array;
  readonly geometry: MosaicGeometry;
  readonly color: ColorScale;
  readonly phase: MapData['phase'];
  readonly done: number;
  readonly part: number;
  /** The image that is chosen, and the names of all: the units that they lead to. */
  readonly unit: number;
  readonly names: readonly string[];
  readonly onChoose: (unit: number) => void;
}

/** The whole mosaic to choose an image from, with next and previous, and a list of all by name. */
export function ImageChooser(props: ImageChooserProps) {
  const { values, geometry, color, phase, done, part, unit, names, onChoose } = props;
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useMemo(() => mosaicSize(geometry), [geometry]);
  useEffect(() => {
    if (!canvas.current) return;
    const isShown = (index: number): boolean => isShownIn({ phase, done, part }, index);
    const pixels = 2 * window.devicePixelRatio;
    drawMosaic(canvas.current, { values, geometry, color, isShown, pixels });
  }, [values, geometry, color, phase, done, part]);
  const choose = ({ currentTarget, clientX, clientY }: PointerEvent): void => {
    const box = currentTarget.getBoundingClientRect();
    const x = ((clientX - box.left) / box.width) * size.width;
    const y = ((clientY - box.top) / box.height) * size.height;
    const cell = pictureCellOf(geometry, x, y);
    if (cell !== null) onChoose(indexAt(geometry, cell) % geometry.units);
  };
  const { left, top, width, height } = imagePart(geometry, unit);
  const turn = (by: number): void => onChoose((unit + by + names.length) % names.length);
  return (
    <div className="image-chooser">
      <div className="turn">
        <IconButton label={t('enlarge.previous')} icon={ChevronLeft} onClick={() => turn(-1)} />
        <Select
          aria-label={t('enlarge.image')}
          options={[...names.keys()]}
          value={unit}
          textOf={(n) => names[n]}
          onChoose={onChoose}
        />
        <IconButton label={t('enlarge.next')} icon={ChevronRight} onClick={() => turn(1)} />
      </div>
      <div className="overview">
        <canvas ref={canvas} aria-hidden onPointerUp={choose} />
        <span
          style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
        />
      </div>
      <p className="note">
        {sentences(
          t('enlarge.choose'),
          geometry.imageTiles !== undefined &&
            t('enlarge.maps', { order: mapOrder(imageOf(geometry), values.length / geometry.units) }),
        )}
      </p>
    </div>
  );
}

const percent = (part: number): string => `${part * 100}%`;
