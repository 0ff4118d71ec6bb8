import { cellCount, inkOf, oneHot, sigma, slope, trace } from '../../src/core/index.ts';
import type { DigitSet, Network, Weights } from '../../src/core/index.ts';

const EPOCHS = 30;
const RATE = 0.02;

/** What the last layer reads and gives for one digit. */
interface Seen {
  readonly h2o: Float64Array;
  readonly yi: Float64Array;
  readonly label: number;
}

/**
 * Makes the ten scores mean what the page says, near 1 for the answer and near 0 for the others, without changing any
 * answer: to all ten w2[m,k] of a hidden unit the same c[m] is added, which moves all ten yi by the same
 * sum over m of h2o[m] * c[m]. The c are those of least squared error, found by descent. Changes w2 in place.
 */
export function calibrate(network: Network, weights: Weights, set: DigitSet): void {
  const digits = look(network, weights, set);
  const hidden = digits[0].h2o.length;
  const c = new Float64Array(hidden);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = RATE * (1 - epoch / EPOCHS);
    for (const { h2o, yi, label } of digits) {
      let shift = 0;
      for (let m = 0; m < hidden; m += 1) shift += h2o[m] * c[m];
      // dE/dc[m] = h2o[m] * sum over k of (yo[k] - d[k]) * ds(yo[k]), with yo[k] = sigma(yi[k] + shift)
      let delta = 0;
      for (let k = 0; k < yi.length; k += 1) {
        const yo = sigma(yi[k] + shift);
        delta += (yo - (k === label ? 1 : 0)) * slope(yo);
      }
      for (let m = 0; m < hidden; m += 1) c[m] -= rate * delta * h2o[m];
    }
  }
  const w2 = weights['w2'];
  const outputs = w2.length / hidden;
  for (let n = 0; n < w2.length; n += 1) w2[n] += c[Math.floor(n / outputs)];
}

function look(network: Network, weights: Weights, { images, labels }: DigitSet): Seen[] {
  const pixels = cellCount(network.tensors[0]);
  return Array.from(labels, (label, n) => {
    const x = inkOf(images.subarray(n * pixels, (n + 1) * pixels));
    const { values } = trace(network, weights, x, oneHot(label));
    return { h2o: values['h2o'], yi: values['yi'], label };
  });
}
