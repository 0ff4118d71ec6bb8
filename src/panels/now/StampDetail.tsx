import { useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber, shownPower } from '../../core/index.ts';
import { colorScale, type ColorScale, type ColorTheme } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { MapLabel } from '../parts/MapLabel.tsx';
import { StampMap } from './StampSheetGrid.tsx';
import { printPicture } from './printedPicture.ts';
import { pictureOfStamp, type Stamp, type StampSheet } from './stamps.ts';
import { TinyMap } from './TinyMap.tsx';
import { useCellRoom } from './useCellRoom.ts';
import { useNames } from '../parts/useNames.ts';

export interface StampDetailProps {
  readonly stamp: Stamp;
  readonly sheet: StampSheet;
  readonly color: ColorScale;
  readonly theme: ColorTheme;
}

/** One stamp as a sum in pictures: error times patch gives stamp. */
export function StampDetail({ stamp, sheet, color, theme }: StampDetailProps) {
  const { t } = useTranslation();
  return (
    <div className="stamp-detail">
      <span className="scalar">
        <b>{shownNumber(stamp.errorValue)}</b>
      </span>
      <span className="sign">×</span>
      <figure>
        <TinyMap
          values={stamp.cells.map(({ pixel }) => pixel)}
          arrangement={sheet.kernel}
          color={colorScale(sheet.palette, theme)}
        />
        <figcaption>{t('stamps.patch')}</figcaption>
      </figure>
      <span className="sign">=</span>
      <figure>
        <StampMap stamp={stamp} sheet={sheet} color={color} />
        <figcaption>{t('stamps.weighted')}</figcaption>
      </figure>
    </div>
  );
}

/** The same, so large that every number can be read: for the stamp that is pointed at. */
export function StampEnlarged({ stamp, sheet, color, theme }: StampDetailProps) {
  const { t } = useTranslation();
  const names = useNames();
  const name = names.cell(stamp.error);
  const { figure, room } = useCellRoom(sheet.kernel.columns);
  const printed = useMemo(() => printPicture(pictureOfStamp(stamp, sheet), room), [stamp, sheet, room]);
  const patch = printed.grids?.factors[1];
  const weighted = printed.grids?.products;
  return (
    <div className="stamp-enlarged">
      <span className="scalar">
        <b>{printed.alone[0]}</b>
        <small>
          <MapLabel text={name} />
        </small>
        {stamp.isBlank && <small className="blank">{t('stamps.blank')}</small>}
      </span>
      <span className="sign">×</span>
      <figure className="term-grid">
        <Heatmap
          name={`${name}, ${t('stamps.patch')}`}
          values={stamp.cells.map(({ pixel }) => pixel)}
          {...sheet.kernel}
          color={colorScale(sheet.palette, theme)}
          texts={patch?.texts}
          room={room}
          cellName={(cell) => `${t('stamps.patch')}[${cell}]`}
        />
        <figcaption>
          {t('stamps.patch')} {shownPower(patch?.exponent ?? 0)}
        </figcaption>
      </figure>
      <span className="sign">=</span>
      <figure ref={figure} className="term-grid">
        <Heatmap
          name={`${name}, ${t('stamps.weighted')}`}
          values={stamp.cells.map(({ value }) => value)}
          {...sheet.kernel}
          color={color}
          texts={weighted?.texts}
          room={room}
          cellName={(cell) => `${t('stamps.weighted')}[${cell}]`}
        />
        <figcaption>
          {t('stamps.weighted')} {shownPower(weighted?.exponent ?? 0)}
        </figcaption>
      </figure>
    </div>
  );
}
