import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createExplainer,
  createWeights,
  explain,
  explainUpdate,
  networks,
  updatedWeights,
  weightTensors,
  type Explanation,
  type Ref,
} from '../../../src/core/index.ts';
import {
  arbitraryScene,
  everyRef,
  factorNumber,
  networkNames,
  numberAt,
  randomScene,
  sceneOf,
  someRef,
  total,
  type Scene,
} from '../support.ts';

function ask(scene: Scene, ref: Ref): Explanation {
  return explain(scene.network, scene.weights, scene.trace, ref);
}

/** The same for thousands of cells: what is given is checked once. */
function explainerOf({ network, weights, trace }: Scene): (ref: Ref) => Explanation {
  return createExplainer(network, weights, trace);
}

/** Says what is wrong with an explanation, or nothing. Plain ifs, because it is asked of every cell there is. */
function complaint(scene: Scene, ref: Ref, explanation: Explanation): string | undefined {
  const { value, terms, op } = explanation;
  if (!Object.is(value, numberAt(scene, ref))) return 'the value is not the trace’s';
  const { sum, size } = total(terms);
  if (!(Math.abs(sum - value) <= 1e-12 * size)) return `the terms sum to ${sum}, not ${value}`;
  for (const term of terms) {
    const product = term.factors.reduce((so, factor) => so * factor.value, 1);
    if (op !== 'sigmoid' && term.value !== product) return 'a term is not the product of its factors';
    for (const factor of term.factors) {
      if (factor.value !== factorNumber(scene, factor))
        return `a ${factor.kind} factor is not the trace’s number`;
    }
    if (term.zero === 'blank pixel' && term.value !== 0) return 'a blank pixel gave a term that is not zero';
    if (term.zero === 'lost the pool' && term.value !== 0) return 'a loser gave a term that is not zero';
  }
  return undefined;
}

