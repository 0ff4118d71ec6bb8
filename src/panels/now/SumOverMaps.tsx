import { useMemo, type CSSProperties } from 'react';
import type { MapSum } from '../../core/index.ts';
import { Addends, NO_ROOM } from './Addends.tsx';
import { FactorRow } from './FactorRow.tsx';
import { ManyMaps, MOST_ACROSS } from './ManyMaps.tsx';
import { printPicture } from './printedPicture.ts';
import { printMapSums } from './printedSums.ts';
import type { ProductPictureProps } from './productProps.ts';
import './sumOverMaps.css';

/** A sum over several maps: the factors as tiles, one a map, and the products as a row of addends, each with what it adds. */
export default function SumOverMaps(props: ProductPictureProps & { readonly maps: readonly MapSum[] }) {
  const { picture, maps, termsShown, digits } = props;
  const products = useMemo(() => picture.terms.map(({ value }) => value), [picture]);
  const printed = useMemo(() => printPicture(picture, NO_ROOM), [picture]);
  const isMany = maps.length > MOST_ACROSS || picture.slots.some(({ kind }) => kind === 'scalar');
  if (isMany) return <ManyMaps {...props} printed={printed} />;
  const sums = printMapSums(picture, maps, termsShown ?? picture.terms.length, digits);
  return (
    <div className="product-picture over-maps" style={{ '--across': maps.length } as CSSProperties}>
      <FactorRow {...props} printed={printed} room={NO_ROOM} />
      <span className="sign">=</span>
      <Addends {...props} values={products} sums={sums} />
    </div>
  );
}
