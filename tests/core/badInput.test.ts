import { describe, expect, it } from 'vitest';
import {
  checkGradient,
  createWeights,
  explain,
  explainUpdate,
  metPixel,
  networks,
  oneHot,
  paths,
  predict,
  trace,
  updatedWeights,
  weightTensors,
  type Ref,
  type Trace,
  type Weights,
} from '../../src/core/index.ts';
import { shippedNames, randomScene, type Scene, firstWeights, unlike } from './support.ts';

/** Names that every object answers to, and ones that are close to right. */
const hostile = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  '',
  'W12',
  'w12 ',
  'nope',
];

/** Runs `call`, expects a RangeError whose message holds every one of `says`, and returns the message. */
function refusal(call: () => unknown, ...says: string[]): string {
  let message = 'nothing was thrown';
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    message = error instanceof Error ? error.message : '';
  }
  for (const words of says) expect(message).toContain(words);
  return message;
}

function without<T>(arrays: Readonly<Record<string, T>>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(arrays).filter(([other]) => other !== name));
}

/** Every public function that takes weights, an image and an answer. */
function everyPass({ network, weights, x, d }: Scene): [string, () => unknown][] {
  return [
    ['trace', () => trace(network, weights, x, d)],
    ['predict', () => predict(network, weights, x)],
    ['checkGradient', () => checkGradient(network, weights, x, d, 'w12', 0)],
  ];
}

/** Every public function that takes a tensor and an index. */
function everyQuestion({ network, weights, x, d, trace: made }: Scene, ref: Ref): [string, () => unknown][] {
  return [
    ['explain', () => explain(network, weights, made, ref)],
    ['explainUpdate', () => explainUpdate(network, weights, made, ref, 0.1)],
    ['paths', () => [...paths(network, weights, made, { ...ref, of: 'gradient' })]],
    ['checkGradient', () => checkGradient(network, weights, x, d, ref.tensor, ref.index)],
  ];
}