describe.each(networkNames)('explain in the network %s', (name) => {
  it('gives terms that add up to the value, for any cell, any weights and any image', () => {
    fc.assert(
      fc.property(
        arbitraryScene(name),
        fc.array(someRef(networks[name]), { minLength: 40, maxLength: 40 }),
        (scene, refs) => {
          const explainOne = explainerOf(scene);
          for (const ref of refs)
            expect(complaint(scene, ref, explainOne(ref)), JSON.stringify(ref)).toBeUndefined();
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives terms that add up to the value for every single cell of one trace', () => {
    const scene = randomScene(name, 3);
    const explainOne = explainerOf(scene);
    for (const ref of everyRef(scene.network)) {
      const wrong = complaint(scene, ref, explainOne(ref));
      if (wrong) expect.fail(`${JSON.stringify(ref)}: ${wrong}`);
    }
  });

  it('calls it a sum, unless it is a sigmoid, the largest of a pool, routed, or given', () => {
    const scene = randomScene(name, 5);
    const { layers, tensors } = scene.network;
    for (const { name: tensor, role } of tensors) {
      const maker = layers.find(({ output }) => output === tensor)?.kind;
      const value = maker === 'sigmoid' ? 'sigmoid' : maker === 'maxPool' ? 'max' : maker ? 'sum' : 'given';
      expect([tensor, ask(scene, { tensor, index: 0, of: 'value' }).op]).toEqual([tensor, value]);
      if (role === 'target') continue;
      const reader = layers.find(({ input }) => input === tensor)?.kind;
      const gradient = tensor === 'E' ? 'given' : reader === 'maxPool' ? 'route' : 'sum';
      expect([tensor, ask(scene, { tensor, index: 0, of: 'gradient' }).op]).toEqual([tensor, gradient]);
    }
  });

  it('lets a reader go on from any factor that was computed, until only given numbers are left', () => {
    const scene = randomScene(name, 8);
    const explainOne = explainerOf(scene);
    const first = weightTensors(scene.network)[0].name;
    const open: Ref[] = [{ tensor: first, index: 7, of: 'gradient' }];
    const seen = new Set<string>();
    const ends = new Set<string>();
    for (let ref = open.pop(); ref; ref = open.pop()) {
      const key = JSON.stringify(ref);
      if (seen.has(key)) continue;
      seen.add(key);
      const { op, terms } = explainOne(ref);
      if (op === 'given') ends.add(ref.tensor);
      for (const factor of terms.flatMap(({ factors }) => factors)) {
        if (factor.kind !== 'constant') open.push(factor.ref);
        if (factor.kind === 'difference') open.push(factor.target);
      }
    }
    const given = scene.network.tensors.filter(({ role }) => role !== 'value');
    expect(ends).toEqual(new Set(given.map((tensor) => tensor.name)));
  });

  it('leaves the weights, the trace and the ref as they were', () => {
    const scene = randomScene(name, 4);
    const before = structuredClone([scene.weights, scene.trace]);
    const ref: Ref = { tensor: 'w12', index: 5, of: 'gradient' };
    const answer = ask(scene, ref);
    expect([scene.weights, scene.trace]).toEqual(before);
    expect(answer.ref).toEqual(ref);
    expect(answer.ref).not.toBe(ref);
  });
});

describe('why a term is zero', () => {
  it('is told as a blank pixel wherever the pixel is exactly zero, and nowhere else', () => {
    const scene = randomScene('kernel', 5, 0.3);
    const terms = [17, 40, 63].flatMap(
      (index) => ask(scene, { tensor: 'temphicnn', index, of: 'value' }).terms,
    );
    const gradient = ask(scene, { tensor: 'w1cnn', index: 3, of: 'gradient' }).terms;
    const blank = [...terms, ...gradient].map(({ factors }) =>
      factors.some((f) => f.kind === 'ref' && f.ref.tensor === 'x' && f.value === 0),
    );
    expect([...terms, ...gradient].map(({ zero }) => zero === 'blank pixel')).toEqual(blank);
    expect(new Set(blank).size).toBe(2);
  });

  it('is told as having lost the pool for the gradient of a loser', () => {
    const scene = randomScene('kernel', 6);
    const won = new Set(scene.trace.winners['hicnn']);
    for (let index = 0; index < 100; index += 1) {
      const { terms, value } = ask(scene, { tensor: 'temphicnn', index, of: 'gradient' });
      expect(terms[0].zero === 'lost the pool').toBe(!won.has(index));
      if (!won.has(index)) expect(value).toBe(0);
    }
  });

  it('is told as nearly flat exactly where a slope is below 1e-3, though the term is not quite zero', () => {
    const scene = randomScene('fourLayer', 7, 0.5, 12);
    const flags = scene.trace.values['h2o'].reduce<[boolean, boolean][]>((all, y, m) => {
      const { terms } = ask(scene, { tensor: 'h2i', index: m, of: 'gradient' });
      return [...all, [terms.every(({ zero }) => zero === 'nearly flat'), y * (1 - y) < 1e-3]];
    }, []);
    expect(flags.map(([told]) => told)).toEqual(flags.map(([, flat]) => flat));
    expect(new Set(flags.map(([, flat]) => flat)).size).toBe(2);
  });

  it('never needs telling where there is ink, no pool and no flat slope', () => {
    const scene = randomScene('fourLayer', 2, 1, 0.1);
    for (const tensor of ['w1', 'w12', 'w2', 'hi', 'h2i', 'yi']) {
      for (const { zero } of ask(scene, { tensor, index: 4, of: 'gradient' }).terms)
        expect(zero).toBeUndefined();
    }
  });
});

describe('the blank image', () => {
  it('gives zero for every sum over pixels, and hidden values of exactly one half', () => {
    const scene = sceneOf(networks.kernel, createWeights(networks.kernel, 1), new Float64Array(196), 3);
    expect(scene.trace.values['temphicnn'].every((value) => Object.is(value, 0))).toBe(true);
    expect(scene.trace.values['hocnn'].every((value) => value === 0.5)).toBe(true);
    for (let index = 0; index < 25; index += 1) {
      const { value, terms } = ask(scene, { tensor: 'w1cnn', index, of: 'gradient' });
      expect(value).toBe(0);
      expect(terms.map(({ zero }) => zero)).toEqual(Array.from({ length: 25 }, () => 'blank pixel'));
    }
    expect(scene.trace.gradients['w12'].some((value) => value !== 0)).toBe(true);
  });
});

describe('an update', () => {
  it('is the weight less the rate times its gradient, in two terms', () => {
    const scene = randomScene('kernel', 9);
    const { value, terms, op, ref } = explainUpdate(
      scene.network,
      scene.weights,
      scene.trace,
      { tensor: 'w12', index: 163, of: 'gradient' },
      0.35,
    );
    const [weight, gradient] = [scene.weights['w12'][163], scene.trace.gradients['w12'][163]];
    expect({ op, ref }).toEqual({ op: 'sum', ref: { tensor: 'w12', index: 163, of: 'value' } });
    expect(value).toBe(weight - 0.35 * gradient);
    expect(terms.map((term) => term.value)).toEqual([weight, -0.35 * gradient]);
    expect(terms.map(({ factors }) => factors.map((factor) => factor.value))).toEqual([
      [weight],
      [-0.35, gradient],
    ]);
  });

  it('is written as an arrow from the weight to the weight less the rate times its gradient', () => {
    const scene = randomScene('kernel', 9);
    const texOf = (tensor: string, of: Ref['of']): string =>
      explainUpdate(scene.network, scene.weights, scene.trace, { tensor, index: 7, of }, 0.35).tex;
    const weight = '\\mathrm{w1cnn}[7]';
    for (const of of ['value', 'gradient'] as const)
      expect(texOf('w1cnn', of)).toBe(
        `${weight}\\leftarrow ${weight}-\\eta\\,\\frac{\\partial E}{\\partial ${weight}}`,
      );
  });

  it('of all weights at once is the same number cell by cell, in new arrays, and lowers the error', () => {
    for (const name of networkNames) {
      const scene = randomScene(name, 10);
      const before = structuredClone(scene.weights);
      const updated = updatedWeights(scene.network, scene.weights, scene.trace, 0.01);
      expect(scene.weights).toEqual(before);
      expect(Object.keys(updated)).toEqual(Object.keys(scene.weights));
      for (const [tensor, array] of Object.entries(updated)) {
        for (const index of [0, 7, array.length - 1]) {
          const ref: Ref = { tensor, index, of: 'value' };
          expect(array[index]).toBe(
            explainUpdate(scene.network, scene.weights, scene.trace, ref, 0.01).value,
          );
        }
      }
      const after = sceneOf(scene.network, updated, scene.x, scene.d.indexOf(1));
      expect(after.trace.values['E'][0]).toBeLessThan(scene.trace.values['E'][0]);
    }
  });
});
