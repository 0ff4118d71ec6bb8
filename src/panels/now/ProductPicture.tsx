import { Fragment, useMemo } from 'react';
import { type Ref, shownNumber, shownPower } from '../../core/index.ts';
import { commonExponent } from '../parts/cellNumber.ts';
import { colorScale, extentOf, type ColorTheme, type Palette } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { refsOf, type Mark } from '../../timeline/highlights.ts';
import { HurriedGrid } from './HurriedGrid.tsx';
import type { Picture, Slot } from './picture.ts';

export interface ProductPictureProps {
  readonly picture: Extract<Picture, { kind: 'product' }>;
  /** How many terms are in so far; null for all. */
  readonly termsShown: number | null;
  readonly productsTitle: string;
  readonly ghostText: string;
  /** Steps follow each other too fast to read numbers: the colours alone are shown. */
  readonly isHurried: boolean;
  readonly theme: ColorTheme;
  readonly onHover: (ref: Ref | null) => void;
}

/** Factor times factor gives products: small matrices in a row. */
export function ProductPicture(props: ProductPictureProps) {
  const { picture, termsShown, productsTitle } = props;
  const products = useMemo(() => picture.terms.map(({ value }) => value), [picture]);
  return (
    <div className="product-picture">
      {picture.slots.map((slot, n) => (
        <Fragment key={n}>
          {n > 0 && <span className="sign">×</span>}
          {slot.kind === 'scalar' ? (
            <ScalarSlot slot={slot} />
          ) : (
            <TermGrid
              {...props}
              title={slot.title}
              palette={slot.palette}
              values={numbersOf(slot)}
              slot={slot}
            />
          )}
        </Fragment>
      ))}
      {picture.arrangement.columns * picture.arrangement.rows > 1 && (
        <>
          <span className="sign">=</span>
          <TermGrid
            {...props}
            title={picture.resultTitle ?? productsTitle}
            palette="value"
            values={products}
            isShown={termsShown}
          />
        </>
      )}
    </div>
  );
}

function numbersOf(slot: Extract<Slot, { kind: 'grid' }>): number[] {
  return slot.factors.map(({ value }) => value);
}

function ScalarSlot({ slot }: { slot: Extract<Slot, { kind: 'scalar' }> }) {
  return (
    <span className="scalar">
      <b>{shownNumber(slot.factor.value)}</b>
      {slot.factor.kind !== 'constant' && <small>{slot.title}</small>}
    </span>
  );
}

interface TermGridProps extends ProductPictureProps {
  readonly title: string;
  readonly palette: Palette;
  readonly values: readonly number[];
  readonly slot?: Extract<Slot, { kind: 'grid' }>;
  readonly isShown?: number | null;
}

function TermGrid({
  picture,
  title,
  palette,
  values,
  slot,
  isShown,
  theme,
  termsShown,
  ghostText,
  isHurried,
  onHover,
}: TermGridProps) {
  const extent = extentOf(values);
  const color = useMemo(() => colorScale(palette, theme, extent), [palette, theme, extent]);
  const exponent = palette === 'pixel' || palette === 'sigmoid' ? 0 : commonExponent(extent);
  const marks = useMemo(
    () => (termsShown === null ? undefined : new Map<number, Mark>([[termsShown - 1, 'now']])),
    [termsShown],
  );
  const name = `${title}, ${picture.terms.length}`;
  return (
    <figure className="term-grid">
      {isHurried && termsShown === null ? (
        <HurriedGrid {...{ name, values, color }} arrangement={picture.arrangement} />
      ) : (
        <Heatmap
          name={name}
          values={values}
          rows={picture.arrangement.rows}
          columns={picture.arrangement.columns}
          color={color}
          numbersIn={exponent}
          ghostText={ghostText}
          marks={marks}
          isShown={(cell) => isShown === null || isShown === undefined || cell < isShown}
          cellName={(cell) => (slot ? nameInSlot(slot, cell) : `${title}[${cell}]`)}
          onHover={(cell) => onHover(cell === null || !slot ? null : (refsOf(slot.factors[cell])[0] ?? null))}
        />
      )}
      <figcaption>
        <b>{title}</b> {shownPower(exponent)}
      </figcaption>
    </figure>
  );
}

function nameInSlot(slot: Extract<Slot, { kind: 'grid' }>, cell: number): string {
  const [ref] = refsOf(slot.factors[cell]);
  return ref ? `${slot.title}[${ref.index}]` : slot.title;
}
