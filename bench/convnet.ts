import { loadConvnet, type Net, type Vol } from './loadConvnet.ts';
import type { NetworkName } from '../src/core/index.ts';

const convnetjs = loadConvnet();
const SIDE = 14;
const PIXELS = SIDE * SIDE;

/** The layers that come before the ten outputs. ConvNetJS adds biases; they are a few percent of the work. */
const LAYERS: Record<NetworkName, readonly object[]> = {
  kernel: [
    { type: 'conv', sx: 5, filters: 1, stride: 1, pad: 0 },
    { type: 'pool', sx: 2, stride: 2, activation: 'sigmoid' },
    { type: 'fc', num_neurons: 80, activation: 'sigmoid' },
  ],
  fourLayer: [
    { type: 'fc', num_neurons: 25, activation: 'sigmoid' },
    { type: 'fc', num_neurons: 80, activation: 'sigmoid' },
  ],
};

/** The same network in ConvNetJS: same sizes, sigmoids, max-pool and squared error. */
export function convnetOf(name: NetworkName): Net {
  const net = new convnetjs.Net();
  net.makeLayers([
    { type: 'input', out_sx: SIDE, out_sy: SIDE, out_depth: 1 },
    ...LAYERS[name],
    { type: 'regression', num_neurons: 10 },
  ]);
  // makeLayers would put another dense layer behind a sigmoid's; this puts the sigmoid before the squared error
  const last = net.layers.length - 1;
  net.layers.splice(last, 0, new convnetjs.SigmoidLayer({ in_sx: 1, in_sy: 1, in_depth: 10 }));
  return net;
}

/** Images as ConvNetJS takes them, made before any clock runs. */
export function volumesOf(images: Float64Array): Vol[] {
  return Array.from({ length: images.length / PIXELS }, (_, n) => {
    const volume = new convnetjs.Vol(SIDE, SIDE, 1, 0);
    for (let p = 0; p < PIXELS; p += 1) volume.w[p] = images[n * PIXELS + p];
    return volume;
  });
}

/** One epoch of the same descent: digit by digit, no momentum, no decay. Returns the mean error. */
export function convnetEpoch(net: Net, volumes: readonly Vol[], labels: Uint8Array, rate: number): number {
  const options = { method: 'sgd', learning_rate: rate, momentum: 0, batch_size: 1, l2_decay: 0 };
  const trainer = new convnetjs.Trainer(net, options);
  const wanted = Array.from({ length: 10 }, (_, digit) =>
    Array.from({ length: 10 }, (_unused, k) => (k === digit ? 1 : 0)),
  );
  let error = 0;
  for (let n = 0; n < volumes.length; n += 1) error += trainer.train(volumes[n], wanted[labels[n]]).loss;
  return error / volumes.length;
}
