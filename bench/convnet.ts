import { loadConvnet, type Net, type Vol } from './loadConvnet.ts';
import { imageOf, networks, type Layer, type NetworkName } from '../src/core/index.ts';

const convnetjs = loadConvnet();

/** A layer as ConvNetJS has it, in the same order. It adds biases; they are a few percent of the work. */
function convnetLayer(layer: Layer): object[] {
  switch (layer.kind) {
    case 'convolution':
      return [{ type: 'conv', sx: layer.kernel, filters: layer.kernels, stride: 1, pad: 0 }];
    case 'maxPool':
      return [{ type: 'pool', sx: layer.window, stride: layer.window }];
    case 'sigmoid':
      return [{ type: 'sigmoid' }];
    case 'dense':
      return [{ type: 'fc', num_neurons: layer.to }];
    case 'squaredError':
      return [];
  }
}

/** The same network in ConvNetJS: same sizes, sigmoids, max-pool and squared error. */
export function convnetOf(name: NetworkName): Net {
  const { layers, tensors } = networks[name];
  const [rows, columns] = imageOf({ tensors }).shape;
  // its squared error is a layer with weights of its own: it stands for the last dense layer, with a sigmoid put before it
  const last = layers.findLastIndex(({ kind }) => kind === 'dense');
  const outputs = layers[last];
  const net = new convnetjs.Net();
  net.makeLayers([
    { type: 'input', out_sx: columns, out_sy: rows, out_depth: 1 },
    ...layers.slice(0, last).flatMap(convnetLayer),
    { type: 'regression', num_neurons: outputs.kind === 'dense' ? outputs.to : 0 },
  ]);
  // makeLayers would put another dense layer behind a sigmoid's; this puts the sigmoid before the squared error
  const end = net.layers.length - 1;
  net.layers.splice(end, 0, new convnetjs.SigmoidLayer({ in_sx: 1, in_sy: 1, in_depth: 10 }));
  return net;
}

/** Images as ConvNetJS takes them, made before any clock runs. */
export function volumesOf(images: Float64Array, side: number): Vol[] {
  const pixels = side * side;
  return Array.from({ length: images.length / pixels }, (_, n) => {
    const volume = new convnetjs.Vol(side, side, 1, 0);
    for (let p = 0; p < pixels; p += 1) volume.w[p] = images[n * pixels + p];
    return volume;
  });
}

/** One epoch of the same descent: digit by digit, no momentum, no decay. Returns the mean error. */
export function convnetEpoch(net: Net, volumes: readonly Vol[], labels: Uint8Array, rate: number): number {
  const options = { method: 'sgd', learning_rate: rate, momentum: 0, batch_size: 1, l2_decay: 0 };
  const trainer = new convnetjs.Trainer(net, options);
  const target = Array.from({ length: 10 }, (_, digit) =>
    Array.from({ length: 10 }, (_unused, k) => (k === digit ? 1 : 0)),
  );
  let error = 0;
  for (let n = 0; n < volumes.length; n += 1) error += trainer.train(volumes[n], target[labels[n]]).loss;
  return error / volumes.length;
}
