import {
  addendDigits,
  agrees,
  asPrinted,
  fewest,
  shownNumber,
  sigma,
  slope,
  type OutputBeside,
  type OutputsBeside,
} from '../../core/index.ts';

/** The numbers of one output as they stand in the tables. */
export type PrintedOutput = Readonly<Record<Exclude<keyof OutputBeside, 'wanted'>, string>>;

export interface PrintedOutputs {
  readonly rows: readonly PrintedOutput[];
  readonly largest: string;
  readonly powers: string;
  readonly squaredError: string;
  readonly crossEntropy: string;
}

/**
 * With as many digits as a reader needs to compute each number from those to its left: yo from yi, yo - d and the slope from yo,
 * delta from these; the power from yi and the largest, p from the powers, p - d from p; each E from its column.
 */
export function printedOutputs(beside: OutputsBeside): PrintedOutputs {
  const { rows, largest, powers, squaredError, crossEntropy } = beside;
  const factors = factorsOf(beside);
  const outputs = rows.map(({ output, wanted, off, slope: own }, k) =>
    fewest((n) => {
      const y = asPrinted(output, n);
      return agrees(y - wanted, off, factors[k]) && agrees(slope(y), own, factors[k]);
    }),
  );
  const shares = sharesOf(beside);
  const { each, sum } = powersOf(beside, shares);
  // all sums are compared with the largest, so they have one count of digits
  const scores = fewest((n) =>
    rows.every(({ score, output, power }, k) => {
      const z = asPrinted(score, n);
      return (
        agrees(sigma(z), output, outputs[k]) && agrees(Math.exp(z - asPrinted(largest, n)), power, each[k])
      );
    }),
  );
  return {
    rows: rows.map((row, k) => ({
      score: shownNumber(row.score, scores),
      output: shownNumber(row.output, outputs[k]),
      off: shownNumber(row.off, factors[k]),
      slope: shownNumber(row.slope, factors[k]),
      delta: shownNumber(row.delta.value),
      power: shownNumber(row.power, each[k]),
      share: shownNumber(row.share, shares[k]),
      softmaxDelta: shownNumber(row.softmaxDelta),
    })),
    largest: shownNumber(largest, scores),
    powers: shownNumber(powers, sum),
    squaredError: shownNumber(squaredError),
    crossEntropy: shownNumber(crossEntropy),
  };
}

/** The fewest digits, from `least` on, for which something holds. */
function from(least: number, holds: (digits: number) => boolean): number {
  return fewest((n) => n >= least && holds(n));
}

/** Of yo - d and of the slope: they give delta, and the differences give E. */
function factorsOf({ rows, squaredError }: OutputsBeside): number[] {
  const withAtLeast = (least: number): number[] =>
    rows.map(({ off, slope: own, delta }) =>
      from(least, (n) => agrees(asPrinted(off, n) * asPrinted(own, n), delta.value, 3)),
    );
  const givesError = (digits: readonly number[]): boolean =>
    agrees(sumOf(rows.map(({ off }, k) => asPrinted(off, digits[k]) ** 2 / 2)), squaredError, 3);
  return withAtLeast(fewest((n) => givesError(withAtLeast(n))));
}

/** Of p: it gives p - d, and that of the digit wanted gives E. */
function sharesOf({ rows, target, crossEntropy }: OutputsBeside): number[] {
  return rows.map(({ share, wanted, softmaxDelta }, k) =>
    fewest((n) => {
      const p = asPrinted(share, n);
      return agrees(p - wanted, softmaxDelta, 3) && (k !== target || agrees(-Math.log(p), crossEntropy, 3));
    }),
  );
}

/** Of the powers and of what they add up to: each share is a power by the sum. */
function powersOf({ rows, powers }: OutputsBeside, shares: readonly number[]) {
  const numbers = rows.map(({ power }) => power);
  const withSum = (sum: number): number[] => {
    const added = addendDigits(numbers, powers, sum);
    return rows.map(({ power, share }, k) =>
      from(added[k], (n) => agrees(asPrinted(power, n) / asPrinted(powers, sum), share, shares[k])),
    );
  };
  const sum = fewest((n) => {
    const each = withSum(n);
    return (
      agrees(sumOf(numbers.map((power, k) => asPrinted(power, each[k]))), powers, n) &&
      rows.every(({ power, share }, k) =>
        agrees(asPrinted(power, each[k]) / asPrinted(powers, n), share, shares[k]),
      )
    );
  });
  return { sum, each: withSum(sum) };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}
