/**
 * TensorFlow.js on its CPU backend. Told the digits and the weights once, it trains a round each time it is asked, and answers
 * with seconds. Started by tensorflow.mjs.
 */

import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import '@tensorflow/tfjs-backend-cpu';

/**
 * @typedef {{ weights: string, channels: number, kernels: number, kernel: number }} Convolution
 * @typedef {{ kind: 'start', side: number, convolutions: Convolution[], weights: Record<string, Float64Array>, images: Float64Array,
 *   labels: Uint8Array, rate: number, trial: number }} Start
 * @typedef {{ kind: 'round', batch: number, digits: number }} Round
 * @typedef {{ x: tf.Tensor, d: tf.Tensor2D }} Batch
 * @typedef {{ train: (batches: Batch[]) => void, batchesOf: (size: number, digits: number) => Batch[],
 *   weights: () => Record<string, Float64Array> }} Model
 */

const OUTPUTS = 10;

/** Kernels lie one after the other here, innermost in TensorFlow.js. @param {tf.Tensor} w @param {Convolution} convolution */
const innermost = (w, { channels, kernels, kernel }) =>
  tf.transpose(tf.reshape(w, [kernels, channels, kernel, kernel]), [2, 3, 1, 0]);
/** @param {tf.Tensor} w */
const oneAfterTheOther = (w) => tf.transpose(w, [3, 2, 0, 1]);

/** A convolution with its pool and sigmoid. @param {tf.Tensor} x @param {tf.Tensor} kernels @returns {tf.Tensor} */
function convolved(x, kernels) {
  const maps = tf.conv2d(/** @type {tf.Tensor4D} */ (x), /** @type {tf.Tensor4D} */ (kernels), 1, 'valid');
  return tf.sigmoid(tf.maxPool(maps, 2, 2, 'valid'));
}

/**
 * The same network: valid convolutions, each with max-pool and sigmoid, or a dense layer and its sigmoid; two dense layers with sigmoids; half the
 * squared error; plain descent.
 * @param {Start} start
 * @returns {Model}
 */
function modelOf({ side, convolutions, weights, images, labels, rate }) {
  const pixels = side * side;
  const names = Object.keys(weights);
  const [second, third] = names.slice(-2);
  const hidden = weights[third].length / OUTPUTS;
  const cellCount = weights[second].length / hidden;
  const shapes = {
    [names[0]]: [pixels, cellCount],
    [second]: [cellCount, hidden],
    [third]: [hidden, OUTPUTS],
  };
  const variables = Object.fromEntries(
    names.map((name) => {
      const own = tf.tensor1d(Float32Array.from(weights[name]));
      const convolution = convolutions.find((each) => each.weights === name);
      return [name, tf.variable(convolution ? innermost(own, convolution) : tf.reshape(own, shapes[name]))];
    }),
  );
  /** @param {tf.Tensor} x */
  const cells = (x) =>
    convolutions.length > 0
      ? tf.transpose(
          convolutions.reduce((maps, each) => convolved(maps, variables[each.weights]), x),
          [0, 3, 1, 2],
        )
      : tf.sigmoid(tf.matMul(x, variables[names[0]]));
  /** @param {Batch} batch */
  const error = ({ x, d }) => {
    const units = tf.sigmoid(tf.matMul(tf.reshape(cells(x), [-1, cellCount]), variables[second]));
    const apart = tf.sub(tf.sigmoid(tf.matMul(units, variables[third])), d);
    return /** @type {tf.Scalar} */ (tf.mul(tf.sum(tf.square(apart)), 0.5 / d.shape[0]));
  };
  const optimizer = tf.train.sgd(rate);
  return {
    train(batches) {
      for (const batch of batches) optimizer.minimize(() => error(batch), false, Object.values(variables));
    },
    batchesOf(size, digits) {
      const shape = convolutions.length > 0 ? [side, side, 1] : [pixels];
      return Array.from({ length: Math.ceil(digits / size) }, (_, n) => {
        const [begin, end] = [n * size, Math.min((n + 1) * size, digits)];
        const x = tf.tensor(Float32Array.from(images.subarray(begin * pixels, end * pixels)), [
          end - begin,
          ...shape,
        ]);
        const d = tf.oneHot(tf.tensor1d(Int32Array.from(labels.subarray(begin, end)), 'int32'), 10);
        return { x, d: tf.cast(/** @type {tf.Tensor2D} */ (d), 'float32') };
      });
    },
    weights: () =>
      Object.fromEntries(
        Object.entries(variables).map(([name, variable]) => {
          const isKernel = convolutions.some((each) => each.weights === name);
          return [name, Float64Array.from((isKernel ? oneAfterTheOther(variable) : variable).dataSync())];
        }),
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
