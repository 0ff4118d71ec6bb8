import { extent, line, scaleLinear } from 'd3';
import { useTranslation } from '../words/useTranslation.ts';
import { formatNumber, shownApart, shownNumber } from '../../core/index.ts';

export interface ErrorLineProps {
  /** E before each applied step, and now. */
  readonly errors: readonly number[];
  /** E with the next step; null while it is not known. */
  readonly next: number | null;
}

const WIDTH = 240;
const HEIGHT = 54;
/** Width of a digit, in pixels. */
const DIGIT = 6;

/** E step by step, with a dashed bit for the step to come. */
export function ErrorLine({ errors, next }: ErrorLineProps) {
  const { t } = useTranslation();
  const all = next === null ? errors : [...errors, next];
  const [low = 0, high = 0] = extent(all);
  const ticks = low === high ? [low] : [low, high];
  const printed = shownApart(ticks, 3);
  const left = 12 + DIGIT * Math.max(...printed.map((text) => text.length));
  const x = scaleLinear([0, errors.length], [left, WIDTH - 8]);
  // a flat line lies in the middle
  const y = scaleLinear(low === high ? [low - 1, high + 1] : [low, high], [HEIGHT - 8, 8]);
  const path = line<number>()
    .x((_, n) => x(n))
    .y((value) => y(value));
  const now = errors.length - 1;
  const listed = errors.map((value) => formatNumber(value)).join(', ');
  return (
    <svg
      className="error-line"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('update.line', { errors: listed })}
    >
      {ticks.map((tick, n) => (
        <g key={tick}>
          <line className="grid-line" x1={left} x2={WIDTH - 8} y1={y(tick)} y2={y(tick)} />
          <text x={left - 5} y={y(tick)}>
            {printed[n]}
          </text>
        </g>
      ))}
      <path d={path(errors) ?? ''} />
      {next !== null && (
        <line className="to-come" x1={x(now)} y1={y(errors[now])} x2={x(now + 1)} y2={y(next)} />
      )}
      {errors.map((value, n) => (
        <circle key={n} cx={x(n)} cy={y(value)} r={n === now ? 4 : 2}>
          <title>{shownNumber(value)}</title>
        </circle>
      ))}
      {next !== null && (
        <circle className="to-come" cx={x(now + 1)} cy={y(next)} r={3.5}>
          <title>{shownNumber(next)}</title>
        </circle>
      )}
    </svg>
  );
}
