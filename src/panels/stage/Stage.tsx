import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { tensorName, type Ref } from '../../core/index.ts';
import { mapKey } from '../../timeline/phases.ts';
import type { ColorTheme } from '../parts/colorScale.ts';
import { stageColumns, type MapSpec, type StageColumn } from './layout.ts';
import { mapDataOf, type MapSource } from './mapData.ts';
import { stageScales, type MapScale, type ScaleMode } from './scales.ts';
import { StageArrow } from './StageArrow.tsx';
import { StageMap } from './StageMap.tsx';
import './stage.css';

export interface StageProps extends MapSource {
  /** The digit wanted; null on a blank pad. */
  readonly target: number | null;
  readonly theme: ColorTheme;
  readonly scales: ScaleMode;
  readonly onHover: (ref: Ref | null) => void;
  readonly onSelect: (ref: Ref) => void;
  /** Wants to see a map large. */
  readonly onEnlarge: (spec: MapSpec) => void;
}

/** The two rows: values from left to right, below each its gradient, from right to left. */
export function Stage(props: StageProps) {
  const { network, trace, weights, theme } = props;
  const { t } = useTranslation();
  const ghostText = t('stage.notYet');
  const columns = useMemo(() => stageColumns(network), [network]);
  const scales = useMemo(
    () => stageScales(columns, trace, weights, theme, props.scales),
    [columns, trace, weights, theme, props.scales],
  );
  const template = columns
    .map(({ share, signs }, n) => `${n === 0 ? '' : arrowWidth(signs)} minmax(0, ${share}fr)`)
    .join(' ');
  return (
    <div className="stage" style={{ gridTemplateColumns: template }}>
      {(['value', 'gradient'] as const).map((of) => (
        <Fragment key={of}>
          {columns.map((column, n) => (
            <Fragment key={column.value.tensor}>
              {n > 0 && (
                <StageArrow
                  of={of}
                  signs={column.signs}
                  isActive={isArrowActive(props, of, column, columns[n - 1])}
                />
              )}
              {renderMap(props, column[of], scales, ghostText)}
            </Fragment>
          ))}
        </Fragment>
      ))}
    </div>
  );
}

/** "max" is a longer word than "σ". */
function arrowWidth(signs: StageColumn['signs']): string {
  return signs?.some((sign) => sign.length > 2) ? '28px' : '17px';
}

function isComputedNow({ timeline, frame }: StageProps, spec: MapSpec): boolean {
  const phase = timeline.phases[frame.step.phase];
  return phase.half === 'update'
    ? spec.of === 'value' && spec.tensor === frame.focus.tensor
    : phase.computes.includes(mapKey(spec));
}

function isArrowActive(props: StageProps, of: Ref['of'], column: StageColumn, before: StageColumn): boolean {
  return isComputedNow(props, of === 'value' ? column.value : before.gradient);
}

function renderMap(
  props: StageProps,
  spec: MapSpec,
  scales: ReadonlyMap<string, MapScale>,
  ghostText: string,
) {
  const scale = scales.get(spec.scale);
  return (
    scale && (
      <StageMap
        key={tensorName(spec)}
        spec={spec}
        scale={scale}
        ghostText={ghostText}
        {...mapDataOf(props, spec)}
        isBlank={props.isBlank}
        emphasized={spec.shape.kind === 'bars' ? props.target : null}
        isActive={isComputedNow(props, spec)}
        onHover={props.onHover}
        onSelect={props.onSelect}
        onEnlarge={props.onEnlarge}
      />
    )
  );
}
