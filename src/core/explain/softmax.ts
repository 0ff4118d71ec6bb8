import { errorLayerOf, makerOf } from '../roles.ts';
import { slope } from '../layers/sigmoid.ts';
import type { Explanation, Network, Ref, Term, Trace } from '../types.ts';

/** One output of the digit: what squared error behind a sigmoid sends back from it, and what cross-entropy behind a softmax would. */
export interface OutputBeside {
  /** Its sum, yi[k], and the sigmoid of that, yo[k]. */
  readonly score: number;
  readonly output: number;
  /** d[k], 1 for the digit wanted. */
  readonly wanted: number;
  /** yo[k] - d[k], and the slope ds(yo[k]) that it is multiplied by. */
  readonly off: number;
  readonly slope: number;
  /** dE/dyi[k] = (yo[k] - d[k]) ds(yo[k]), as `explain` has it. */
  readonly delta: Term;
  /** e^(yi[k] - the largest yi): at most 1, whatever the sums. */
  readonly power: number;
  /** p[k], its share of all powers. */
  readonly share: number;
  /** p[k] - d[k], which is dE/dyi[k] there. */
  readonly softmaxDelta: number;
}

export interface OutputsBeside {
  /** The tensors: yi and yo. */
  readonly scores: string;
  readonly outputs: string;
  readonly rows: readonly OutputBeside[];
  /** The digit wanted. */
  readonly target: number;
  /** The largest yi, and what the powers add up to. */
  readonly largest: number;
  readonly powers: number;
  /** E of the pass: half the squares of yo - d; and -ln p[target]. */
  readonly squaredError: number;
  readonly crossEntropy: number;
  /** The output whose yo is farthest from what was wanted. */
  readonly mostWrong: number;
}

/**
 * A softmax with cross-entropy over the very sums that the sigmoids were given, beside squared error:
 * p[k] = e^yi[k] / sum over l of e^yi[l], E = -ln p[target], dE/dyi[k] = p[k] - d[k]: the slope that squared error multiplies by
 * cancels there (Bishop, Pattern Recognition and Machine Learning, 2006, equations 4.104 to 4.109). The largest sum is taken from
 * all, which leaves every share as it is and lets no power overflow. `explain` is that of the trace.
 * @throws RangeError for a network whose scores are no sigmoids. Expects a d that is 1 for one digit and 0 for the others.
 */
export function softmaxBeside(
  network: Network,
  { values }: Pick<Trace, 'values'>,
  explain: (ref: Ref) => Explanation,
): OutputsBeside {
  const { input: outputs, target, output: error } = errorLayerOf(network);
  const maker = makerOf(network, outputs);
  if (maker?.kind !== 'sigmoid')
    throw new RangeError(
      `${outputs}: expected the output of a sigmoid, got that of ${maker?.kind ?? 'no layer'}`,
    );
  const scores = maker.input;
  const [yi, yo, d] = [values[scores], values[outputs], values[target]];
  const largest = yi.reduce((most, score) => Math.max(most, score));
  const each = yi.map((score) => Math.exp(score - largest));
  const powers = sumOf(each);
  const wanted = d.indexOf(1);
  const rows = Array.from(yi, (score, k): OutputBeside => ({
    score,
    output: yo[k],
    wanted: d[k],
    off: yo[k] - d[k],
    slope: slope(yo[k]),
    delta: explain({ tensor: scores, index: k, of: 'gradient' }).terms[0],
    power: each[k],
    share: each[k] / powers,
    // what the others have, so that a share next to 1 keeps the digits of what it lacks
    softmaxDelta: k === wanted ? -sumOf(each.filter((_, l) => l !== k)) / powers : each[k] / powers,
  }));
  const mostWrong = rows.reduce(
    (most, { off }, k) => (Math.abs(off) > Math.abs(rows[most].off) ? k : most),
    0,
  );
  return {
    scores,
    outputs,
    rows,
    target: wanted,
    largest,
    powers,
    squaredError: values[error][0],
    crossEntropy: Math.log(powers) - (yi[wanted] - largest),
    mostWrong,
  };
}

function sumOf(numbers: Float64Array): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}
