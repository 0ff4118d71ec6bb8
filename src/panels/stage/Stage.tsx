import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  tensorName,
  weightTensors,
  type Network,
  type Ref,
  type Trace,
  type Weights,
} from '../../core/index.ts';
import { phaseOfMap, type Frame } from '../../timeline/frame.ts';
import type { Highlights, Mark } from '../../timeline/highlights.ts';
import { mapKey } from '../../timeline/phases.ts';
import type { Timeline } from '../../timeline/steps.ts';
import { colorScale, extentOf, type ColorScale, type ColorTheme } from '../parts/colorScale.ts';
import { stageColumns, type MapSpec, type StageColumn } from './layout.ts';
import { StageArrow } from './StageArrow.tsx';
import { StageMap } from './StageMap.tsx';

export interface StageProps {
  readonly network: Network;
  readonly timeline: Timeline;
  readonly frame: Frame;
  readonly trace: Trace;
  readonly weights: Weights;
  /** The weights after the update, shown once the last phase has reached their tensor. */
  readonly updated: Weights;
  readonly highlights: Highlights;
  readonly selected: Ref;
  /** The digit wanted. */
  readonly wanted: number;
  readonly theme: ColorTheme;
  readonly onHover: (ref: Ref | null) => void;
  readonly onSelect: (ref: Ref) => void;
}

/** The two rows: values from left to right, below each its gradient, from right to left. */
export function Stage(props: StageProps) {
  const { network, trace, weights, theme } = props;
  const { t } = useTranslation();
  const columns = useMemo(() => stageColumns(network), [network]);
  const scales = useMemo(() => scalesOf(columns, trace, weights, theme), [columns, trace, weights, theme]);
  const template = columns
    .map(({ share, operation }, n) => `${n === 0 ? '' : arrowWidth(operation)} minmax(0, ${share}fr)`)
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
                  before={columns[n - 1]}
                  after={column}
                  isActive={isArrowActive(props, of, column, columns[n - 1])}
                />
              )}
              {renderMap(props, column[of], scales, t('stage.notYet'))}
            </Fragment>
          ))}
        </Fragment>
      ))}
    </div>
  );
}

/** "max" is a longer word than "σ". */
function arrowWidth(operation: StageColumn['operation']): string {
  return operation === 'maxPool' ? '28px' : '17px';
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

/** One colour scale for each `scale` key, wide enough for all maps that share it. */
function scalesOf(
  columns: readonly StageColumn[],
  trace: Trace,
  weights: Weights,
  theme: ColorTheme,
): Map<string, ColorScale> {
  const specs = columns.flatMap(({ value, gradient }) => [value, gradient]);
  const scales = new Map<string, ColorScale>();
  for (const { scale, palette } of specs) {
    const arrays = specs.filter((spec) => spec.scale === scale).map((spec) => valuesOf(spec, trace, weights));
    scales.set(scale, colorScale(palette, theme, extentOf(...arrays)));
  }
  return scales;
}

function valuesOf({ tensor, of }: MapSpec, trace: Trace, weights: Weights): Float64Array {
  return of === 'gradient' ? trace.gradients[tensor] : (trace.values[tensor] ?? weights[tensor]);
}

function marksOf(highlights: Highlights, spec: MapSpec): ReadonlyMap<number, Mark> | undefined {
  const own = highlights[mapKey(spec)];
  return own ?? spec.aliases.map((key) => highlights[key]).find((marks) => marks !== undefined);
}

function renderMap(props: StageProps, spec: MapSpec, scales: Map<string, ColorScale>, ghostText: string) {
  const { timeline, frame, trace, weights, updated, selected, highlights } = props;
  const order = weightTensors(props.network).findIndex(({ name }) => name === spec.tensor);
  const shown = order !== -1 && order < frame.updated ? updated : weights;
  const isSelected = selected.tensor === spec.tensor && (selected.of === spec.of || spec.tensor in weights);
  const color = scales.get(spec.scale);
  return (
    color && (
      <StageMap
        key={tensorName(spec)}
        spec={spec}
        values={valuesOf(spec, trace, shown)}
        color={color}
        phase={phaseOfMap(timeline, spec)}
        done={frame.done[mapKey(spec)] ?? 0}
        ghostText={ghostText}
        marks={marksOf(highlights, spec)}
        selected={isSelected ? selected.index : null}
        {...ringsOf(props, spec)}
        emphasized={spec.shape.kind === 'bars' ? props.wanted : null}
        isActive={isComputedNow(props, spec)}
        onHover={props.onHover}
        onSelect={props.onSelect}
      />
    )
  );
}

/** The winners' places in a map that is pooled, and how many of them the pool has found so far. */
function ringsOf(
  { network, trace, frame }: StageProps,
  { tensor }: MapSpec,
): { rings: Int32Array | undefined; ringCount: number } {
  const pool = network.layers.find((layer) => layer.kind === 'maxPool' && layer.input === tensor);
  if (!pool) return { rings: undefined, ringCount: 0 };
  const ringCount = frame.done[mapKey({ tensor: pool.output, of: 'value' })] ?? 0;
  return { rings: trace.winners[pool.output], ringCount };
}
