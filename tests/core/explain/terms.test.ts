import { describe, expect, it } from 'vitest';
import {
  explain,
  gradientIn,
  nameOf,
  tensorOf,
  valueIn,
  type Explanation,
  type Factor,
  type NetworkName,
  type Ref,
} from '../../../src/core/index.ts';
import { termOf } from '../../../src/core/explain/terms.ts';
import { randomScene, shortTerms, upTo, type Scene } from '../support.ts';

const scenes: Record<NetworkName, Scene> = {
  kernel: randomScene('kernel', 11),
  fourLayer: randomScene('fourLayer', 12),
};

function ask(name: NetworkName, tensor: string, index: number, of: Ref['of']): Explanation {
  const { network, weights, trace } = scenes[name];
  return explain(network, weights, trace, { tensor, index, of });
}

/** Place in temphicnn and corner in x of each pooled cell's winner, worked out from the values alone. */
const met = upTo(25).map((j) => {
  const [h, w] = [Math.floor(j / 5), j % 5];
  const { temphicnn } = scenes.kernel.trace.values;
  let best = { dy: 0, dx: 0 };
  for (const [dy, dx] of [
    [0, 1],
    [1, 0],
    [1, 1],
  ]) {
    const value = temphicnn[(h * 2 + dy) * 10 + (w * 2 + dx)];
    if (value > temphicnn[(h * 2 + best.dy) * 10 + (w * 2 + best.dx)]) best = { dy, dx };
  }
  const [row, column] = [h * 2 + best.dy, w * 2 + best.dx];
  return { j, row, column, place: row * 10 + column, corner: row * 14 + column };
});

describe('what a value of the kernel network is made of', () => {
  it('temphicnn: the 25 pixels under the kernel, each times its weight', () => {
    const expected = upTo(25).map((i) => {
      const [u, v] = [Math.floor(i / 5), i % 5];
      return `x[${(6 + u) * 14 + (3 + v)}] * w1cnn[${u * 5 + v}]`;
    });
    const { op, terms } = ask('kernel', 'temphicnn', 63, 'value');
    expect(op).toBe('sum');
    expect(shortTerms(terms)).toEqual(expected);
  });

  it('hicnn: the largest of four candidates, of which exactly one won', () => {
    for (const { j, place } of met) {
      const { op, terms, value, candidates = [] } = ask('kernel', 'hicnn', j, 'value');
      expect(op).toBe('max');
      const corner = Math.floor(j / 5) * 20 + (j % 5) * 2;
      expect(candidates.map(({ ref }) => ref)).toEqual(
        [0, 1, 10, 11].map((step) => ({ tensor: 'temphicnn', index: corner + step, of: 'value' })),
      );
      expect(candidates.filter(({ won }) => won).map(({ ref }) => ref.index)).toEqual([place]);
      expect(value).toBe(Math.max(...candidates.map((candidate) => candidate.value)));
      expect(shortTerms(terms)).toEqual([`temphicnn[${place}]`]);
    }
  });

  it('hocnn: sigma of one input', () => {
    const { op, terms, value } = ask('kernel', 'hocnn', 8, 'value');
    expect(op).toBe('sigmoid');
    expect(shortTerms(terms)).toEqual(['hicnn[8]']);
    expect(value).toBeCloseTo(1 / (1 + Math.exp(-scenes.kernel.trace.values['hicnn'][8])), 15);
  });

  it('h2i: 25 terms; yi: 80; E: ten halves of a square; yo: sigma of yi', () => {
    expect(shortTerms(ask('kernel', 'h2i', 31, 'value').terms)).toEqual(
      upTo(25).map((j) => `hocnn[${j}] * w12[${j * 80 + 31}]`),
    );
    expect(shortTerms(ask('kernel', 'yi', 4, 'value').terms)).toEqual(
      upTo(80).map((m) => `h2o[${m}] * w2[${m * 10 + 4}]`),
    );
    expect(shortTerms(ask('kernel', 'E', 0, 'value').terms)).toEqual(
      upTo(10).map((k) => `0.5 * yo[${k}]-d[${k}] * yo[${k}]-d[${k}]`),
    );
    expect(ask('kernel', 'yo', 4, 'value').op).toBe('sigmoid');
  });

  it('x, d and the weights: given', () => {
    for (const tensor of ['x', 'd', 'w1cnn', 'w12', 'w2']) {
      expect(ask('kernel', tensor, 3, 'value').op, tensor).toBe('given');
    }
    expect(ask('kernel', 'E', 0, 'gradient')).toMatchObject({ op: 'given', value: 1 });
  });
});

