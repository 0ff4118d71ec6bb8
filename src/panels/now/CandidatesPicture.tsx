import { useMemo } from 'react';
import { exponentOf, powerOfTen, type Ref, shownNumber, shownPower } from '../../core/index.ts';
import { colorScale, extentOf, type ColorTheme } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { MapLabel, MapTitle } from '../parts/MapLabel.tsx';
import type { HeatmapProps } from '../parts/heatmapProps.ts';
import { arrangementOf } from '../parts/arrangement.ts';
import { largestOf } from '../parts/terms.ts';
import type { Mark } from '../../timeline/highlights.ts';
import type { Picture } from './picture.ts';
import { useNames } from '../parts/useNames.ts';
import './candidates.css';

export interface CandidatesPictureProps {
  readonly picture: Extract<Picture, { kind: 'candidates' }>;
  /** How many have been looked at so far; null for all. */
  readonly seen: number | null;
  readonly ghostText: string;
  readonly title: string;
  /** The number that the winner keeps (forward) or is sent (backward). */
  readonly outcome: string;
  readonly theme: ColorTheme;
  readonly onHover: (ref: Ref | null) => void;
}

/** The cells of a pool's window, and what comes of it. The winner is ringed once all were compared; on the way back it is remembered. */
export default function CandidatesPicture(props: CandidatesPictureProps) {
  const { picture, seen, ghostText, title, outcome, theme, onHover } = props;
  const names = useNames();
  const { candidates, explanation, sent } = picture;
  const { rows, columns } = arrangementOf(candidates.length);
  const isRoute = explanation.op === 'route';
  const values = useMemo(() => candidates.map(({ value }) => value), [candidates]);
  const winner = useMemo(() => [candidates.findIndex(({ won }) => won)], [candidates]);
  const name = (cell: number): string => names.cell(candidates[cell].ref);
  const hover = (cell: number | null): void => onHover(cell === null ? null : candidates[cell].ref);
  const compared = candidates.slice(0, seen ?? candidates.length);
  const isPartial = !isRoute && compared.length < candidates.length;
  const largest = isPartial ? largestOf(compared) : explanation;
  const isShown = (cell: number): boolean => cell < compared.length;
  const marks = useMemo(
    () => (seen === null ? undefined : new Map<number, Mark>([[seen - 1, 'now']])),
    [seen],
  );
  const shared = { rows, columns, rings: isPartial ? undefined : winner, marks, ghostText, onHover: hover };
  return (
    <div className="product-picture candidates">
      <Window
        {...shared}
        title={title}
        values={values}
        theme={theme}
        cellName={name}
        isShown={isRoute ? undefined : isShown}
      />
      <span className="sign">{isRoute ? '→' : 'max'}</span>
      {isRoute ? (
        <Window
          {...shared}
          title={outcome}
          values={sent}
          theme={theme}
          isShown={isShown}
          cellName={(cell) => names.cell({ ...candidates[cell].ref, of: 'gradient' })}
        />
      ) : (
        <span className="scalar">
          <b>{shownNumber(largest.value)}</b>
          <small>
            <MapLabel text={names.cell(largest.ref)} />
          </small>
        </span>
      )}
    </div>
  );
}

type WindowProps = Pick<
  HeatmapProps,
  'rows' | 'columns' | 'rings' | 'marks' | 'isShown' | 'ghostText' | 'onHover' | 'cellName'
> & {
  readonly title: string;
  readonly values: readonly number[];
  readonly theme: ColorTheme;
};

/** One number for each cell of the window, and the power of ten they are counted in. */
function Window({ title, values, theme, ...grid }: WindowProps) {
  const extent = extentOf(values);
  const exponent = extent >= 1e-3 || extent === 0 ? 0 : exponentOf(extent);
  const texts = values.map((value) => shownNumber(value / powerOfTen(exponent)));
  return (
    <figure className="term-grid">
      <Heatmap
        {...grid}
        name={title}
        values={values}
        color={colorScale('value', theme, extent)}
        texts={texts}
        room={8}
      />
      <figcaption>
        <MapTitle text={title} /> {shownPower(exponent)}
      </figcaption>
    </figure>
  );
}
