import { memo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber, type RippleStage } from '../../core/index.ts';
import type { Arrangement } from '../parts/arrangement.ts';
import { colorScale, extentOf, type ColorTheme } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';

export interface RippleTileProps {
  readonly stage: RippleStage;
  readonly arrangement: Arrangement;
  readonly isShown: boolean;
  /** Cells whose change goes on; ringed. */
  readonly survivors: readonly number[] | undefined;
  readonly theme: ColorTheme;
}

const hidden = (): boolean => false;

/** The change of one tensor as a small map: its name, its range, and how many of its cells change. */
export const RippleTile = memo(function RippleTile({
  stage,
  arrangement,
  isShown,
  survivors,
  theme,
}: RippleTileProps) {
  const { t } = useTranslation('views');
  const { tensor, change, changed } = stage;
  const extent = extentOf(change);
  const isNumber = change.length === 1;
  return (
    <figure className={isShown ? 'ripple-tile' : 'ripple-tile hidden'}>
      <figcaption>{`Δ${tensor}`}</figcaption>
      {isNumber ? (
        <p className="ripple-number">{isShown ? shownNumber(change[0]) : '?'}</p>
      ) : (
        <div className="ripple-map">
          <Heatmap
            name={t('whatIf.ripple.map', { tensor })}
            values={change}
            {...arrangement}
            color={colorScale('value', theme, extent)}
            isShown={isShown ? undefined : hidden}
            ghostText={t('whatIf.ripple.ghost')}
            rings={survivors}
          />
        </div>
      )}
      <small>
        {isShown && !isNumber && (
          <>
            <b>{t('whatIf.ripple.count', { changed, count: change.length })}</b>
            <span>±{shownNumber(extent, 2)}</span>
          </>
        )}
      </small>
    </figure>
  );
});
