import { path, range, scaleLinear } from 'd3';
import { factorDigits, sigma, type Explanation, type Factor, shownNumber } from '../../core/index.ts';
import { useNames } from '../parts/useNames.ts';
import { MapLabel } from '../parts/MapLabel.tsx';
import './sigmoidPicture.css';

const WIDTH = 280;
const HEIGHT = 116;
const REACH = 6;

/** The sigmoid's curve with the one input on it. */
export default function SigmoidPicture({ explanation }: { explanation: Explanation }) {
  const names = useNames();
  const from: Factor = explanation.terms[0].factors[0];
  const reach = Math.max(REACH, Math.abs(from.value) * 1.1);
  const x = scaleLinear([-reach, reach], [34, WIDTH - 10]);
  const y = scaleLinear([0, 1], [HEIGHT - 20, 8]);
  const curve = path();
  range(-reach, reach * 1.01, reach / 40).forEach((z, n) => {
    if (n === 0) curve.moveTo(x(z), y(sigma(z)));
    curve.lineTo(x(z), y(sigma(z)));
  });
  const input = from.kind === 'ref' ? names.cell(from.ref) : '';
  return (
    <div className="product-picture sigmoid">
      <span className="scalar">
        <b>{shownNumber(from.value, factorDigits(explanation.terms[0], 'sigmoid'))}</b>
        <small>
          <MapLabel text={input} />
        </small>
      </span>
      <svg className="curve" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
        {[0, 0.5, 1].map((tick) => (
          <g key={tick}>
            <line className="grid-line" x1={x(-reach)} x2={x(reach)} y1={y(tick)} y2={y(tick)} />
            <text className="tick" x={28} y={y(tick)}>
              {tick}
            </text>
          </g>
        ))}
        <line className="grid-line" x1={x(0)} x2={x(0)} y1={y(0)} y2={y(1)} />
        <path d={curve.toString()} />
        <path className="lead" d={`M${x(from.value)} ${y(0)} V${y(explanation.value)} H${x(-reach)}`} />
        <circle cx={x(from.value)} cy={y(explanation.value)} r={5} />
        {x.ticks(5).map((tick) => (
          <text className="tick below" key={tick} x={x(tick)} y={HEIGHT - 6}>
            {shownNumber(tick, 6)}
          </text>
        ))}
      </svg>
      <span className="sign">→</span>
      <span className="scalar">
        <b>{shownNumber(explanation.value)}</b>
        <small>
          <MapLabel text={names.cell(explanation.ref)} />
        </small>
      </span>
    </div>
  );
}
