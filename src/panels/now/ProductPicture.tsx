import { Fragment, useMemo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { shownNumber, shownPower, type Names, type Ref } from '../../core/index.ts';
import { colorScale, extentOf, type ColorTheme, type Palette } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { refsOf, type Mark } from '../../timeline/highlights.ts';
import { useNames } from '../parts/useNames.ts';
import { RushedGrid } from './RushedGrid.tsx';
import type { Picture, Slot } from './picture.ts';
import { coarseSum, printPicture, type PrintedGrid } from './printedPicture.ts';
import { useCellRoom } from './useCellRoom.ts';

export interface ProductPictureProps {
  readonly picture: Extract<Picture, { kind: 'product' }>;
  /** How many terms are in so far; null for all. */
  readonly termsShown: number | null;
  readonly productsTitle: string;
  readonly ghostText: string;
  /** Steps follow each other too fast to read numbers: the colours alone are shown. */
  readonly isRushed: boolean;
  readonly theme: ColorTheme;
  readonly onHover: (ref: Ref | null) => void;
}

/** Factor times factor gives products: small matrices in a row. */
export function ProductPicture(props: ProductPictureProps) {
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
      {picture.slots.map((slot, n) => (
        <Fragment key={n}>
          {n > 0 && <span className="sign">×</span>}
          {slot.kind === 'scalar' ? (
            <ScalarSlot slot={slot} text={printed?.alone[n] ?? shownNumber(slot.factor.value)} />
          ) : (
            <TermGrid
              {...props}
              title={slot.title}
              palette={slot.palette}
              values={numbersOf(slot)}
              slot={slot}
              printed={printed?.grids?.factors[n] ?? null}
              room={room}
            />
          )}
        </Fragment>
      ))}
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
function numbersOf(slot: Extract<Slot, { kind: 'grid' }>): number[] {
  return slot.factors.map(({ value }) => value);
}

function ScalarSlot({ slot, text }: { slot: Extract<Slot, { kind: 'scalar' }>; text: string }) {
  return (
    <span className="scalar">
      <b>{text}</b>
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
  /** Texts of its cells; null where they have no room for numbers, or numbers rest. */
  readonly printed: PrintedGrid | null;
  readonly room: number;
  readonly figure?: RefObject<HTMLElement | null>;
  readonly note?: string;
}

function TermGrid({
  picture,
  title,
  palette,
  values,
  slot,
  isShown,
  printed,
  room,
  figure,
  note = '',
  theme,
  termsShown,
  ghostText,
  isRushed,
  onHover,
}: TermGridProps) {
  const names = useNames();
  const extent = extentOf(values);
  const color = useMemo(() => colorScale(palette, theme, extent), [palette, theme, extent]);
  const marks = useMemo(
    () => (termsShown === null ? undefined : new Map<number, Mark>([[termsShown - 1, 'now']])),
    [termsShown],
  );
  const name = `${title}, ${picture.terms.length}`;
  return (
    <figure ref={figure} className="term-grid">
      {isRushed && termsShown === null ? (
        <RushedGrid {...{ name, values, color }} arrangement={picture.arrangement} />
      ) : (
        <Heatmap
          name={name}
          values={values}
          rows={picture.arrangement.rows}
          columns={picture.arrangement.columns}
          color={color}
          texts={printed?.texts}
          room={room}
          ghostText={ghostText}
          marks={marks}
          isShown={(cell) => isShown === null || isShown === undefined || cell < isShown}
          cellName={(cell) => {
            const result = picture.results?.[cell];
            if (slot) return nameInSlot(names, slot, cell);
            return result ? names.cell(result) : `${title}[${cell}]`;
          }}
          onHover={(cell) => onHover(cell === null || !slot ? null : (refsOf(slot.factors[cell])[0] ?? null))}
        />
      )}
      <figcaption>
        <b>{title}</b> {shownPower(printed?.exponent ?? 0)} {note}
      </figcaption>
    </figure>
  );
}

function nameInSlot(names: Names, slot: Extract<Slot, { kind: 'grid' }>, cell: number): string {
  const factor = slot.factors[cell];
  if (factor.kind === 'ref') return names.cell(factor.ref);
  const [ref] = refsOf(factor);
  return ref ? `${slot.title}[${ref.index}]` : slot.title;
}
