import { describe, expect, it } from 'vitest';
import {
  cellCount,
  createExplainer,
  createWeights,
  explain,
  networks,
  readerOf,
  tensorOf,
  type Explanation,
  type Network,
} from '../../src/core/index.ts';
import { mapKey, phasesOf, type Phase } from '../../src/timeline/phases.ts';
import { deep, narrow, networksInOrder, twoKernels } from '../core/otherNetworks.ts';
import { networkNames, randomImage, randomScene, sceneOf, upTo } from '../core/support.ts';

/** A phase in short: what it is, of what, its cell steps and the multiplications of its first step. */
function short(phase: Phase): string {
  const { kind, half, of, tensor, steps } = phase;
  return `${half} ${kind} ${mapKey({ of, tensor })} ${steps} x ${phase.terms(0)}`;
}

/** What reads a cell's sigmoid. */
function readerKind(network: Network, tensor: string): string | undefined {
  return readerOf(network, readerOf(network, tensor)?.output ?? '')?.kind;
}

function cellsOf(network: Network, key: string): number {
  return cellCount(tensorOf(network, key.replace(/^(value|gradient):/, '')));
}

describe('the phases of the kernel network', () => {
  const phases = phasesOf(networks.kernel);

  it('are the fourteen of the design, in its order, with its counts of steps', () => {
    expect(phases.map(short)).toEqual([
      'forward convolution value:temphicnn 100 x 25',
      'forward pool value:hicnn 25 x 4',
      'forward sigmoid value:hocnn 25 x 1',
      'forward dense value:h2i 80 x 25',
      'forward dense value:yi 10 x 80',
      'error error value:E 1 x 10',
      'backward outputDelta gradient:yi 10 x 1',
      'backward denseGradient gradient:w2 10 x 80',
      'backward delta gradient:h2i 80 x 10',
      'backward denseGradient gradient:w12 80 x 25',
      'backward delta gradient:hicnn 25 x 80',
      'backward route gradient:temphicnn 25 x 4',
      'backward kernelGradient gradient:w1cnn 25 x 25',
      'update update value:w1cnn 3 x 25',
    ]);
  });

  it('compute a sum and its sigmoid together, and both sides of a sigmoid on the way back', () => {
    expect(phases.flatMap(({ computes }) => (computes.length > 1 ? [computes] : []))).toEqual([
      ['value:h2i', 'value:h2o'],
      ['value:yi', 'value:yo'],
      ['gradient:yo', 'gradient:yi'],
      ['gradient:h2o', 'gradient:h2i'],
      ['gradient:hocnn', 'gradient:hicnn'],
    ]);
  });

  it('route to the four cells of a window at once, row before column', () => {
    const route = phases.find(({ kind }) => kind === 'route');
    expect(route?.cells(0)).toEqual([0, 1, 10, 11]);
    expect(route?.cells(23)).toEqual([86, 87, 96, 97]); // h = 4, w = 3, the worked example's window
    expect(route?.stepOf(87)).toBe(23);
  });

  it('find the gradients of one hidden unit’s incoming weights in one step', () => {
    const incoming = phases.find(({ computes }) => computes.includes('gradient:w12'));
    expect(incoming?.cells(7)).toEqual(upTo(25).map((j) => j * 80 + 7));
  });
});

describe('the phases of the four-layer network', () => {
  it('are eleven: nothing slides, nothing is pooled', () => {
    expect(phasesOf(networks.fourLayer).map(short)).toEqual([
      'forward dense value:hi 25 x 196',
      'forward dense value:h2i 80 x 25',
      'forward dense value:yi 10 x 80',
      'error error value:E 1 x 10',
      'backward outputDelta gradient:yi 10 x 1',
      'backward denseGradient gradient:w2 10 x 80',
      'backward delta gradient:h2i 80 x 10',
      'backward denseGradient gradient:w12 80 x 25',
      'backward delta gradient:hi 25 x 80',
      'backward denseGradient gradient:w1 25 x 196',
      'update update value:w1 3 x 4900',
    ]);
  });
});

describe('the phases of a network made another way', () => {
  const forward = (network: Network): string[] =>
    phasesOf(network)
      .filter(({ half }) => half === 'forward')
      .map(short);

  it('count with several kernels the cells of all, and the terms of one', () => {
    const counts = phasesOf(twoKernels).map(short);
    expect(counts.slice(0, 4)).toEqual([
      'forward convolution value:a 160 x 9',
      'forward pool value:pa 40 x 4',
      'forward sigmoid value:sa 40 x 1',
      'forward dense value:h2i 80 x 40',
    ]);
    expect(counts.slice(-4)).toEqual([
      'backward delta gradient:pa 40 x 80',
      'backward route gradient:a 40 x 4',
      'backward kernelGradient gradient:wa 18 x 20',
      'update update value:wa 3 x 18',
    ]);
  });

  it('multiply in a convolution over several maps once a weight of each', () => {
    expect(forward(deep)).toContain('forward convolution value:b 36 x 8');
  });

  it('give a sigmoid a phase of its own unless it follows a sum, and a sum one alone unless a sigmoid follows', () => {
    expect(forward(narrow)).toEqual([
      'forward sigmoid value:sx 120 x 1',
      'forward convolution value:a 160 x 9',
      'forward convolution value:b 63 x 8',
      'forward dense value:h 4 x 63',
      'forward dense value:yi 10 x 4',
    ]);
    const computed = phasesOf(narrow)
      .filter(({ kind }) => kind === 'dense')
      .map(({ computes }) => computes);
    expect(computed).toEqual([['value:h'], ['value:yi', 'value:yo']]);
  });
});

