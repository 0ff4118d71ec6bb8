import { useCallback, useMemo, type CSSProperties, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { type Explanation, type Network, type Ref, type Weights, shownNumber } from '../../core/index.ts';
import { colorScale, extentOf, type ColorScale, type ColorTheme } from '../parts/colorScale.ts';
import { Formula } from '../parts/Formula.tsx';
import { Mosaic } from '../parts/Mosaic.tsx';
import { useNames } from '../parts/useNames.ts';
import { mosaicSize, type MosaicGeometry } from '../parts/mosaicGeometry.ts';
import type { Mark } from '../../timeline/highlights.ts';
import { stageColumns } from '../stage/layout.ts';
import { ArrowGrid } from './ArrowGrid.tsx';

export interface UpdatePictureProps {
  readonly network: Network;
  readonly tensor: string;
  readonly weights: Weights;
  readonly updated: Weights;
  /** How many weights of the tensor have been updated, the last of them now; null for all. */
  readonly reached: number | null;
  readonly learningRate: number;
  /** The update of one weight, as the core explains it. */
  readonly explanation: Explanation;
  /** Steps follow each other too fast to read a formula. */
  readonly isRushed: boolean;
  readonly theme: ColorTheme;
  readonly onHover: (ref: Ref | null) => void;
  /** E before and after the step, and the buttons that apply it. */
  readonly children: ReactNode;
}

/** A tensor's step: few weights as arrows, many as pictures before, step and after. */
export function UpdatePicture(props: UpdatePictureProps) {
  const { network, tensor, weights, updated, theme, explanation, onHover } = props;
  const shape = useMemo(
    () => stageColumns(network).find(({ value }) => value.tensor === tensor)?.value.shape,
    [network, tensor],
  );
  const before = weights[tensor];
  const after = updated[tensor];
  const color = useMemo(() => colorScale('weight', theme, extentOf(before, after)), [before, after, theme]);
  const hover = (index: number | null): void =>
    onHover(index === null ? null : { tensor, index, of: 'gradient' });
  return (
    <div className="update-picture">
      {shape?.kind === 'heatmap' && (
        <ArrowGrid
          name={tensor}
          before={before}
          after={after}
          arrangement={shape}
          reached={props.reached}
          color={color}
          onHover={hover}
        />
      )}
      {shape?.kind === 'mosaic' && (
        <Mosaics {...props} geometry={shape.geometry} color={color} onHoverIndex={hover} />
      )}
      {props.children}
      <div className="update-formula">
        {!props.isRushed && (
          <>
            <Formula tex={explanation.tex} />
            <Formula tex={explanation.texWithNumbers} />
          </>
        )}
      </div>
    </div>
  );
}

type MosaicsProps = UpdatePictureProps & {
  readonly geometry: MosaicGeometry;
  readonly color: ColorScale;
  readonly onHoverIndex: (index: number | null) => void;
};

const isAlways = (): boolean => true;

/** Before + step = after; the step is small, so it has a scale of its own. */
function Mosaics({
  tensor,
  weights,
  updated,
  theme,
  reached,
  learningRate,
  geometry,
  color,
  onHoverIndex,
}: MosaicsProps) {
  const { t } = useTranslation();
  const names = useNames();
  const before = weights[tensor];
  const after = updated[tensor];
  const step = useMemo(() => after.map((w, n) => w - before[n]), [before, after]);
  const stepColor = useMemo(() => colorScale('value', theme, extentOf(step)), [step, theme]);
  const { width, height } = mosaicSize(geometry);
  const isReached = useCallback((index: number) => reached === null || index < reached, [reached]);
  const marks = useMemo(
    () => (reached === null ? undefined : new Map<number, Mark>([[reached - 1, 'focus']])),
    [reached],
  );
  const parts = [
    { key: 'before', sign: '', values: before, scale: color },
    { key: 'step', sign: '+', values: step, scale: stepColor },
    { key: 'after', sign: '=', values: after, scale: color },
  ] as const;
  return (
    <div className="mosaics" style={{ '--aspect': width / height } as CSSProperties}>
      {parts.map(({ key, sign, values, scale }) => (
        <figure key={key}>
          {sign && <span className="sign">{sign}</span>}
          <Mosaic
            name={`${tensor}, ${t(`update.${key}`)}`}
            values={values}
            geometry={geometry}
            color={scale}
            ghostText={t('stage.notYet')}
            marks={marks}
            isShown={key === 'before' ? isAlways : isReached}
            cellName={(index) => `${names.cell({ tensor, index, of: 'value' })}, ${t(`update.${key}`)}`}
            onHover={onHoverIndex}
          />
          <figcaption>
            <b>{key === 'step' ? `−${shownNumber(learningRate)} × dE/d${tensor}` : t(`update.${key}`)}</b>
            <span>±{shownNumber(scale.high, 2)}</span>
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
