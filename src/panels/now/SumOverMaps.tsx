import { useMemo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapSum } from '../../core/index.ts';
import { FactorRow } from './FactorRow.tsx';
import { ManyMaps, MOST_ACROSS } from './ManyMaps.tsx';
import { printMapSums, printPicture } from './printedPicture.ts';
import type { ProductPictureProps } from './productProps.ts';
import { TermGrid } from './TermGrid.tsx';
import './sumOverMaps.css';

/** Cells are too small for numbers: what each map adds is printed under it. */
const NO_ROOM = 0;

/** A sum over several maps: the factors as tiles, one a map, and the products as a row of addends, each with what it adds. */
export default function SumOverMaps(props: ProductPictureProps & { readonly maps: readonly MapSum[] }) {
  const { picture, maps, termsShown, productsTitle, digits } = props;
  const { t } = useTranslation();
  const products = useMemo(() => picture.terms.map(({ value }) => value), [picture]);
  const printed = useMemo(() => printPicture(picture, NO_ROOM), [picture]);
  const isMany = maps.length > MOST_ACROSS || picture.slots.some(({ kind }) => kind === 'scalar');
  if (isMany) return <ManyMaps {...props} printed={printed} />;
  const sums = printMapSums(picture, maps, termsShown ?? picture.terms.length, digits);
  return (
    <div className="product-picture over-maps" style={{ '--across': maps.length } as CSSProperties}>
      <FactorRow {...props} printed={printed} room={NO_ROOM} />
      <span className="sign">=</span>
      <div className="addends" role="group" aria-label={productsTitle}>
        {maps.map((part, n) => (
          <div key={part.map} className="addend">
            <span className="sign">{n > 0 && '+'}</span>
            <TermGrid
              {...props}
              title={t('now.map', { map: part.map })}
              palette="value"
              values={products}
              part={part}
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
    </div>
  );
}
