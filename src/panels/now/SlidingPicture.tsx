import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber, shownPower, tensorOf, type Network, type Ref, type Trace } from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import { arrangementOfMap } from '../parts/arrangement.ts';
import { commonExponent } from '../parts/cellNumber.ts';
import { colorScale, extentOf, type ColorTheme } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { MapTitle } from '../parts/MapLabel.tsx';
import { useNames } from '../parts/useNames.ts';
import { KernelChoice, type KernelChoiceProps } from './KernelChoice.tsx';
import { paletteOfValues } from './picture.ts';
import { SlidingMap } from './SlidingMap.tsx';
import { takenOf, type SlidingErrors } from './sliding.ts';
import './sliding.css';

export interface SlidingPictureProps {
  readonly network: Network;
  readonly trace: Trace;
  readonly sliding: SlidingErrors;
  /** The weight that is looked at until another is pointed at, and how many of its products are in; null for all. */
  readonly weight: number;
  readonly termsShown: number | null;
  /** Whether the pass has computed a weight's gradient. */
  readonly isKnown: (weight: number) => boolean;
  readonly isRushed: boolean;
  readonly theme: ColorTheme;
  /** Of several kernels which one it is, and of several maps that it reads which, with the way to the others. */
  readonly choices: readonly KernelChoiceProps[];
  readonly onHover: (ref: Ref | null) => void;
}

/** A kernel's gradient as a map of errors that slides over the map which the kernel reads: a place for each weight. */
export function SlidingPicture(props: SlidingPictureProps) {
  const { network, sliding, termsShown, isKnown, isRushed, onHover } = props;
  const { t } = useTranslation();
  const names = useNames();
  const [pointed, setPointed] = useState<number | null>(null);
  // what is pointed at when the picture goes away is pointed at no more
  useEffect(() => () => onHover(null), [onHover]);
  const weight = pointed ?? props.weight;
  const slid = sliding.weights[weight];
  const partly = weight === props.weight ? termsShown : null;
  const taken = takenOf(slid, partly, isKnown(weight));
  const last = partly === null ? undefined : taken.at(-1);
  const errorMap = { rows: sliding.rows, columns: sliding.columns };
  const inputMap = useMemo(() => arrangementOfMap(tensorOf(network, sliding.input)), [network, sliding]);
  const values = useValues(props, taken, slid);
  const { errorAt, inputAt } = refsIn(sliding);
  const pointAt = (at: (cell: number) => Ref) => (cell: number | null) =>
    onHover(cell === null ? null : at(cell));
  const met = [...slid.products].map(([place, product]) => ({
    place,
    cell: product.met.index - sliding.part.first,
  }));
  const name = names.map(inputAt(0));
  return (
    <div className="sliding">
      <SlidingMap
        name={names.map(errorAt(0))}
        values={values.errors}
        arrangement={errorMap}
        color={values.colors.errors}
        framed={met.map(({ place }) => place)}
        last={last}
        isRushed={isRushed}
        cellName={(place) => names.cell(errorAt(place))}
        onPoint={pointAt(errorAt)}
      >
        {captionOf('made', errorAt, values.errors.length)}
      </SlidingMap>
      <span className="sign">×</span>
      <SlidingMap
        name={name}
        values={values.input}
        arrangement={inputMap}
        color={values.colors.input}
        framed={met.map(({ cell }) => cell)}
        last={met.find(({ place }) => place === last)?.cell}
        window={{ ...errorMap, row: slid.row, column: slid.column }}
        isRushed={false}
        cellName={(cell) => names.cell(inputAt(cell))}
        onPoint={pointAt(inputAt)}
      >
        {captionOf('read', inputAt, values.input.length)}
      </SlidingMap>
      <span className="sign">=</span>
      <SlidingMap
        name={t('now.products')}
        values={values.products}
        arrangement={errorMap}
        color={values.colors.products}
        framed={[]}
        last={last}
        isShown={(place) => !slid.products.has(place) || taken.includes(place)}
        ghostText={t('stage.notYet')}
        isRushed={isRushed}
        cellName={(place) => `${t('now.products')}, ${names.cell(errorAt(place))}`}
        onPoint={pointAt(errorAt)}
      >
        {t('now.products')}
      </SlidingMap>
      <span className="sign">Σ</span>
      <SlidGradient {...props} shown={weight} onPoint={setPointed} />
      <p>
        <SlidText
          slid={slid}
          taken={isKnown(weight) || partly !== null ? taken.length : null}
          map={name}
          sum={values.sum}
        />
      </p>
    </div>
  );

  /** The name of a map, with the way to the others of its stack. */
  function captionOf(of: KernelChoiceProps['of'], at: (cell: number) => Ref, cells: number): ReactNode {
    const choice = props.choices.find((each) => each.of === of);
    if (!choice) return <MapTitle text={names.map(at(0))} />;
    const textOf = (map: number): string => names.map(at((map - choice.shown) * cells));
    return <KernelChoice {...choice} textOf={textOf} />;
  }
}

