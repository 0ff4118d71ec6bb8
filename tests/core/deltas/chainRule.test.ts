import { describe, expect, it } from 'vitest';
import {
  chainRule,
  counterpart,
  createChainRules,
  createExplainer,
  metPixel,
  nameOf,
  paths,
  weightTensors,
  type ChainRule,
  type Explanation,
  type Path,
  type Ref,
} from '../../../src/core/index.ts';
import { networkNames, randomScene, short, upTo, type Scene } from '../support.ts';

const kernel = randomScene('kernel', 51);
const fourLayer = randomScene('fourLayer', 52);

function gradient(tensor: string, index: number): Ref {
  return { tensor, index, of: 'gradient' };
}

function ruleOf(scene: Scene, ref: Ref, chosen?: Record<string, number>): ChainRule {
  return chainRule(scene.network, scene.weights, scene.trace, ref, chosen);
}

function explainerFor({ network, weights, trace }: Scene): (ref: Ref) => Explanation {
  return createExplainer(network, weights, trace);
}

function sumOf(scene: Scene, ref: Ref, keep: (path: Path) => boolean): number {
  return [...paths(scene.network, scene.weights, scene.trace, ref)]
    .filter(keep)
    .reduce((sum, { value }) => sum + value, 0);
}

describe('the chain rule of a kernel weight', () => {
  const rule = ruleOf(kernel, gradient('w1cnn', 7), { j: 6, m: 41, k: 3 });

  it('is the same for a weight whether or not others were asked about before', () => {
    const rules = createChainRules(kernel.network, explainerFor(kernel));
    for (const ref of [
      gradient('w1cnn', 7),
      gradient('w12', 604),
      gradient('w1cnn', 24),
      gradient('w1cnn', 7),
    ])
      expect(rules(ref)).toEqual(ruleOf(kernel, ref));
  });

  it('has the factors of the source article in its order, each with its role', () => {
    expect(rule.left).toBe('\\frac{\\partial E}{\\partial \\mathrm{w1cnn}[i]}');
    expect(rule.factors.map(({ role, tex }) => [role, tex])).toEqual([
      ['difference-k', '(\\mathrm{yo}[k]-d[k])'],
      ['slope-k', '\\mathrm{ds}(\\mathrm{yo}[k])'],
      ['weight-mk', '\\mathrm{w2}[m,\\,k]'],
      ['slope-m', '\\mathrm{ds}(\\mathrm{h2o}[m])'],
      ['weight-jm', '\\mathrm{w12}[j,\\,m]'],
      ['slope-j', '\\mathrm{ds}(\\mathrm{hocnn}[j])'],
      ['met', 'x[i\\to{?}]'],
    ]);
  });

  it('has on every path the factors and the product that paths writes out', () => {
    const all = [...paths(kernel.network, kernel.weights, kernel.trace, gradient('w1cnn', 7))];
    for (const path of [all[0], all[777], all[19_999]]) {
      const indices = { j: Number(path.j), m: Number(path.m), k: Number(path.k) };
      const found = ruleOf(kernel, gradient('w1cnn', 7), indices);
      expect(found.indices).toMatchObject(indices);
      expect(found.factors.map(({ factor }) => short(factor))).toEqual(path.factors.map(short));
      expect(found.value).toBe(path.value);
    }
  });

  it('tells for every factor which gradients lead to where it stands', () => {
    const names = rule.factors.map(({ way }) => way.map(nameOf).join(' '));
    const deltas = ['dE/dhicnn[6]', 'dE/dhicnn[6] dE/dh2i[41]', 'dE/dhicnn[6] dE/dh2i[41] dE/dyi[3]'];
    expect(names).toEqual([deltas[2], deltas[2], deltas[1], deltas[1], deltas[0], deltas[0], '']);
  });

  it('sums over the 10 outputs, then 80 hidden units, then 25 cells', () => {
    expect(rule.sums.map(({ letter, options }) => [letter, options])).toEqual([
      ['k', upTo(10)],
      ['m', upTo(80)],
      ['j', upTo(25)],
    ]);
    expect(rule.sums.map(({ tex, symbol }) => [tex, symbol])).toEqual([
      ['\\sum_{k=0}^{9}', '\\sum_{k}'],
      ['\\sum_{m=0}^{79}', '\\sum_{m}'],
      ['\\sum_{j=0}^{24}', '\\sum_{j}'],
    ]);
    expect(rule.stages.map(({ kind, paths: count }) => [kind, count])).toEqual([
      ['article', 10],
      ['sum', 800],
      ['sum', 20_000],
      ['offset', 20_000],
    ]);
  });

  it('adds a sum a stage, and last the way from the corner to the pixel', () => {
    const { corner } = metPixel(kernel.trace, 6, 7);
    const sums = rule.stages.map(({ tex }) => [...tex.matchAll(/\\sum_\{(\w)/g)].map(([, letter]) => letter));
    expect(sums).toEqual([['k'], ['m', 'k'], ['j', 'm', 'k'], ['j', 'm', 'k']]);
    expect(rule.stages[2].tex).toContain('x[i\\to{?}]');
    expect(rule.stages[3].tex).toContain('x[\\mathrm{corner}(j)+u\\cdot 14+v]');
    expect(rule.met?.tex).toBe(
      `i\\to{?}=\\mathrm{corner}(j)+u\\cdot 14+v=${corner}+1\\cdot 14+2=${corner + 16}`,
    );
  });

  it('is worth, stage by stage, what the paths of weight 0 add up to, and in the end its own gradient', () => {
    const zero = gradient('w1cnn', 0);
    const values = rule.stages.map(({ value }) => value);
    expect(values[0]).toBeCloseTo(
      sumOf(kernel, zero, ({ j, m }) => j === 6 && m === 41),
      14,
    );
    expect(values[1]).toBeCloseTo(
      sumOf(kernel, zero, ({ j }) => j === 6),
      14,
    );
    expect(values[2]).toBe(kernel.trace.gradients['w1cnn'][0]);
    expect(values[3]).toBe(kernel.trace.gradients['w1cnn'][7]);
    expect(rule.met).toMatchObject({ ...metPixelOf(6, 7), u: 1, v: 2, cornerRef: zero });
  });

  it('changes nothing in its last stage for weight 0, whose pixel is the corner', () => {
    const { stages, met } = ruleOf(kernel, gradient('w1cnn', 0));
    expect(stages[3].value).toBe(stages[2].value);
    expect(met?.pixel).toBe(met?.corner);
  });

  it('looks at the largest product unless told', () => {
    for (const index of [0, 7, 24]) {
      const ref = gradient('w1cnn', index);
      const sizes = [...paths(kernel.network, kernel.weights, kernel.trace, ref)].map(({ value }) =>
        Math.abs(value),
      );
      const most = sizes.reduce((best, size) => Math.max(best, size), 0);
      expect(Math.abs(ruleOf(kernel, ref).value)).toBeCloseTo(most, 14);
    }
  });
});

describe('the chain rule of a weight before a second convolution', () => {
  const small = randomScene('small', 53, 0.7);
  const rule = ruleOf(small, gradient('w1cnn', 13));

  it('has the factors of the article, and marks those that the second convolution adds', () => {
    const article = ruleOf(kernel, gradient('w1cnn', 7)).factors.map(({ role }) => role);
    const own = rule.factors.filter(({ isAdded }) => !isAdded).map(({ role }) => role);
    expect(own).toEqual(article);
    const added = rule.factors.filter(({ isAdded }) => isAdded).map(({ factor }) => short(factor));
    expect(added.map((name) => name.replace(/\[\d+\]$/, ''))).toEqual(['w2cnn', 'ds hocnn']);
  });

  it('has one sum more, over the cells of all kernels that the error came back from', () => {
    expect(rule.sums.map(({ letter, through }) => [letter, through])).toEqual([
      ['k', null],
      ['m', null],
      ['j', 'w2cnn'],
      ['s', null],
    ]);
    const cells = small.trace.winners['hicnn2'];
    const [, , added] = rule.sums;
    expect(added.options.every((j) => j < cells.length)).toBe(true);
    expect(new Set(added.options.map((j) => Math.floor(j / 4))).size).toBe(2);
  });

  it('has nothing added in a network of one convolution, nor for the second kernels themselves', () => {
    for (const [scene, tensor] of [
      [kernel, 'w1cnn'],
      [small, 'w2cnn'],
      [fourLayer, 'w1'],
    ] as const) {
      const { factors, sums } = ruleOf(scene, gradient(tensor, 7));
      expect(factors.some(({ isAdded }) => isAdded)).toBe(false);
      expect(sums.every(({ through }) => through === null)).toBe(true);
    }
  });
});

function metPixelOf(j: number, i: number): { corner: number; pixel: number } {
  const { corner, pixel } = metPixel(kernel.trace, j, i);
  return { corner, pixel };
}

describe('the chain rule of the other weights', () => {
  it('has for w1 the same roles, with the weight’s own cell and pixel, and lacks in the article the sum over m', () => {
    const ref = gradient('w1', 90 * 25 + 17);
    const rule = ruleOf(fourLayer, ref, { m: 5, k: 2 });
    const roles = ruleOf(kernel, gradient('w1cnn', 7)).factors.map(({ role }) => role);
    expect(rule.left).toContain('\\mathrm{w1}[i,\\,j]');
    expect(rule.factors.map(({ role }) => role)).toEqual(roles);
    expect(rule.factors[6].tex).toBe('x[i]');
    expect(rule.indices).toEqual({ i: 90, j: 17, m: 5, k: 2 });
    expect(rule.met).toBeNull();
    expect(rule.stages.map(({ kind, paths: count }) => [kind, count])).toEqual([
      ['article', 10],
      ['sum', 800],
    ]);
    expect(rule.stages[0].value).toBeCloseTo(
      sumOf(fourLayer, ref, ({ m }) => m === 5),
      14,
    );
    expect(rule.stages[1].value).toBe(fourLayer.trace.gradients['w1'][ref.index]);
  });

  it('is complete as the article has it for w12, and without a sum for w2', () => {
    const w12 = ruleOf(kernel, gradient('w12', 3 * 80 + 41));
    expect(w12.factors[4]).toMatchObject({ role: 'met', tex: '\\mathrm{hocnn}[j]' });
    expect(w12.stages).toHaveLength(1);
    expect(w12.stages[0]).toMatchObject({ kind: 'article', paths: 10 });
    expect(w12.stages[0].value).toBe(kernel.trace.gradients['w12'][3 * 80 + 41]);
    const w2 = ruleOf(fourLayer, gradient('w2', 41 * 10 + 6));
    expect(w2.sums).toEqual([]);
    expect(w2.indices).toEqual({ m: 41, k: 6 });
    expect(w2.stages).toHaveLength(1);
    expect(w2.stages[0]).toMatchObject({ paths: 1, value: w2.value });
  });

  it('is refused for what is no weight’s gradient', () => {
    expect(() => ruleOf(kernel, gradient('hicnn', 0))).toThrow(
      new RangeError("hicnn: expected the gradient of a weight, got 'gradient' of a value"),
    );
    expect(() => ruleOf(kernel, { tensor: 'w2', index: 0, of: 'value' })).toThrow(
      new RangeError("w2: expected the gradient of a weight, got 'value' of a weight"),
    );
  });
});

describe('the weight of the other network that meets the same pixel', () => {
  const fourOn = (x: Float64Array): Scene => {
    const { network, weights } = fourLayer;
    return { ...randomScene('fourLayer', 52), network, weights, x };
  };

  it('is for a kernel weight w1[pixel, j]', () => {
    const rule = ruleOf(kernel, gradient('w1cnn', 7), { j: 6, m: 41, k: 3 });
    const other = fourOn(kernel.x);
    const { pixel } = metPixel(kernel.trace, 6, 7);
    expect(counterpart(other.network, explainerFor(other), rule)).toMatchObject({
      ref: gradient('w1', pixel * 25 + 6),
      chosen: { j: 6, m: 41, k: 3 },
    });
  });

  it('leads from w1 back to a kernel weight and cell that meet pixel i, the same cell where it can', () => {
    const { pixel } = metPixel(kernel.trace, 6, 7);
    for (const j of [6, 24]) {
      const rule = ruleOf(fourLayer, gradient('w1', pixel * 25 + j));
      const found = counterpart(kernel.network, explainerFor(kernel), rule);
      if (!found) throw new Error('expected a weight that meets the pixel');
      expect(metPixel(kernel.trace, found.chosen['j'], found.ref.index).pixel).toBe(pixel);
      if (j === 6) expect(found).toMatchObject({ ref: gradient('w1cnn', 7), chosen: { j: 6 } });
    }
  });

  it('is, where no window of the same cell reaches the pixel, the one with the largest part in dE/dx', () => {
    const explain = explainerFor(kernel);
    for (const pixel of [50, 77, 105]) {
      // every cell that has a window on the pixel, and the size of its part
      const parts = upTo(25).flatMap((j) =>
        upTo(25)
          .filter((i) => metPixel(kernel.trace, j, i).pixel === pixel)
          .map((i) => ({
            i,
            j,
            size: Math.abs(kernel.weights['w1cnn'][i] * kernel.trace.gradients['hicnn'][j]),
          })),
      );
      const largest = parts.reduce((best, part) => (part.size > best.size ? part : best));
      const other = upTo(25).find((j) => parts.every((part) => part.j !== j)) ?? -1;
      expect(parts.length).toBeGreaterThan(1);
      const rule = ruleOf(fourLayer, gradient('w1', pixel * 25 + other));
      expect(counterpart(kernel.network, explain, rule)).toMatchObject({
        ref: gradient('w1cnn', largest.i),
        chosen: { j: largest.j },
      });
    }
  });

  it.each(networkNames.flatMap((own) => networkNames.map((other) => [own, other] as const)))(
    'from %s to %s is a weight that is there, or none',
    (own, other) => {
      const [scene, beside] = [randomScene(own, 51), randomScene(other, 52)];
      for (const { name, shape } of weightTensors(scene.network)) {
        const last = shape.reduce((product, side) => product * side, 1) - 1;
        for (const index of [0, last]) {
          const found = counterpart(
            beside.network,
            explainerFor(beside),
            ruleOf(scene, gradient(name, index)),
          );
          if (found) expect(explainerFor(beside)(found.ref).ref).toEqual(found.ref);
        }
      }
    },
  );

  it('is for a kernel over maps the weight at the same place of a kernel, and none where there is no kernel', () => {
    const [small, kernel4] = [randomScene('small', 53), randomScene('kernel4', 54)];
    const weight = (1 * 3 + 2) * 4 + 3; // kernel 1, map 2, row 1, column 1
    const rule = ruleOf(small, gradient('w2cnn', weight));
    expect(counterpart(kernel4.network, explainerFor(kernel4), rule)).toEqual({
      ref: gradient('w1cnn', 25 + 6),
      chosen: {},
    });
    expect(counterpart(fourLayer.network, explainerFor(fourLayer), rule)).toBeNull();
  });

  it('is none where no window reaches', () => {
    const met = new Set(upTo(25).flatMap((j) => upTo(25).map((i) => metPixel(kernel.trace, j, i).pixel)));
    const missed = upTo(196).find((pixel) => !met.has(pixel));
    if (missed === undefined) throw new Error('expected a pixel that no window reaches');
    const rule = ruleOf(fourLayer, gradient('w1', missed * 25));
    expect(counterpart(kernel.network, explainerFor(kernel), rule)).toBeNull();
  });

  it('is the weight of the same name for what both networks have', () => {
    const rule = ruleOf(kernel, gradient('w12', 99));
    expect(counterpart(fourLayer.network, explainerFor(fourLayer), rule)).toEqual({
      ref: rule.ref,
      chosen: rule.indices,
    });
  });
});
