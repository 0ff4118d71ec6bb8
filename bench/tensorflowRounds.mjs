/**
 * TensorFlow.js on its CPU backend. Told the digits and the weights once, it trains a round each time it is asked, and answers
 * with seconds. Started by tensorflow.mjs.
 */

import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import '@tensorflow/tfjs-backend-cpu';

/**
 * @typedef {{ kind: 'start', network: 'kernel' | 'fourLayer', weights: Record<string, Float64Array>, images: Float64Array,
 *   labels: Uint8Array, rate: number, trial: number }} Start
 * @typedef {{ kind: 'round', batch: number, digits: number }} Round
 * @typedef {{ x: tf.Tensor, d: tf.Tensor2D }} Batch
 * @typedef {{ train: (batches: Batch[]) => void, batchesOf: (size: number, digits: number) => Batch[],
 *   weights: () => Record<string, Float64Array> }} Model
 */

const SIDE = 14;
const PIXELS = SIDE * SIDE;

/** @type {Record<Start['network'], Record<string, number[]>>} */
const SHAPES = {
  kernel: { w1cnn: [5, 5, 1, 1], w12: [25, 80], w2: [80, 10] },
  fourLayer: { w1: [PIXELS, 25], w12: [25, 80], w2: [80, 10] },
};

/**
 * The same network: valid convolution and max-pool, or a dense layer; sigmoids; half the squared error; plain descent.
 * @param {Start} start
 * @returns {Model}
 */
function modelOf({ network, weights, images, labels, rate }) {
  const shapes = SHAPES[network];
  const variables = Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [
      name,
      tf.variable(tf.tensor(Float32Array.from(weights[name]), shape)),
    ]),
  );
  const { w12, w2 } = variables;
  /** @param {tf.Tensor} x */
  const cells = (x) =>
    network === 'kernel'
      ? tf.maxPool(
          tf.conv2d(/** @type {tf.Tensor4D} */ (x), /** @type {tf.Tensor4D} */ (variables.w1cnn), 1, 'valid'),
          2,
          2,
          'valid',
        )
      : tf.matMul(x, variables.w1);
  /** @param {Batch} batch */
  const error = ({ x, d }) => {
    const hidden = tf.sigmoid(tf.matMul(tf.reshape(tf.sigmoid(cells(x)), [-1, 25]), w12));
    const apart = tf.sub(tf.sigmoid(tf.matMul(hidden, w2)), d);
    return /** @type {tf.Scalar} */ (tf.mul(tf.sum(tf.square(apart)), 0.5 / d.shape[0]));
  };
  const optimizer = tf.train.sgd(rate);
  return {
    train(batches) {
      for (const batch of batches) optimizer.minimize(() => error(batch), false, Object.values(variables));
    },
    batchesOf(size, digits) {
      const shape = network === 'kernel' ? [SIDE, SIDE, 1] : [PIXELS];
      return Array.from({ length: Math.ceil(digits / size) }, (_, n) => {
        const [first, end] = [n * size, Math.min((n + 1) * size, digits)];
        const x = tf.tensor(Float32Array.from(images.subarray(first * PIXELS, end * PIXELS)), [
          end - first,
          ...shape,
        ]);
        const d = tf.oneHot(tf.tensor1d(Int32Array.from(labels.subarray(first, end)), 'int32'), 10);
        return { x, d: tf.cast(/** @type {tf.Tensor2D} */ (d), 'float32') };
      });
    },
    weights: () =>
      Object.fromEntries(
        Object.entries(variables).map(([name, variable]) => [name, Float64Array.from(variable.dataSync())]),
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
