import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createWeights,
  expectWeights,
  matchWeights,
  networks,
  tensorOf,
  trace,
  type FileTensor,
  type MatchFacts,
  type MatchProblem,
  type Network,
  type Weights,
} from '../../../src/core/index.ts';
import { defineNetwork } from '../../../src/core/networks/defineNetwork.ts';
import { records } from '../../../src/core/networks/records.ts';

/** Those of the page: other tests register their own. */
const all: readonly Network[] = Object.keys(records).map((name) => networks[name]);

function tensor(
  name: string,
  shape: readonly number[],
  numbers: ArrayLike<number>,
  type = 'F64',
): FileTensor {
  return { name, type, shape, read: () => Float64Array.from(numbers) };
}

const zeros = (count: number): Float64Array => new Float64Array(count);
const filled = (name: string, shape: readonly number[], value = 0.5): FileTensor =>
  tensor(name, shape, zeros(shape.reduce((product, side) => product * side, 1)).fill(value));

/** As the page has them. */
function asHere(network: Network, weights: Weights): FileTensor[] {
  return Object.entries(weights).map(([name, numbers]) =>
    tensor(name, tensorOf(network, name).shape, numbers),
  );
}

/** out[m][l] = in[l][m]. */
function transposed(numbers: Float64Array, from: number, to: number): Float64Array {
  return Float64Array.from({ length: from * to }, (_, n) => numbers[(n % from) * to + Math.floor(n / from)]);
}

/** As PyTorch keeps them: (to, from, row, column) and (to, from), under names of its own. */
function asTorch(network: Network, weights: Weights): FileTensor[] {
  return network.layers.flatMap((layer, n) => {
    if (layer.kind === 'convolution') {
      const { kernels, channels, kernel } = layer;
      return [
        tensor(`layers.${n}.weight`, [kernels, channels, kernel, kernel], weights[layer.weights], 'F32'),
      ];
    }
    if (layer.kind !== 'dense') return [];
    const { from, to } = layer;
    return [tensor(`layers.${n}.weight`, [to, from], transposed(weights[layer.weights], from, to), 'F32')];
  });
}

function matched(networksHere: readonly Network[], tensors: readonly FileTensor[]) {
  const match = matchWeights(networksHere, tensors);
  if ('problem' in match) throw new Error(JSON.stringify(match.problem));
  return match;
}

function problem(tensors: readonly FileTensor[], networksHere = all): MatchProblem {
  const match = matchWeights(networksHere, tensors);
  if ('problem' in match) return match.problem;
  throw new Error(`${match.network} was matched`);
}

const nothing: Omit<MatchFacts, 'taken'> = {
  types: ['F64'],
  transposed: [],
  mapsLast: [],
  regrouped: [],
  square: [],
  zeroBiases: [],
  ignored: [],
};

describe.each(all.map((network) => [network.name, network] as const))('weights of %s', (name, network) => {
  const weights = createWeights(network, 7);

  it('under their names are the same to the last bit', () => {
    const match = matched(all, asHere(network, weights).toReversed());
    expect(match).toMatchObject({ network: name, weights, facts: nothing });
    expect(match.facts.taken.every(({ isByName }) => isByName)).toBe(true);
  });

  it('as PyTorch saves them are known by their shapes, and dense ones transposed', () => {
    const match = matched(all, asTorch(network, weights));
    expect(match).toMatchObject({ network: name, weights });
    expect(match.facts).toMatchObject({
      types: ['F32'],
      transposed: network.layers.flatMap((layer) => (layer.kind === 'dense' ? [layer.weights] : [])),
      mapsLast: [],
    });
    expect(match.facts.taken.some(({ isByName }) => isByName)).toBe(false);
  });
});

