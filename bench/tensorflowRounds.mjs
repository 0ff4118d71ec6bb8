/**
 * TensorFlow.js on its CPU backend. Told the digits and the weights once, it trains a round each time it is asked, and answers
 * with seconds. Started by tensorflow.mjs.
 */

import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import '@tensorflow/tfjs-backend-cpu';

/**
 * @typedef {{ kind: 'start', kernels: number, weights: Record<string, Float64Array>, images: Float64Array,
 *   labels: Uint8Array, rate: number, trial: number }} Start
 * @typedef {{ kind: 'round', batch: number, digits: number }} Round
 * @typedef {{ x: tf.Tensor, d: tf.Tensor2D }} Batch
 * @typedef {{ train: (batches: Batch[]) => void, batchesOf: (size: number, digits: number) => Batch[],
 *   weights: () => Record<string, Float64Array> }} Model
 */

const SIDE = 14;
const PIXELS = SIDE * SIDE;

const [KERNEL, OUTPUTS] = [5, 10];

/** Kernels lie one after the other here, side by side in TensorFlow.js. @param {tf.Tensor} w @param {number} kernels */
const sideBySide = (w, kernels) =>
  tf.reshape(tf.transpose(tf.reshape(w, [kernels, KERNEL * KERNEL])), [KERNEL, KERNEL, 1, kernels]);
/** @param {tf.Tensor} w @param {number} kernels */
const oneAfterTheOther = (w, kernels) => tf.transpose(tf.reshape(w, [KERNEL * KERNEL, kernels]));

/**
 * The same network: valid convolution and max-pool, or a dense layer; sigmoids; half the squared error; plain descent.
 * @param {Start} start
 * @returns {Model}
 */
function modelOf({ kernels, weights, images, labels, rate }) {
  const [first, second, third] = Object.keys(weights);
  const hidden = weights[third].length / OUTPUTS;
  const cellCount = weights[second].length / hidden;
  const own = tf.tensor1d(Float32Array.from(weights[first]));
  const variables = {
    [first]: tf.variable(kernels > 0 ? sideBySide(own, kernels) : tf.reshape(own, [PIXELS, cellCount])),
    [second]: tf.variable(tf.tensor(Float32Array.from(weights[second]), [cellCount, hidden])),
    [third]: tf.variable(tf.tensor(Float32Array.from(weights[third]), [hidden, OUTPUTS])),
  };
  /** @param {tf.Tensor} x */
  const cells = (x) =>
    kernels > 0
      ? tf.transpose(
          tf.maxPool(
            tf.conv2d(
              /** @type {tf.Tensor4D} */ (x),
              /** @type {tf.Tensor4D} */ (variables[first]),
              1,
              'valid',
            ),
            2,
            2,
            'valid',
          ),
          [0, 3, 1, 2],
        )
      : tf.matMul(x, variables[first]);
  /** @param {Batch} batch */
  const error = ({ x, d }) => {
    const units = tf.sigmoid(tf.matMul(tf.reshape(tf.sigmoid(cells(x)), [-1, cellCount]), variables[second]));
    const apart = tf.sub(tf.sigmoid(tf.matMul(units, variables[third])), d);
    return /** @type {tf.Scalar} */ (tf.mul(tf.sum(tf.square(apart)), 0.5 / d.shape[0]));
  };
  const optimizer = tf.train.sgd(rate);
  return {
    train(batches) {
      for (const batch of batches) optimizer.minimize(() => error(batch), false, Object.values(variables));
    },
    batchesOf(size, digits) {
      const shape = kernels > 0 ? [SIDE, SIDE, 1] : [PIXELS];
      return Array.from({ length: Math.ceil(digits / size) }, (_, n) => {
        const [begin, end] = [n * size, Math.min((n + 1) * size, digits)];
        const x = tf.tensor(Float32Array.from(images.subarray(begin * PIXELS, end * PIXELS)), [
          end - begin,
          ...shape,
        ]);
        const d = tf.oneHot(tf.tensor1d(Int32Array.from(labels.subarray(begin, end)), 'int32'), 10);
        return { x, d: tf.cast(/** @type {tf.Tensor2D} */ (d), 'float32') };
      });
    },
    weights: () =>
      Object.fromEntries(
        Object.entries(variables).map(([name, variable]) => [
          name,
          Float64Array.from(
            (name === first && kernels > 0 ? oneAfterTheOther(variable, kernels) : variable).dataSync(),
          ),
        ]),
      ),
  };
}

/** @type {Model | null} */
let model = null;
/** Made before any clock runs. @type {Map<number, Batch[]>} */
const batches = new Map();

process.on('message', (/** @type {Start | Round} */ message) => {
  if (message.kind === 'start') {
    for (const { x, d } of [...batches.values()].flat()) tf.dispose([x, d]);
    batches.clear();
    model = modelOf(message);
    model.train(model.batchesOf(1, message.trial));
    process.send?.({ weights: model.weights() });
    return;
  }
  if (!model) throw new Error('expected a start before a round');
  const all = batches.get(message.batch) ?? model.batchesOf(message.batch, message.digits);
  batches.set(message.batch, all);
  const began = performance.now();
  model.train(all);
  process.send?.({ seconds: (performance.now() - began) / 1000 });
});

process.on('disconnect', () => process.exit());
tf.enableProdMode();
await tf.setBackend('cpu');
process.send?.({ ready: `TensorFlow.js ${tf.version_core}, CPU` });
