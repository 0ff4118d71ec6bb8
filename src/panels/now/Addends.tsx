import { useTranslation } from '../words/useTranslation.ts';
import type { MapSum } from '../../core/index.ts';
import type { Arrangement } from '../parts/arrangement.ts';
import type { ProductPictureProps } from './productProps.ts';
import { TermGrid } from './TermGrid.tsx';

/** Cells are too small for numbers: what each map adds is printed under it. */
export const NO_ROOM = 0;

export type AddendsProps = ProductPictureProps & {
  readonly maps: readonly MapSum[];
  /** A number for each term, map after map. */
  readonly values: readonly number[];
  /** What each map adds, as it is printed; empty where it is not known yet. */
  readonly sums: readonly string[];
  /** Of each map's cells; as square as they can be unless told. */
  readonly layout?: Arrangement;
};

/** The maps of a sum in a row, with + between them and what each adds. */
export function Addends(props: AddendsProps) {
  const { maps, values, sums, layout, termsShown, productsTitle } = props;
  const { t } = useTranslation();
  return (
    <div className="addends" role="group" aria-label={productsTitle}>
      {maps.map((part, n) => (
        <div key={part.map} className="addend">
          <span className="sign">{n > 0 && '+'}</span>
          <TermGrid
            {...props}
            title={t('now.map', { map: part.map })}
            palette="value"
            values={values}
            part={part}
            {...(layout && { layout })}
            isShown={termsShown}
            printed={null}
            room={NO_ROOM}
          >
            <b>{sums[n]}</b>
            <small>{t('now.map', { map: part.map })}</small>
          </TermGrid>
        </div>
      ))}
    </div>
  );
}
