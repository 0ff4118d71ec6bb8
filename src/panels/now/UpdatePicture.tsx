import { useMemo, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, type Explanation, type Network, type Trace, type Weights } from '../../core/index.ts';
import { commonExponent } from '../parts/cellNumber.ts';
import { colorScale, extentOf, type ColorScale, type ColorTheme } from '../parts/colorScale.ts';
import { Formula } from '../parts/Formula.tsx';
import { Heatmap } from '../parts/Heatmap.tsx';
import { Mosaic } from '../parts/Mosaic.tsx';
import { mosaicSize } from '../parts/mosaicGeometry.ts';
import { stageColumns, type MapShape } from '../stage/layout.ts';

export interface UpdatePictureProps {
  readonly network: Network;
  readonly tensor: string;
  readonly weights: Weights;
  readonly updated: Weights;
  readonly trace: Trace;
  readonly learningRate: number;
  /** The update of one weight, as the core explains it. */
  readonly explanation: Explanation;
  readonly error: number;
  readonly errorAfter: number;
  readonly theme: ColorTheme;
}

/** weights - rate * gradient = new weights, and what that does to E. */
export function UpdatePicture(props: UpdatePictureProps) {
  const { network, tensor, weights, updated, trace, theme, learningRate, explanation } = props;
  const { t } = useTranslation();
  const shape = useMemo(
    () => stageColumns(network).find(({ value }) => value.tensor === tensor)?.value.shape,
    [network, tensor],
  );
  const before = weights[tensor];
  const after = updated[tensor];
  const gradient = trace.gradients[tensor];
  const weightColor = useMemo(
    () => colorScale('weight', theme, extentOf(before, after)),
    [before, after, theme],
  );
  const gradientColor = useMemo(() => colorScale('value', theme, extentOf(gradient)), [gradient, theme]);
  if (!shape) return null;
  return (
    <>
      <div className="product-picture">
        <Tensor shape={shape} name={`${tensor}, ${t('now.before')}`} values={before} color={weightColor} />
        <span className="sign">−</span>
        <span className="scalar">
          <b>{formatNumber(learningRate)}</b>
        </span>
        <span className="sign">×</span>
        <Tensor shape={shape} name={`dE/d${tensor}`} values={gradient} color={gradientColor} />
        <span className="sign">=</span>
        <Tensor shape={shape} name={`${tensor}, ${t('now.after')}`} values={after} color={weightColor} />
      </div>
      <div className="result">
        <small>{t('now.errorOnDigit')}</small>
        <output className="big change">
          {formatNumber(props.error)} → {formatNumber(props.errorAfter)}
        </output>
        <Formula tex={explanation.tex} className="small" />
        <Formula tex={explanation.texWithNumbers} className="small" />
      </div>
    </>
  );
}

/** Width over height, so that a tall tensor is fitted to the card's height. */
function aspectOf(shape: MapShape): number {
  switch (shape.kind) {
    case 'heatmap':
      return shape.columns / shape.rows;
    case 'mosaic': {
      const { width, height } = mosaicSize(shape.geometry);
      return width / height;
    }
    case 'bars':
      return 1;
  }
}

interface TensorProps {
  readonly shape: MapShape;
  readonly name: string;
  readonly values: Float64Array;
  readonly color: ColorScale;
}

function Tensor({ shape, name, values, color }: TensorProps) {
  return (
    <figure className="term-grid" style={{ '--aspect': aspectOf(shape) } as CSSProperties}>
      {shape.kind === 'mosaic' && (
        <Mosaic name={name} values={values} geometry={shape.geometry} color={color} ghostText="" />
      )}
      {shape.kind === 'heatmap' && (
        <Heatmap
          name={name}
          values={values}
          rows={shape.rows}
          columns={shape.columns}
          color={color}
          numbersIn={commonExponent(color.high)}
        />
      )}
      <figcaption>
        <b>{name}</b>
      </figcaption>
    </figure>
  );
}