describe('what Keras saves', () => {
  it('has its maps last, in kernels and in what is flattened: the pass is the same', () => {
    const network = networks.kernel4;
    const weights = createWeights(network, 7);
    const [maps, places, to] = [4, 25, 80];
    const kernels = Float64Array.from(
      { length: 100 },
      (_, n) => weights['w1cnn'][(n % maps) * 25 + Math.floor(n / maps)],
    );
    const rows = Float64Array.from({ length: maps * places * to }, (_, n) => {
      const [row, m] = [Math.floor(n / to), n % to];
      return weights['w12'][((row % maps) * places + Math.floor(row / maps)) * to + m];
    });
    const match = matched(all, [
      tensor('conv2d/kernel:0', [5, 5, 1, 4], kernels),
      tensor('conv2d/bias:0', [4], zeros(4)),
      tensor('dense/kernel:0', [100, 80], rows),
      tensor('dense_1/kernel:0', [80, 10], weights['w2']),
    ]);
    expect(match).toMatchObject({ network: 'kernel4', weights });
    expect(match.facts).toMatchObject({
      mapsLast: ['w1cnn'],
      regrouped: ['w12'],
      zeroBiases: ['conv2d/bias:0'],
      transposed: [],
    });
  });

  it('of two convolutions is read map by map, too', () => {
    const weights = createWeights(networks.twoConvolutions, 7);
    const last = Float64Array.from({ length: 1200 }, (_, n) => {
      const [place, a, q] = [Math.floor(n / 48), Math.floor(n / 12) % 4, n % 12];
      return weights['w2cnn'][(q * 4 + a) * 25 + place];
    });
    const tensors = asHere(networks.twoConvolutions, weights).map((each) =>
      each.name === 'w2cnn' ? tensor('w2cnn', [5, 5, 4, 12], last) : each,
    );
    const match = matched(all, tensors);
    expect(match.facts).toMatchObject({ mapsLast: ['w2cnn'], regrouped: ['w12'] });
    expect(match.weights['w2cnn']).toEqual(weights['w2cnn']);
  });
});

describe('a kernel', () => {
  const rest = [filled('w12', [25, 80]), filled('w2', [80, 10])];
  const numbers = Float64Array.from({ length: 25 }, (_, n) => n);

  it.each([[[25]], [[5, 5]], [[1, 5, 5]], [[1, 1, 5, 5]], [[5, 5, 1, 1]]])(
    'of one map may come as %j',
    (shape) => {
      const match = matched(all, [tensor('w1cnn', shape, numbers), ...rest]);
      expect(match.weights['w1cnn']).toEqual(numbers);
      expect(match.facts).toMatchObject({ mapsLast: [], regrouped: [] });
    },
  );

  it('is not turned: a pass through it is the correlation that PyTorch calls a convolution', () => {
    const corner = zeros(25);
    corner[0] = 1;
    const { weights } = matched(all, [tensor('conv.weight', [1, 1, 5, 5], corner), ...rest]);
    const x = Float64Array.from({ length: 196 }, (_, n) => n / 196);
    const { values } = trace(networks.kernel, weights, x, zeros(10));
    expect(values['temphicnn'][0]).toBe(x[0]);
  });
});

describe('beside the weights', () => {
  const network = networks.kernel;
  const here = asHere(network, createWeights(network, 1));

  it('zero biases are dropped; counts, gradients and what a pass computed are left out; all are named', () => {
    const { facts } = matched(all, [
      ...here,
      filled('fc1.bias', [80], 0),
      filled('arr_3', [10], 0),
      { name: 'bn.num_batches_tracked', type: 'I64', shape: [], read: null },
      filled('dE_dw12', [25, 80]),
      filled('w12.grad', [25, 80]),
      filled('x', [14, 14]),
      filled('loss', [20]),
    ]);
    expect(facts.zeroBiases).toEqual(['fc1.bias', 'arr_3']);
    expect(facts.ignored).toEqual(['bn.num_batches_tracked', 'dE_dw12', 'w12.grad', 'x', 'loss']);
  });

  it.each([
    ['called so', filled('fc1.bias', [80])],
    ['called b2', filled('b2', [10])],
    ['as long as a layer is wide', filled('arr_1', [80])],
    ['in a row', filled('arr_1', [1, 80])],
  ])('a bias %s is refused by its name', (_what, bias) => {
    expect(problem([...here, bias])).toEqual({ kind: 'bias', network: 'kernel', names: [bias.name] });
  });

  it.each([filled('fc3.weight', [10, 10]), filled('bn.running_mean', [1])])(
    'what would make it another network is refused by its name',
    (extra) => {
      const came = `(${extra.shape.join(', ')}${extra.shape.length === 1 ? ',' : ''})`;
      expect(problem([...here, extra])).toEqual({ kind: 'extra', network: 'kernel', name: extra.name, came });
    },
  );
});

describe('names', () => {
  it.each(['model.w12.weight', 'net/w12/kernel:0', 'W12', 'my_w12'])('as %s are known', (name) => {
    const { facts } = matched(all, [filled('w1cnn', [25]), filled(name, [25, 80]), filled('w2', [80, 10])]);
    expect(facts.taken.find(({ tensor: to }) => to === 'w12')).toEqual({
      tensor: 'w12',
      from: name,
      isByName: true,
    });
  });

  it('of a bias do not make one of a table', () => {
    const { facts } = matched(all, [filled('a', [5, 5]), filled('b', [25, 80]), filled('c', [80, 10])]);
    expect(facts.taken.map(({ from }) => from)).toEqual(['a', 'b', 'c']);
  });

  it('that another design gives to other layers do not mislead', () => {
    const { facts } = matched(all, [filled('w1', [5, 5]), filled('w2', [25, 80]), filled('w3', [80, 10])]);
    expect(facts.taken.map(({ from }) => from)).toEqual(['w1', 'w2', 'w3']);
  });
});

