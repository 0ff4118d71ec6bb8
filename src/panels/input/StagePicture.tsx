import type { Prepared } from '../../core/index.ts';
import type { ColorTheme } from '../parts/colorScale.ts';
import { InkPicture } from '../parts/InkPicture.tsx';

type Stages = NonNullable<Prepared['stages']>;

export interface StagePictureProps {
  /** `side` by `side` bytes of ink. */
  readonly pixels: ArrayLike<number>;
  readonly side: number;
  readonly theme: ColorTheme;
  readonly box?: Stages['box'];
  /** A cross at the centre of mass, and an arrow to where it goes. */
  readonly mass?: Pick<Stages, 'centreOfMass' | 'shift'>;
}

/** One stage of a drawing, with what is found in it drawn on top. */
export function StagePicture({ pixels, side, theme, box, mass }: StagePictureProps) {
  return (
    <div className="stage-picture">
      <InkPicture pixels={pixels} theme={theme} />
      <svg viewBox={`0 0 ${side} ${side}`} aria-hidden>
        {box && <rect x={box.left} y={box.top} width={box.width} height={box.height} />}
        {mass && <Mass {...mass} />}
      </svg>
    </div>
  );
}

/** Half the length of the cross' arms, and of the arrow's head. */
const ARM = 3.2;
const HEAD = 1;

function Mass({ centreOfMass, shift }: Pick<Stages, 'centreOfMass' | 'shift'>) {
  // a pixel's own middle lies half a pixel beyond its corner
  const x = centreOfMass.column + 0.5;
  const y = centreOfMass.row + 0.5;
  const length = Math.hypot(shift.rows, shift.columns);
  const angle = (Math.atan2(shift.rows, shift.columns) * 180) / Math.PI;
  return (
    <>
      <path className="halo" d={crossAt(x, y)} />
      <path d={crossAt(x, y)} />
      {length > 0 && (
        <g transform={`translate(${x} ${y}) rotate(${angle})`}>
          <path
            className="arrow"
            d={`M0 0 H${length} m${-HEAD} ${-HEAD} l${HEAD} ${HEAD} l${-HEAD} ${HEAD}`}
          />
        </g>
      )}
    </>
  );
}

function crossAt(x: number, y: number): string {
  return `M${x - ARM} ${y} h${2 * ARM} M${x} ${y - ARM} v${2 * ARM}`;
}

/** The 20x20 as it lies in the 28x28 before it is moved. */
export function inFrame(fitted: ArrayLike<number>): Uint8Array {
  const side = Math.sqrt(fitted.length);
  const margin = (FRAME - side) / 2;
  const frame = new Uint8Array(FRAME * FRAME);
  for (let place = 0; place < fitted.length; place += 1) {
    frame[(Math.floor(place / side) + margin) * FRAME + (place % side) + margin] = fitted[place];
  }
  return frame;
}

/** Side of MNIST's picture. */
export const FRAME = 28;
