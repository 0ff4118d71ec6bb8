import { useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { FactorRow } from './FactorRow.tsx';
import { coarseSum, printPicture } from './printedPicture.ts';
import type { ProductPictureProps } from './productProps.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { TermGrid } from './TermGrid.tsx';
import { useCellRoom } from './useCellRoom.ts';

/** Loaded with the first network that has several maps; it keeps its place while it is waited for. */
export const loadSumOverMaps = () => import('./SumOverMaps.tsx');
const SumOverMaps = lazyPart(loadSumOverMaps, {
  waiting: <div className="product-picture" aria-busy="true" />,
});

/** Factor times factor gives products: small matrices in a row. A sum over several maps has its products map by map. */
export function ProductPicture(props: ProductPictureProps) {
  const { resultTitle, maps } = props.picture;
  return resultTitle === null && maps ? (
    <SumOverMaps {...props} maps={maps} />
  ) : (
    <ProductOfGrids {...props} />
  );
}

export function ProductOfGrids(props: ProductPictureProps) {
  const { picture, termsShown, productsTitle, isRushed } = props;
  const { columns, rows } = picture.arrangement;
  const products = useMemo(() => picture.terms.map(({ value }) => value), [picture]);
  const { figure, room } = useCellRoom(columns);
  const isResting = isRushed && termsShown === null;
  const { t } = useTranslation();
  const printed = useMemo(() => (isResting ? null : printPicture(picture, room)), [picture, room, isResting]);
  const isSum = picture.resultTitle === null;
  const coarse =
    printed?.grids && isSum
      ? coarseSum(picture, printed.grids.products, termsShown ?? picture.terms.length)
      : null;
  return (
    <div className="product-picture">
      <FactorRow {...props} printed={printed} room={room} />
      {columns * rows > 1 && (
        <>
          <span className="sign">=</span>
          <TermGrid
            {...props}
            title={picture.resultTitle ?? productsTitle}
            palette="value"
            values={products}
            isShown={termsShown}
            printed={printed?.grids?.products ?? null}
            room={room}
            figure={figure}
            note={coarse === null ? '' : t('now.addUp', { sum: coarse })}
          />
        </>
      )}
    </div>
  );
}
