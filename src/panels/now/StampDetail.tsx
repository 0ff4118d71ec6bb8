import { useTranslation } from 'react-i18next';
import { shownNumber, shownPower } from '../../core/index.ts';
import { commonExponent } from '../parts/cellNumber.ts';
import { colorScale, extentOf, type ColorScale, type ColorTheme } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { StampMap } from './StampSheetGrid.tsx';
import type { Stamp, StampSheet } from './stamps.ts';
import { TinyMap } from './TinyMap.tsx';
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
          color={colorScale('pixel', theme)}
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
  const values = stamp.cells.map(({ value }) => value);
  const exponent = commonExponent(extentOf(values));
  return (
    <div className="stamp-enlarged">
      <span className="scalar">
        <b>{shownNumber(stamp.errorValue)}</b>
        <small>{name}</small>
        {stamp.isBlank && <small className="blank">{t('stamps.blank')}</small>}
      </span>
      <span className="sign">×</span>
      <figure className="term-grid">
        <Heatmap
          name={`${name}, ${t('stamps.patch')}`}
          values={stamp.cells.map(({ pixel }) => pixel)}
          {...sheet.kernel}
          color={colorScale('pixel', theme)}
          numbersIn={0}
          cellName={(cell) => `${t('stamps.patch')}[${cell}]`}
        />
        <figcaption>{t('stamps.patch')}</figcaption>
      </figure>
      <span className="sign">=</span>
      <figure className="term-grid">
        <Heatmap
          name={`${name}, ${t('stamps.weighted')}`}
          values={values}
          {...sheet.kernel}
          color={color}
          numbersIn={exponent}
          cellName={(cell) => `${t('stamps.weighted')}[${cell}]`}
        />
        <figcaption>
          {t('stamps.weighted')} {shownPower(exponent)}
        </figcaption>
      </figure>
    </div>
  );
}
