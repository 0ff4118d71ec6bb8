/** Directions of a straight stroke: rising and falling from left to right. */
export const STROKES = ['horizontal', 'vertical', 'rising', 'falling'] as const;
export type StrokeDirection = (typeof STROKES)[number];

/** Which side of a stroke: above it (of a vertical one left of it), below it (right of it), or both. */
export type StrokeSide = 'before' | 'after' | 'both';

/** How a kernel answers a stroke of ink that lies across its window where it answers most. */
export interface StrokeAnswer {
  readonly direction: StrokeDirection;
  /** The kernel's sum: of the weights that lie under ink. */
  readonly value: number;
  /** The stroke, row by row: 1 where there is ink. */
  readonly ink: readonly number[];
  /** Where further ink would take at least half of the sum away; null where it would not. */
  readonly paper: StrokeSide | null;
}

/** Lines that a stroke is wide, as a pen's: two rows, or three diagonals, which lie closer. */
const WIDTHS: Readonly<Record<StrokeDirection, number>> = {
  horizontal: 2,
  vertical: 2,
  rising: 3,
  falling: 3,
};
/** A smaller window has no room for a stroke and for what lies beside it. */
const SMALLEST = 3;

/**
 * How a square kernel over ink answers strokes of each direction, in the order of STROKES. A diagonal stroke crosses no mere corner.
 * @param kernel side * side weights, row by row
 * @returns none for a kernel smaller than 3x3
 */
export function strokeAnswers(kernel: ArrayLike<number>, side: number): readonly StrokeAnswer[] {
  return side < SMALLEST ? [] : STROKES.map((direction) => answerTo(kernel, side, direction));
}

/** The stroke that a kernel answers most; null where none makes its sum positive. */
export function strongestStroke(answers: readonly StrokeAnswer[]): StrokeAnswer | null {
  const positive = answers.filter(({ value }) => value > 0);
  return positive.reduce<StrokeAnswer | null>(
    (most, answer) => (most && most.value >= answer.value ? most : answer),
    null,
  );
}

function answerTo(kernel: ArrayLike<number>, side: number, direction: StrokeDirection): StrokeAnswer {
  const lines = Array.from({ length: side * side }, (_, n) =>
    lineOf(direction, side, Math.floor(n / side), n % side),
  );
  const width = WIDTHS[direction];
  const sumOf = (isIn: (line: number) => boolean): number =>
    lines.reduce((sum, line, n) => sum + (isIn(line) ? kernel[n] : 0), 0);
  const isOn = (first: number) => (line: number) => line >= first && line < first + width;
  const places = Array.from({ length: Math.max(...lines) + 2 - width }, (_, first) => first).filter(
    (first) => lines.filter(isOn(first)).length >= 2 * side - 1,
  );
  const values = places.map((first) => sumOf(isOn(first)));
  const value = Math.max(...values);
  const first = places[values.indexOf(value)];
  return {
    direction,
    value,
    ink: lines.map((line) => (isOn(first)(line) ? 1 : 0)),
    paper: sideOf(
      value,
      sumOf((line) => line < first),
      sumOf((line) => line >= first + width),
    ),
  };
}

/** The line of a direction that a cell lies on, from 0: counted downwards, of vertical lines and falling ones to the right. */
function lineOf(direction: StrokeDirection, side: number, row: number, column: number): number {
  switch (direction) {
    case 'horizontal':
      return row;
    case 'vertical':
      return column;
    case 'rising':
      return row + column;
    case 'falling':
      return column - row + side - 1;
  }
}

function sideOf(value: number, before: number, after: number): StrokeSide | null {
  const takes = (sum: number): boolean => value > 0 && sum <= -value / 2;
  if (takes(before)) return takes(after) ? 'both' : 'before';
  return takes(after) ? 'after' : null;
}
