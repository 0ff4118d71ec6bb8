import { useCallback, useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { tensorName, type Ref, type Tensor } from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import { mapKey } from '../../timeline/phases.ts';
import { arrangementOfTensor } from '../parts/arrangement.ts';
import { colorScale, extentOf, type ColorTheme } from '../parts/colorScale.ts';
import { Heatmap } from '../parts/Heatmap.tsx';
import { Legend } from '../parts/Legend.tsx';
import { useNames } from '../parts/useNames.ts';
import './inputGradient.css';

export interface GradientMapProps {
  /** The image. */
  readonly tensor: Tensor;
  readonly values: Float64Array;
  /** The cells whose gradient a tie makes arbitrary. */
  readonly tied: ReadonlySet<number>;
  /** Whether the pass has come to it. */
  readonly isKnown: boolean;
  readonly marks: ReadonlyMap<number, Mark> | undefined;
  readonly selected: number | null;
  readonly theme: ColorTheme;
  readonly onHover: (ref: Ref | null) => void;
  readonly onSelect: (ref: Ref) => void;
}

/** How E changes with each pixel: a map beneath the image, with a dot in the cells that ties make arbitrary. */
export function GradientMap(props: GradientMapProps) {
  const { tensor, values, tied, isKnown, theme, onHover, onSelect } = props;
  const { t } = useTranslation('views');
  const { t: ofPage } = useTranslation();
  const names = useNames();
  const extent = extentOf(values);
  const color = useMemo(() => colorScale('value', theme, extent), [theme, extent]);
  const arrangement = useMemo(() => arrangementOfTensor(tensor), [tensor]);
  const ref = useCallback((index: number): Ref => ({ tensor: tensor.name, index, of: 'gradient' }), [tensor]);
  const isShown = useCallback(() => isKnown, [isKnown]);
  const name = tensorName(ref(0));
  const cellName = useCallback(
    (index: number) => {
      const cell = names.cell(ref(index));
      return isKnown && tied.has(index) ? `${cell} ${t('inputGradient.tied')}` : cell;
    },
    [names, ref, tied, isKnown, t],
  );
  return (
    <figure className="input-gradient backward" data-maps={mapKey(ref(0))}>
      <figcaption>
        <b>{name}</b>
        <Legend color={color} before="" />
      </figcaption>
      <div className="gradient">
        <Heatmap
          name={name}
          values={values}
          {...arrangement}
          color={color}
          isShown={isShown}
          ghostText={ofPage('stage.notYet')}
          marks={props.marks}
          selected={props.selected}
          cellName={cellName}
          onHover={(index) => onHover(index === null ? null : ref(index))}
          onSelect={(index) => onSelect(ref(index))}
        />
        {isKnown && (
          <svg className="ties" viewBox={`0 0 ${arrangement.columns} ${arrangement.rows}`} aria-hidden>
            {Array.from(tied, (index) => (
              <circle
                key={index}
                cx={(index % arrangement.columns) + 0.5}
                cy={Math.floor(index / arrangement.columns) + 0.5}
                r={0.13}
                fill={color.text(values[index])}
              />
            ))}
          </svg>
        )}
      </div>
      <p className="note">{noteOf()}</p>
    </figure>
  );

  function noteOf(): string {
    if (!isKnown) return t('inputGradient.later');
    return tied.size > 0 ? t('inputGradient.ties', { count: tied.size }) : t('inputGradient.none');
  }
}