describe('a layer with as many units as it reads', () => {
  const square = defineNetwork({
    name: 'square',
    names: { en: 'Square' },
    input: { name: 'x', size: [5, 5] },
    layers: [
      { kind: 'dense', weights: 'w1', output: 'hi', from: 25, to: 25, deviation: 1 },
      { kind: 'sigmoid', output: 'ho' },
      { kind: 'dense', weights: 'w2', output: 'yi', from: 25, to: 10, deviation: 1 },
      { kind: 'sigmoid', output: 'yo' },
      { kind: 'squaredError', target: 'd', output: 'E' },
    ],
    isShipped: false,
  });
  const numbers = Float64Array.from({ length: 625 }, (_, n) => n);
  const turned = transposed(numbers, 25, 25);

  it.each<[string, string, number[], Float64Array]>([
    ['fc1.weight', 'transposed, as the other is', [10, 25], turned],
    ['w1', 'transposed, as the other is', [10, 25], turned],
    ['fc1.weight', 'as it is, as the other is', [25, 10], numbers],
  ])('called %s is taken %s', (name, _how, shape, expected) => {
    const match = matched([square], [tensor(name, [25, 25], numbers), filled('other', shape)]);
    expect(match.weights['w1']).toEqual(expected);
    expect(match.facts.square).toEqual(['w1']);
  });
});

describe('refused, with what is wrong, is a file', () => {
  const first = filled('w1cnn', [5, 5]);
  const second = filled('w12', [25, 80]);
  const third = filled('w2', [80, 10]);

  it.each<[string, FileTensor[], MatchProblem]>([
    [
      'of no network here',
      [filled('fc.weight', [10, 784])],
      { kind: 'noNetwork', came: ['fc.weight (10, 784)'] },
    ],
    [
      'that lacks a layer',
      [first, second],
      { kind: 'missing', network: 'kernel', tensor: 'w2', expected: ['(80, 10)', '(10, 80)'] },
    ],
    [
      'with a layer of another width',
      [filled('conv.weight', [1, 1, 5, 5]), filled('fc1.weight', [80, 25]), filled('fc2.weight', [12, 80])],
      {
        kind: 'shape',
        network: 'kernel',
        tensor: 'w2',
        name: 'fc2.weight',
        expected: ['(80, 10)', '(10, 80)'],
        came: '(12, 80)',
      },
    ],
    [
      'with integers for weights',
      [first, { name: 'w12', type: 'I64', shape: [25, 80], read: null }, third],
      { kind: 'type', name: 'w12', came: 'I64' },
    ],
    [
      'with a number that is none',
      [first, tensor('w12', [25, 80], zeros(2000).fill(NaN, 83, 84)), third],
      { kind: 'notNumber', cell: 'w12[1, 3]', came: 'NaN' },
    ],
    [
      'with an infinite number',
      [first, second, tensor('w2', [10, 80], zeros(800).fill(-Infinity, 799))],
      { kind: 'notNumber', cell: 'w2[9, 79]', came: '-Infinity' },
    ],
    [
      'with weights twice over',
      [first, second, third, filled('exported', [80, 10])],
      { kind: 'extra', network: 'kernel', name: 'exported', came: '(80, 10)' },
    ],
  ])('%s', (_what, tensors, expected) => {
    expect(problem(tensors)).toEqual(expected);
  });

  it('for the network that it comes closest to, though another is in use', () => {
    const tensors = [filled('w1', [196, 25]), second, third, filled('b', [80])];
    expect(problem(tensors)).toMatchObject({ kind: 'bias', network: 'fourLayer' });
  });
});

it('whatever tensors a file has, they are a network or there is a problem', () => {
  const side = fc.constantFrom(0, 1, 4, 5, 10, 25, 80, 196);
  const any = fc.record({
    name: fc.oneof(fc.constantFrom('w1cnn', 'w12.weight', 'w2', 'b1', '__proto__', ''), fc.string()),
    type: fc.constantFrom('F32', 'I64'),
    shape: fc.array(side, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 6 }), (tensors) => {
      const read = (shape: readonly number[]) => zeros(shape.reduce((product, each) => product * each, 1));
      const match = matchWeights(
        all,
        tensors.map((each) => ({ ...each, read: each.type === 'I64' ? null : () => read(each.shape) })),
      );
      if ('problem' in match) expect(match.problem.kind).toBeTruthy();
      else expectWeights(networks[match.network], match.weights);
    }),
  );
});
