import { useMemo, type CSSProperties } from 'react';
import { productOf, shownPower, type MapSum, type Term } from '../../core/index.ts';
import type { Arrangement } from '../parts/arrangement.ts';
import { Addends, NO_ROOM } from './Addends.tsx';
import { FactorRow } from './FactorRow.tsx';
import type { Slot } from './picture.ts';
import type { PrintedPicture } from './printedPicture.ts';
import { printTogether } from './printedSums.ts';
import type { ProductPictureProps } from './productProps.ts';

/** More maps stand in two rows. */
export const MOST_ACROSS = 6;

export type ManyMapsProps = ProductPictureProps & {
  readonly maps: readonly MapSum[];
  readonly printed: PrintedPicture;
};

/**
 * A sum over many maps, or with a factor that all terms have, which stands in front of it: in cells of one size and numbers of one power
 * of ten. Many stand in two rows. Beside the factor in front there is no room for the others, which the cells tell.
 */
export function ManyMaps(props: ManyMapsProps) {
  const { picture, maps, termsShown, printed } = props;
  const alone = picture.slots.filter(({ kind }) => kind === 'scalar');
  const values = useMemo(() => valuesOf(picture.slots, picture.terms), [picture]);
  const layout = useMemo(() => layoutOf(maps), [maps]);
  const seen = termsShown ?? picture.terms.length;
  const sums = maps.map(({ first, cells }) =>
    first < seen
      ? values.slice(first, Math.min(first + cells, seen)).reduce((sum, value) => sum + value, 0)
      : null,
  );
  const { exponent, texts } = printTogether(sums);
  return (
    <div
      className="product-picture over-maps many"
      style={
        {
          '--across': maps.length > MOST_ACROSS ? Math.ceil(maps.length / 2) : maps.length,
          '--cell-rows': layout.rows / layout.columns,
        } as CSSProperties
      }
    >
      <FactorRow
        {...props}
        {...(alone.length > 0 ? { picture: { ...picture, slots: alone } } : {})}
        printed={
          alone.length > 0 ? { ...printed, alone: printed.alone.filter((text) => text !== '') } : printed
        }
        room={NO_ROOM}
      />
      <span className="sign">{alone.length > 0 ? '× (' : '= ('}</span>
      <Addends {...props} values={values} sums={texts} layout={layout} />
      <span className="sign">
        ) <small>{shownPower(exponent)}</small>
      </span>
    </div>
  );
}

/** Every term without the factors that all have. */
function valuesOf(slots: readonly Slot[], terms: readonly Term[]): number[] {
  const places = slots.flatMap(({ kind }, n) => (kind === 'grid' ? [n] : []));
  return terms.map(({ factors }) => productOf(places.map((place) => factors[place].value)));
}

/** Room for the largest map, as square as can be. */
function layoutOf(maps: readonly MapSum[]): Arrangement {
  const most = Math.max(...maps.map(({ cells }) => cells));
  const columns = Math.ceil(Math.sqrt(most));
  return { columns, rows: Math.ceil(most / columns) };
}
