import { useMemo, useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { type Ref, shownPower } from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import { commonExponent } from '../parts/cellNumber.ts';
import { colorScale, extentOf, type ColorTheme } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { MapTitle } from '../parts/MapLabel.tsx';
import { KernelChoices, type KernelChoiceProps } from './KernelChoice.tsx';
import { StampControls } from './StampControls.tsx';
import { StampDetail, StampEnlarged } from './StampDetail.tsx';
import { StampFlight } from './StampFlight.tsx';
import { pileOf, pileOrder, type PileOrder, type StampSheet } from './stamps.ts';
import { StampSheetGrid } from './StampSheetGrid.tsx';
import { usePile } from './usePile.ts';
import { useNames } from '../parts/useNames.ts';
import './stamps.css';

export interface StampsPictureProps {
  readonly sheet: StampSheet;
  /** The weight whose turn it is; null where the step computes all of them. */
  readonly weight: number | null;
  /** Whether the pass has computed a weight's gradient. */
  readonly isKnown: (weight: number) => boolean;
  readonly theme: ColorTheme;
  /** Of several kernels which one it is, and of several maps that it reads which, with the way to the others. */
  readonly choices: readonly KernelChoiceProps[];
  readonly onHover: (ref: Ref | null) => void;
}

/** All of a kernel's gradient at once: a stamp for each error, piled up into the finished sum. */
export function StampsPicture(props: StampsPictureProps) {
  const { sheet, weight, isKnown, theme, choices, onHover } = props;
  const { t } = useTranslation();
  const names = useNames();
  const { stamps, total } = sheet;
  const pile = usePile(stamps.length, total.every((_, n) => isKnown(n)) ? stamps.length : 0);
  const [order, setOrder] = useState<PileOrder>('asTheyLie');
  const [pointed, setPointed] = useState<number | null>(null);
  const sequence = useMemo(() => pileOrder(sheet, order), [sheet, order]);
  const piled = useMemo(() => new Set(sequence.slice(0, pile.taken)), [sequence, pile.taken]);
  const sum = useMemo(() => pileOf(sheet, sequence.slice(0, pile.landed)), [sheet, sequence, pile.landed]);
  const colors = useMemo(() => colorsOf(sheet, theme), [sheet, theme]);
  const marks = useMemo(() => marksOf(weight), [weight]);
  const newest = pile.taken > 0 ? sequence[pile.taken - 1] : null;
  const hover = (n: number | null): void => {
    setPointed(n);
    onHover(n === null ? null : stamps[n].error);
  };
  const blank = stamps.filter(({ isBlank }) => isBlank).length;
  const exponent = commonExponent(extentOf(total));
  const isAdded = pile.landed === stamps.length;
  const finished = { isShown: isAdded ? undefined : isKnown, ghostText: t('stage.notYet') };
  const map = { ...sheet.kernel, color: colors.total, numbersIn: exponent, marks };
  const { gradient } = sheet;
  const name = names.map(gradient);
  const hoverWeight = (cell: number | null): void =>
    onHover(cell === null ? null : { ...gradient, index: gradient.index + cell });
  return (
    <div className="stamps">
      <figure className="sheet">
        <StampSheetGrid
          sheet={sheet}
          color={colors.stamp}
          piled={piled}
          newest={newest}
          weight={weight}
          onHover={hover}
        />
        <figcaption>
          {t('stamps.sheetNote')}
          {blank > 0 && ` · ${t('stamps.blankCount', { count: blank })}`}
          <KernelChoices choices={choices} />
        </figcaption>
      </figure>
      <div className="newest-stamp">
        <p>
          {t('stamps.newest')} {newest !== null && <MapTitle text={names.cell(stamps[newest].error)} />}
        </p>
        {newest === null ? (
          <p className="note">{t('stamps.none')}</p>
        ) : (
          <StampDetail stamp={stamps[newest]} sheet={sheet} color={colors.stamp} theme={theme} />
        )}
        <StampControls pile={pile} count={stamps.length} order={order} onOrder={setOrder} />
      </div>
      <span className="sign">→</span>
      <figure className="pile">
        <Heatmap
          {...map}
          name={`${name}, ${t('stamps.pile', { n: pile.landed })}`}
          values={sum}
          cellName={(cell) => `${name}[${cell}], ${t('stamps.pile', { n: pile.landed })}`}
          onHover={hoverWeight}
        />
        <figcaption>{countedIn(t('stamps.pile', { n: pile.landed }), exponent)}</figcaption>
      </figure>
      <span className="sign">{isAdded ? '=' : '…'}</span>
      <figure className="finished">
        <Heatmap {...map} {...finished} name={name} values={total} onHover={hoverWeight} />
        <figcaption>
          <MapTitle text={name} /> {shownPower(exponent)}
        </figcaption>
      </figure>
      {newest !== null && pile.flight < 1 && (
        <StampFlight
          stamp={stamps[newest]}
          n={newest}
          sheet={sheet}
          color={colors.stamp}
          flight={pile.flight}
        />
      )}
      {pointed !== null && stamps[pointed] && (
        <StampEnlarged stamp={stamps[pointed]} sheet={sheet} color={colors.stamp} theme={theme} />
      )}
    </div>
  );
}

/** Apart from the power of ten: "sum of 5 ×10⁻²" would read as a number. */
function countedIn(text: string, exponent: number): string {
  return exponent === 0 ? text : `${text} · ${shownPower(exponent)}`;
}

function marksOf(weight: number | null): ReadonlyMap<number, Mark> | undefined {
  return weight === null ? undefined : new Map<number, Mark>([[weight, 'focus']]);
}

/** One scale for all stamps, and one for what they add up to. Both stay while the pile grows. */
function colorsOf({ stamps, total }: StampSheet, theme: ColorTheme) {
  const sizes = stamps.map(({ cells }) => extentOf(cells.map(({ value }) => value)));
  return {
    stamp: colorScale('value', theme, extentOf(sizes)),
    total: colorScale('value', theme, extentOf(total)),
  };
}
