import type { Trace, Weights } from '../../core/index.ts';
import { colorScale, extentOf, type ColorScale, type ColorTheme } from '../parts/colorScale.ts';
import type { MapSpec, StageColumn } from './layout.ts';

/** Whether each map's colours fit that map, or all maps of a kind share one range and can be compared. */
export type ScaleMode = 'own' | 'shared';

/** The colours of a map, and the largest size among its own numbers, by which they are printed. */
export interface MapScale {
  readonly color: ColorScale;
  readonly extent: number;
}

/** One scale for each `scale` key of the columns. They follow from the trace, not from the step: no animation changes them. */
export function stageScales(
  columns: readonly StageColumn[],
  trace: Trace,
  weights: Weights,
  theme: ColorTheme,
  mode: ScaleMode,
): ReadonlyMap<string, MapScale> {
  const specs = columns.flatMap(({ value, gradient }) => [value, gradient]);
  const extent = (isMember: (spec: MapSpec) => boolean): number =>
    extentOf(...specs.filter(isMember).map((spec) => mapValues(spec, trace, weights)));
  const scales = new Map<string, MapScale>();
  for (const spec of specs) {
    if (scales.has(spec.scale)) continue;
    const own = extent(({ scale }) => scale === spec.scale);
    const range = mode === 'own' ? own : extent((other) => rangeOf(other) === rangeOf(spec));
    scales.set(spec.scale, { color: colorScale(spec.palette, theme, range), extent: own });
  }
  return scales;
}

/** The maps that share one range: the signed values above, the weights above, all gradients below. */
function rangeOf({ of, palette }: MapSpec): string {
  return of === 'gradient' ? of : palette;
}

export function mapValues({ tensor, of }: MapSpec, trace: Trace, weights: Weights): Float64Array {
  return of === 'gradient' ? trace.gradients[tensor] : (trace.values[tensor] ?? weights[tensor]);
}