describe.each(shippedNames)('the network %s refuses', (name) => {
  const scene = randomScene(name, 61);
  const first = firstWeights(name);

  it('an image of a wrong length, naming x, the length expected and the length that came', () => {
    const pixels = scene.x.length;
    for (const length of [0, pixels - 1, pixels + 1, pixels * 4]) {
      for (const [, call] of everyPass({ ...scene, x: new Float64Array(length) })) {
        refusal(call, 'x:', `expected ${pixels}`, `got ${length}`);
      }
    }
  });

  it('an answer of a wrong length', () => {
    refusal(
      () => trace(scene.network, scene.weights, scene.x, new Float64Array(9)),
      'd:',
      'expected 10',
      'got 9',
    );
  });

  it('weights of a wrong length, and weights that are missing', () => {
    for (const tensor of [first, 'w12', 'w2']) {
      const count = scene.weights[tensor].length;
      const short = { ...scene.weights, [tensor]: new Float64Array(count - 1) };
      for (const [, call] of everyPass({ ...scene, weights: short })) {
        refusal(call, `${tensor}:`, `expected ${count}`, `got ${count - 1}`);
      }
      const { [tensor]: _, ...missing } = scene.weights;
      for (const [, call] of everyPass({ ...scene, weights: missing })) {
        refusal(call, `${tensor}:`, `expected ${count}`, 'got none');
      }
    }
  });

  it('the other network’s weights, and weights of tensors that it does not have', () => {
    const other = networks[unlike(name)];
    for (const [, call] of everyPass({ ...scene, weights: createWeights(other, 1) }))
      refusal(call, first, 'none');
    for (const unknown of ['h2i', 'x', 'd', 'E', 'nope']) {
      const weights: Weights = { ...scene.weights, [unknown]: new Float64Array(196).fill(3) };
      const known = weightTensors(scene.network).map((tensor) => tensor.name);
      for (const [, call] of everyPass({ ...scene, weights })) refusal(call, known.join(', '), unknown);
      expect(weights[unknown]).toEqual(new Float64Array(196).fill(3));
    }
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    '%s among pixels, weights and answers, naming the cell',
    (bad) => {
      const says = ['expected a finite number', `got ${bad}`];
      for (const [, call] of everyPass({ ...scene, x: scene.x.with(195, bad) }))
        refusal(call, 'x[195]', ...says);
      const weights = { ...scene.weights, w2: scene.weights['w2'].with(33, bad) };
      for (const [, call] of everyPass({ ...scene, weights })) refusal(call, 'w2[33]', ...says);
      refusal(() => trace(scene.network, scene.weights, scene.x, scene.d.with(4, bad)), 'd[4]', ...says);
      refusal(
        () => explain(scene.network, weights, scene.trace, { tensor: 'h2i', index: 0, of: 'value' }),
        'w2[33]',
      );
      refusal(
        () =>
          explainUpdate(
            scene.network,
            scene.weights,
            scene.trace,
            { tensor: 'w2', index: 0, of: 'value' },
            bad,
          ),
        'learningRate',
        ...says,
      );
    },
  );

  it.each(hostile)('the tensor name "%s", listing the names it knows', (tensor) => {
    for (const of of ['value', 'gradient'] as const) {
      for (const [, call] of everyQuestion(scene, { tensor, index: 0, of })) {
        refusal(call, 'expected one of x, ', 'w12', `got ${tensor}`);
      }
    }
  });

  it.each([-1, 800, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 32])('the index %s into w2', (index) => {
    for (const [, call] of everyQuestion(scene, { tensor: 'w2', index, of: 'gradient' })) {
      refusal(call, 'w2', 'from 0 to 799', `got ${index}`);
    }
  });

  it('the first index past the end of each tensor, while the last one is answered', () => {
    const { network, weights, trace: made } = scene;
    for (const { name: tensor, shape } of network.tensors) {
      const count = shape.reduce((product, side) => product * side, 1);
      expect(explain(network, weights, made, { tensor, index: count - 1, of: 'value' }).ref.index).toBe(
        count - 1,
      );
      refusal(
        () => explain(network, weights, made, { tensor, index: count, of: 'value' }),
        tensor,
        `got ${count}`,
      );
    }
  });

  it('the gradient of the answer, which has none, and descent on what is no weight', () => {
    const { network, weights, x, d, trace: made } = scene;
    const ref: Ref = { tensor: 'd', index: 0, of: 'gradient' };
    refusal(() => explain(network, weights, made, ref), 'd', 'target');
    refusal(() => checkGradient(network, weights, x, d, 'd', 0), 'd', 'target');
    refusal(() => checkGradient(network, weights, x, d, 'h2o', 0), 'h2o', 'expected the input or a weight');
    refusal(
      () => explainUpdate(network, weights, made, { ...ref, tensor: 'h2i' }, 0.1),
      'h2i',
      'weight',
      'value',
    );
    refusal(
      () => explainUpdate(network, weights, made, { ...ref, tensor: 'x' }, 0.1),
      'x',
      'weight',
      'input',
    );
  });

  it('a question that asks for neither value nor gradient', () => {
    const ref = JSON.parse('{"tensor":"w12","index":0,"of":"constructor"}') as Ref;
    refusal(
      () => explain(scene.network, scene.weights, scene.trace, ref),
      "'value' or 'gradient'",
      'constructor',
    );
  });

  it('the trace of the other network', () => {
    const other = randomScene(unlike(name), 62);
    const ref: Ref = { tensor: 'w12', index: 0, of: 'gradient' };
    refusal(() => explain(scene.network, scene.weights, other.trace, ref), 'trace', 'got ');
    refusal(() => [...paths(scene.network, scene.weights, other.trace, ref)], 'trace', 'got ');
  });

  it('a trace in which any one array is missing, or is longer or shorter than its map', () => {
    const ref: Ref = { tensor: 'w12', index: 0, of: 'gradient' };
    const ask = (changed: Partial<Trace>) => () =>
      explain(scene.network, scene.weights, { ...scene.trace, ...changed }, ref);
    const { values, gradients, winners } = scene.trace;
    for (const [tensor, array] of Object.entries(values)) {
      const says = `${tensor}: expected ${array.length} numbers in the trace, got `;
      refusal(ask({ values: without(values, tensor) }), `${says}none`);
      refusal(ask({ values: { ...values, [tensor]: array.slice(1) } }), `${says}${array.length - 1}`);
    }
    for (const [tensor, array] of Object.entries(gradients)) {
      const says = `dE/d${tensor}: expected ${array.length} numbers in the trace, got `;
      refusal(ask({ gradients: without(gradients, tensor) }), `${says}none`);
      const longer = new Float64Array(array.length + 1);
      refusal(ask({ gradients: { ...gradients, [tensor]: longer } }), `${says}${array.length + 1}`);
    }
    for (const [tensor, array] of Object.entries(winners)) {
      const says = `winners of ${tensor}: expected ${array.length} numbers in the trace, got `;
      refusal(ask({ winners: without(winners, tensor) }), `${says}none`);
      refusal(ask({ winners: { ...winners, [tensor]: array.slice(1) } }), `${says}${array.length - 1}`);
    }
  });

  it('an update of all weights by what does not fit', () => {
    const { network, weights, trace: made } = scene;
    const other = randomScene(unlike(name), 62);
    refusal(() => updatedWeights(network, weights, other.trace, 0.1), 'trace', 'got ');
    refusal(() => updatedWeights(network, other.weights, made, 0.1), first, 'got none');
    refusal(() => updatedWeights(network, weights, made, Number.NaN), 'learningRate', 'got NaN');
  });

  it('all of that without changing anything', () => {
    const fresh = randomScene(name, 61);
    expect([scene.weights, scene.x, scene.d, scene.trace]).toEqual([
      fresh.weights,
      fresh.x,
      fresh.d,
      fresh.trace,
    ]);
  });
});

describe('other functions refuse', () => {
  it.each([-1, 10, 2.5, Number.NaN])('the digit %s', (digit) => {
    refusal(() => oneHot(digit), 'digit', 'from 0 to 9', `got ${digit}`);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])('the seed %s', (seed) => {
    refusal(() => createWeights(networks.kernel, seed), 'seed', 'whole number', `got ${seed}`);
  });

  it('a pooled cell or a kernel weight that there is not, and a trace without a pool', () => {
    const { trace: made } = randomScene('kernel', 63);
    for (const bad of [-1, 25, 0.5, Number.NaN]) {
      refusal(() => metPixel(made, bad, 0), 'hicnn', 'from 0 to 24', `got ${bad}`);
      refusal(() => metPixel(made, 0, bad), 'w1cnn', 'from 0 to 24', `got ${bad}`);
    }
    refusal(() => metPixel(randomScene('fourLayer', 63).trace, 0, 0), 'winners of hicnn');
  });
});
