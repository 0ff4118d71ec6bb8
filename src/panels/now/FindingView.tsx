import type { Translate } from '../words/translation.ts';
import { memo, useMemo, type CSSProperties } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import {
  shownNumber,
  strongestStroke,
  type KernelTrait,
  type StrokeAnswer,
  type Tensor,
} from '../../core/index.ts';
import { arrangementInFront, arrangementOf, type Arrangement } from '../parts/arrangement.ts';
import { colorScale, type ColorScale, type ColorTheme } from '../parts/colorScale.ts';
import { sentences } from '../parts/joined.ts';
import { traitText } from '../traitText.ts';
import type { Finding } from './findings.ts';
import { RushedGrid } from './RushedGrid.tsx';
import { TinyMap } from './TinyMap.tsx';

export interface FindingViewProps {
  readonly finding: Finding;
  /** What is odd about the kernel; null for most. */
  readonly trait: KernelTrait | null;
  /** The tensors of all kernels and of all maps. */
  readonly kernels: Tensor;
  readonly maps: Tensor;
  /** How many of the map's cells are computed. */
  readonly known: number;
  readonly colors: { readonly kernel: ColorScale; readonly map: ColorScale; readonly theme: ColorTheme };
  readonly isFront: boolean;
  readonly onShowMap: (map: number) => void;
}

/** A kernel, the strokes that it answers, and what it found. */
export const FindingView = memo(function FindingView(props: FindingViewProps) {
  const { finding, trait, known, kernels, maps, colors, isFront, onShowMap } = props;
  const { map, strokes, largest } = finding;
  const { t } = useTranslation();
  const found = useMemo(() => finding.found.slice(0, known), [finding, known]);
  const isWhole = known === finding.found.length;
  const layout = arrangementInFront(maps);
  return (
    <li className={isFront ? 'finding front' : 'finding'}>
      <button type="button" className="kernel-and-map" aria-pressed={isFront} onClick={() => onShowMap(map)}>
        <b>{t('now.map', { map })}</b>
        <span className="picture">
          <RushedGrid
            name={`${kernels.name}[${map}]`}
            values={finding.kernel}
            arrangement={arrangementInFront(kernels)}
            color={colors.kernel}
          />
        </span>
        <span className="sign">→</span>
        <span className="picture found">
          <RushedGrid name={`${maps.name}[${map}]`} values={found} arrangement={layout} color={colors.map} />
          {isWhole && <i className="largest" style={cellIn(layout, largest)} />}
        </span>
      </button>
      <Strokes {...{ strokes }} theme={colors.theme} />
      <p>
        {sentences(
          trait && t('stage.ofKernel', { kernel: map, trait: traitText(t, trait) }),
          strokes.length > 0 && answersTo(t, strokes),
        )}
      </p>
      {isWhole && (
        <p className="where">{t('allMaps.largest', { ...largest, value: shownNumber(largest.value) })}</p>
      )}
    </li>
  );
});

/** A stroke of each direction as the kernel answers it most, with its answer. */
function Strokes({ strokes, theme }: Pick<Finding, 'strokes'> & Pick<FindingViewProps['colors'], 'theme'>) {
  const { t } = useTranslation();
  const color = useMemo(() => colorScale('pixel', theme), [theme]);
  const strongest = strongestStroke(strokes);
  if (strokes.length === 0) return null;
  return (
    <ul className="strokes" aria-label={t('allMaps.strokes')}>
      {strokes.map((stroke) => (
        <li
          key={stroke.direction}
          className={stroke === strongest ? 'strongest' : ''}
          title={t(`allMaps.stroke.${stroke.direction}`)}
          aria-label={`${t(`allMaps.stroke.${stroke.direction}`)}: ${shownNumber(stroke.value)}`}
        >
          <TinyMap values={stroke.ink} arrangement={arrangementOf(stroke.ink.length)} color={color} />
          <span>{shownNumber(stroke.value, 2)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The stroke that a kernel answers most, and where no ink should lie beside it. */
export function answersTo(t: Translate, strokes: readonly StrokeAnswer[]): string {
  const stroke = strongestStroke(strokes);
  if (!stroke) return t('allMaps.noStroke');
  const words = { stroke: t(`allMaps.stroke.${stroke.direction}`) };
  if (stroke.paper === null) return t('allMaps.answers', words);
  const paper =
    stroke.paper === 'both'
      ? t('allMaps.paper.both')
      : t(`allMaps.paper.${stroke.direction}.${stroke.paper}`);
  return t('allMaps.answersWith', { ...words, paper });
}

function cellIn({ rows, columns }: Arrangement, { row, column }: Finding['largest']): CSSProperties {
  return {
    left: `${(column / columns) * 100}%`,
    top: `${(row / rows) * 100}%`,
    width: `${100 / columns}%`,
    height: `${100 / rows}%`,
  };
}