describe('what a gradient of the kernel network is made of', () => {
  it('w1cnn: 25 cells, each times the pixel this weight met there, and 75 losers left out', () => {
    for (const i of [0, 7, 24]) {
      const [u, v] = [Math.floor(i / 5), i % 5];
      const { op, terms, omitted } = ask('kernel', 'w1cnn', i, 'gradient');
      expect(op).toBe('sum');
      expect(shortTerms(terms)).toEqual(
        met.map(({ j, corner }) => `hicnn[${j}]' * x[${corner + u * 14 + v}]`),
      );
      expect(omitted).toEqual({ count: 75, reason: 'lost the pool' });
    }
  });

  it('temphicnn: routed whole to the winner, and not at all to the three losers', () => {
    for (const { j, place } of met) {
      const corner = Math.floor(j / 5) * 20 + (j % 5) * 2;
      for (const step of [0, 1, 10, 11]) {
        const { op, terms, candidates } = ask('kernel', 'temphicnn', corner + step, 'gradient');
        expect(op).toBe('route');
        expect(shortTerms(terms)).toEqual([`hicnn[${j}]' * ${corner + step === place ? 1 : 0}`]);
        expect(candidates).toHaveLength(4);
        expect(candidates?.filter(({ won }) => won).map(({ ref }) => ref.index)).toEqual([place]);
      }
    }
  });

  it('hicnn: slope, weight and the error of each of the 80 hidden units; hocnn the same without the slope', () => {
    expect(shortTerms(ask('kernel', 'hicnn', 13, 'gradient').terms)).toEqual(
      upTo(80).map((m) => `ds hocnn[13] * w12[${13 * 80 + m}] * h2i[${m}]'`),
    );
    expect(shortTerms(ask('kernel', 'hocnn', 13, 'gradient').terms)).toEqual(
      upTo(80).map((m) => `w12[${13 * 80 + m}] * h2i[${m}]'`),
    );
  });

  it('h2i: slope, weight and the error of each of the ten outputs; h2o the same without the slope', () => {
    expect(shortTerms(ask('kernel', 'h2i', 62, 'gradient').terms)).toEqual(
      upTo(10).map((k) => `ds h2o[62] * w2[${620 + k}] * yi[${k}]'`),
    );
    expect(shortTerms(ask('kernel', 'h2o', 62, 'gradient').terms)).toEqual(
      upTo(10).map((k) => `w2[${620 + k}] * yi[${k}]'`),
    );
  });

  it('yi: difference times slope, one term; yo: the difference alone', () => {
    expect(shortTerms(ask('kernel', 'yi', 6, 'gradient').terms)).toEqual(['yo[6]-d[6] * ds yo[6]']);
    expect(shortTerms(ask('kernel', 'yo', 6, 'gradient').terms)).toEqual(['yo[6]-d[6]']);
  });

  it('w12 and w2: one term, error times what came in', () => {
    expect(shortTerms(ask('kernel', 'w12', 20 * 80 + 71, 'gradient').terms)).toEqual([
      "h2i[71]' * hocnn[20]",
    ]);
    expect(shortTerms(ask('kernel', 'w2', 71 * 10 + 9, 'gradient').terms)).toEqual(["yi[9]' * h2o[71]"]);
  });

  it('x: one term for every cell and weight that met the pixel, 0 to 9 of them', () => {
    const counts = new Set<number>();
    let pairs = 0;
    for (let p = 0; p < 196; p += 1) {
      const [row, column] = [Math.floor(p / 14), p % 14];
      const expected = met.flatMap((cell) => {
        const [u, v] = [row - cell.row, column - cell.column];
        return u >= 0 && u < 5 && v >= 0 && v < 5 ? [`hicnn[${cell.j}]' * w1cnn[${u * 5 + v}]`] : [];
      });
      const terms = shortTerms(ask('kernel', 'x', p, 'gradient').terms);
      expect(terms).toEqual(expected);
      counts.add(terms.length);
      pairs += terms.length;
    }
    expect(Math.min(...counts)).toBe(0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(9);
    expect(pairs).toBe(625);
  });
});

describe('what the four-layer network is made of where it differs', () => {
  it('hi: 196 pixels, each times a weight of its own', () => {
    expect(shortTerms(ask('fourLayer', 'hi', 17, 'value').terms)).toEqual(
      upTo(196).map((i) => `x[${i}] * w1[${i * 25 + 17}]`),
    );
  });

  it('w1: one term, one pixel, nothing left out', () => {
    const { terms, omitted, candidates } = ask('fourLayer', 'w1', 90 * 25 + 17, 'gradient');
    expect(shortTerms(terms)).toEqual(["hi[17]' * x[90]"]);
    expect(omitted).toBeUndefined();
    expect(candidates).toBeUndefined();
  });

  it('hi and x: sums over 80 hidden units and over 25 cells', () => {
    expect(shortTerms(ask('fourLayer', 'hi', 5, 'gradient').terms)).toEqual(
      upTo(80).map((m) => `ds ho[5] * w12[${400 + m}] * h2i[${m}]'`),
    );
    expect(shortTerms(ask('fourLayer', 'x', 100, 'gradient').terms)).toEqual(
      upTo(25).map((j) => `w1[${2500 + j}] * hi[${j}]'`),
    );
  });
});

describe('what a term has among its factors', () => {
  const readOff = (tensor: string, index: number, of: Ref['of']): (string | null)[][] =>
    ask('kernel', tensor, index, of).terms.map((term) =>
      [gradientIn(term), valueIn(term)].map((ref) => ref && nameOf(ref)),
    );

  it('is in a hidden unit’s delta the delta further on, and the weight, not what the slope is read from', () => {
    expect(readOff('h2i', 4, 'gradient')).toEqual(upTo(10).map((k) => [`dE/dyi[${k}]`, `w2[${40 + k}]`]));
  });

  it('is in a weight’s gradient the delta and the value before the weight', () => {
    expect(readOff('w12', 163, 'gradient')).toEqual([['dE/dh2i[3]', 'hocnn[2]']]);
  });

  it('is neither in E and in the first delta, which begin the chain', () => {
    expect(readOff('E', 0, 'value')).toEqual(upTo(10).map(() => [null, null]));
    expect(readOff('yi', 2, 'gradient')).toEqual([[null, null]]);
  });
});

describe('a slope', () => {
  it('is nearly flat below a thousandth, and not at it', () => {
    const { network } = scenes.kernel;
    const zeroAt = (value: number): string | undefined => {
      const factor: Factor = { kind: 'slope', ref: { tensor: 'h2o', index: 0, of: 'value' }, value };
      return termOf([factor], (name) => tensorOf(network, name)).zero;
    };
    expect([0.25, 1e-3, 0.999e-3, 0].map(zeroAt)).toEqual([
      undefined,
      undefined,
      'nearly flat',
      'nearly flat',
    ]);
  });
});
