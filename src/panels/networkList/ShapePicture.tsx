import type { Network } from '../../core/index.ts';
import { HEIGHT, shapeOf, type ShapePart } from './shape.ts';

const GAP = 5;

/** A network's layers in small: maps as squares behind each other, units as bars. The words beside it say what it is. */
export function ShapePicture({ network }: { readonly network: Network }) {
  const parts = shapeOf(network);
  const ends: number[] = [];
  for (const part of parts) ends.push((ends.at(-1) ?? -GAP) + GAP + widthOf(part));
  return (
    <svg
      className="shape-picture"
      viewBox={`-1 -1 ${(ends.at(-1) ?? 0) + 2} ${HEIGHT + 2}`}
      preserveAspectRatio="xMinYMid"
      height={HEIGHT + 2}
      width={(ends.at(-1) ?? 0) + 2}
      aria-hidden
    >
      {parts.map((part, n) => (
        <Part key={n} part={part} left={ends[n] - widthOf(part)} isImage={n === 0} />
      ))}
    </svg>
  );
}

function spreadOf(part: ShapePart): number {
  return part.kind === 'maps' ? part.offset * (part.count - 1) : 0;
}

function widthOf(part: ShapePart): number {
  return part.width + spreadOf(part);
}

function Part({
  part,
  left,
  isImage,
}: {
  readonly part: ShapePart;
  readonly left: number;
  readonly isImage: boolean;
}) {
  const { width, height } = part;
  const top = (HEIGHT - height - spreadOf(part)) / 2;
  if (part.kind === 'units')
    return <rect className="units" x={left} y={top} {...{ width, height }} rx={1.5} />;
  // the last lies in front
  return Array.from({ length: part.count }, (_, n) => (
    <rect
      key={n}
      className={isImage ? 'image' : 'map'}
      x={left + n * part.offset}
      y={top + n * part.offset}
      {...{ width, height }}
    />
  ));
}