describe.each(networkNames)('in the %s network', (name) => {
  const network = networks[name];
  const phases = phasesOf(network);

  it('every cell of every map is computed exactly once', () => {
    const maps = phases.flatMap((phase) => phase.computes.map((key) => ({ key, phase })));
    expect(new Set(maps.map(({ key }) => key)).size).toBe(maps.length);
    for (const { key, phase } of maps) {
      const cells = upTo(phase.steps).flatMap((step) => phase.cells(step));
      expect(cells.toSorted((a, b) => a - b)).toEqual(upTo(cellsOf(network, key)));
    }
  });

  it('all values and gradients are computed but for what is given and dE/dx', () => {
    const computed = new Set(phases.flatMap(({ computes }) => computes));
    const missing = network.tensors
      .flatMap(({ name: tensor }) => [mapKey({ tensor, of: 'value' }), mapKey({ tensor, of: 'gradient' })])
      .filter((key) => !computed.has(key));
    const weights = network.tensors.flatMap(({ name: tensor, role }) =>
      role === 'weight' ? [`value:${tensor}`] : [],
    );
    const given = ['value:x', 'gradient:x', ...weights, 'value:d', 'gradient:d', 'gradient:E'];
    expect(missing.toSorted()).toEqual(given.toSorted());
  });

  it('the step of a cell is the step that computes it', () => {
    for (const phase of phases.filter(({ half }) => half !== 'update')) {
      for (const step of upTo(phase.steps)) {
        for (const index of phase.cells(step)) expect(phase.stepOf(index)).toBe(step);
      }
    }
  });

  it('a step has as many multiply steps as its explanations have terms, or its pool candidates', () => {
    const { weights, trace } = randomScene(name);
    for (const phase of phases.filter(({ half }) => half !== 'update')) {
      for (const step of [0, phase.steps - 1]) {
        const group = phase
          .cells(step)
          .map((index) => explain(network, weights, trace, { tensor: phase.tensor, index, of: phase.of }));
        const candidates = group.length === 1 ? group[0].candidates : undefined;
        const terms = group.reduce((sum, explanation) => sum + explanation.terms.length, 0);
        const count = candidates ? candidates.length : terms;
        // through a convolution come the errors of those windows whose winner met the cell
        const isConvolved = phase.kind === 'delta' && readerKind(network, phase.tensor) === 'convolution';
        if (isConvolved) expect(count).toBeLessThanOrEqual(phase.terms(step));
        else expect(`${short(phase)}: ${phase.terms(step)}`).toBe(`${short(phase)}: ${count}`);
      }
    }
  });

  it('the update has one step a weight tensor, first layer first, and one multiply step a weight', () => {
    const update = phases[phases.length - 1];
    const sizes = network.tensors.filter(({ role }) => role === 'weight').map(cellCount);
    expect(upTo(update.steps).map((step) => update.terms(step))).toEqual(sizes);
    expect(upTo(update.steps).map((step) => update.cells(step).length)).toEqual(sizes);
  });
});

describe('in whatever order the layers stand', () => {
  const orders = networksInOrder(2);

  it('every value and every gradient is computed by exactly one phase', () => {
    for (const [order, network] of orders) {
      const computed = phasesOf(network).flatMap(({ computes }) => computes);
      expect(computed.length, order).toBe(new Set(computed).size);
      const expected = network.tensors.flatMap(({ name, role }, n) => {
        if (role === 'target') return [];
        const [value, gradient] = (['value', 'gradient'] as const).map((of) => mapKey({ tensor: name, of }));
        if (role === 'weight') return [gradient];
        // nothing needs dE/dx; a pool or a sigmoid that reads the image has it all the same
        if (n === 0) return /^[ps]/.test(order) ? [gradient] : [];
        return name === 'E' ? [value] : [value, gradient];
      });
      expect(computed.toSorted(), order).toEqual(expected.toSorted());
    }
  });

  it('a gradient is computed after those that it is made of, in as many steps as it has terms', () => {
    for (const [order, network] of orders) {
      const image = randomImage(1, 0.6, 144);
      const { weights, trace } = sceneOf(network, createWeights(network, 3), image, 4);
      const explained = createExplainer(network, weights, trace);
      const known = new Set<string>(['gradient:E']);
      for (const phase of phasesOf(network).filter(({ half }) => half === 'backward')) {
        for (const step of [0, Math.floor(phase.steps / 2), phase.steps - 1]) {
          const group = phase
            .cells(step)
            .map((index) => explained({ tensor: phase.tensor, index, of: 'gradient' }));
          const what = `${order}: ${short(phase)}`;
          expect(
            gradientsIn(group).filter((key) => !known.has(key)),
            what,
          ).toEqual([]);
          const terms = group.reduce((sum, explanation) => sum + explanation.terms.length, 0);
          // a pool sends no error to the cells that were not its largest
          if (phase.kind === 'delta') expect(terms, what).toBeLessThanOrEqual(phase.terms(step));
          else expect(terms, what).toBe(phase.terms(step));
          if (phase.kind === 'delta' && !order.includes('cp')) expect(terms, what).toBe(phase.terms(step));
        }
        for (const key of phase.computes) known.add(key);
      }
    }
  });
});

function gradientsIn(explanations: readonly Explanation[]): string[] {
  return explanations.flatMap(({ terms }) =>
    terms.flatMap(({ factors }) =>
      factors.flatMap((factor) =>
        factor.kind === 'ref' && factor.ref.of === 'gradient' ? [mapKey(factor.ref)] : [],
      ),
    ),
  );
}

it('a network whose layer reads a tensor that it has not is refused by name', () => {
  const broken = { ...networks.kernel, tensors: networks.kernel.tensors.filter((t) => t.name !== 'h2i') };
  expect(() => phasesOf(broken)).toThrow(/^tensor: expected one of x, .*, got h2i$/);
});