type Slid = SlidingErrors['weights'][number];

/** The cells of both maps, by their places in them. */
function refsIn({ made, first, input, part }: SlidingErrors) {
  return {
    errorAt: (place: number): Ref => ({ tensor: made, index: first + place, of: 'gradient' }),
    inputAt: (cell: number): Ref => ({ tensor: input, index: part.first + cell, of: 'value' }),
  };
}

interface SlidTextProps {
  readonly slid: Slid;
  /** How many products are in; null before the pass has come to it. */
  readonly taken: number | null;
  readonly map: string;
  readonly sum: number;
}

/** Where the errors lie, and what that gives. */
function SlidText({ slid, taken, map, sum }: SlidTextProps) {
  const { t } = useTranslation();
  const names = useNames();
  const cell = names.cell(slid.ref);
  if (taken === null) return `${cell}: ${t('stage.notYet')}`;
  const { row, column, products } = slid;
  const count = products.size;
  const words = { map, row, column, n: taken, count, cell, sum: shownNumber(sum) };
  return t(taken < count ? 'sliding.partly' : 'sliding.whole', words);
}

/** The numbers of all maps in the order of their cells, and their colours. */
function useValues(
  { network, trace, sliding, theme }: SlidingPictureProps,
  taken: readonly number[],
  slid: Slid,
) {
  const { input, part } = sliding;
  const fixed = useMemo(() => {
    const places = Array.from({ length: sliding.rows * sliding.columns }, (_, place) => place);
    const errors = places.map((place) => sliding.errors.get(place) ?? 0);
    const products = sliding.weights.flatMap((weight) => [...weight.products.values()]);
    return {
      places,
      errors,
      input: Array.from(trace.values[input].subarray(part.first, part.first + part.cells)),
      colors: {
        errors: colorScale('value', theme, extentOf(errors)),
        input: colorScale(paletteOfValues(network, input), theme, extentOf(trace.values[input])),
        // one scale for all places, so that they can be compared
        products: colorScale('value', theme, extentOf(products.map(({ value }) => value))),
      },
    };
  }, [network, trace, sliding, input, part, theme]);
  const products = fixed.places.map((place) =>
    taken.includes(place) ? (slid.products.get(place)?.value ?? 0) : 0,
  );
  return { ...fixed, products, sum: products.reduce((sum, value) => sum + value, 0) };
}

/** What it all gives: the gradient of every weight; pointing at one lays the errors at its place. */
function SlidGradient(
  props: SlidingPictureProps & {
    readonly shown: number;
    readonly onPoint: (weight: number | null) => void;
  },
) {
  const { network, sliding, shown, isKnown, theme, onPoint, onHover } = props;
  const { t } = useTranslation();
  const names = useNames();
  const totals = useMemo(() => sliding.weights.map(({ value }) => value), [sliding]);
  const extent = extentOf(totals);
  const color = useMemo(() => colorScale('value', theme, extent), [theme, extent]);
  const [{ ref }] = sliding.weights;
  const marks = useMemo(() => new Map<number, Mark>([[shown, 'focus']]), [shown]);
  const exponent = commonExponent(extent);
  return (
    <figure className="slid-gradient">
      <Heatmap
        name={names.map(ref)}
        values={totals}
        {...arrangementOfMap(tensorOf(network, ref.tensor))}
        color={color}
        numbersIn={exponent}
        isShown={isKnown}
        ghostText={t('stage.notYet')}
        marks={marks}
        cellName={(weight) => names.cell(sliding.weights[weight].ref)}
        onHover={(weight) => {
          onPoint(weight);
          onHover(weight === null ? null : sliding.weights[weight].ref);
        }}
      />
      <figcaption>
        <MapTitle text={names.map(ref)} /> {shownPower(exponent)}
      </figcaption>
    </figure>
  );
}
