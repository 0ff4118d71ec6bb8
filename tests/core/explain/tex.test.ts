import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { explain, explainUpdate, type NetworkName, type Ref } from '../../../src/core/index.ts';
import { everyRef, networkNames, randomScene, upTo, type Scene } from '../support.ts';

function tex(
  { network, weights, trace }: Scene,
  tensor: string,
  index: number,
  of: Ref['of'],
): [string, string] {
  const answer = explain(network, weights, trace, { tensor, index, of });
  return [answer.tex, answer.texWithNumbers];
}

function render(text: string): string {
  return katex.renderToString(text, { throwOnError: true, strict: 'error' });
}

describe.each(networkNames)('the formulas of the network %s', (name) => {
  it('can be typeset for every tensor: its first cell, its last and some between, values and gradients', () => {
    for (const scene of [
      randomScene(name, 71),
      randomScene(name, 72, 0, 5),
      randomScene(name, 73, 1, 1e-4),
    ]) {
      const refs = everyRef(scene.network);
      // of a large network fewer: the cells of a tensor are written alike
      const every = Math.max(97, Math.ceil(refs.length / 150));
      const shown = refs.filter(
        (ref, n) =>
          n % every === 0 || ref.tensor !== refs[n - 2]?.tensor || ref.tensor !== refs[n + 2]?.tensor,
      );
      expect(new Set(shown.map(({ tensor }) => tensor)).size).toBe(scene.network.tensors.length);
      for (const { tensor, index, of } of shown) {
        for (const text of tex(scene, tensor, index, of)) {
          expect(() => render(text), text).not.toThrow();
          expect(text).not.toMatch(/undefined|NaN|Infinity|\+-|--|[0-9]e/);
        }
      }
    }
  });

  it('can be typeset for an update, without two signs in a row, whichever term is the larger', () => {
    const scene = randomScene(name, 74, 0.5, 0.01);
    for (const rate of [0.35, 1e-9, 1e9, 0, -0.35]) {
      for (const tensor of ['w12', 'w2']) {
        for (let index = 0; index < 12; index += 1) {
          const ref: Ref = { tensor, index, of: 'value' };
          const answer = explainUpdate(scene.network, scene.weights, scene.trace, ref, rate);
          for (const text of [answer.tex, answer.texWithNumbers]) {
            expect(() => render(text), text).not.toThrow();
            expect(text).not.toMatch(/\+-|--|[0-9]e|undefined|NaN|Infinity/);
          }
        }
      }
    }
  });
});

const dE = (cell: string): string => `\\frac{\\partial E}{\\partial ${cell}}`;

const expected: [NetworkName, string, number, Ref['of'], string][] = [
  [
    'kernel',
    'temphicnn',
    63,
    'value',
    '\\mathrm{temphicnn}[63]=\\sum_{u=0}^{4}\\sum_{v=0}^{4}x[(6+u)\\cdot 14+(3+v)]\\;\\mathrm{w1cnn}[u\\cdot 5+v]',
  ],
  [
    'kernel',
    'hicnn',
    6,
    'value',
    '\\mathrm{hicnn}[6]=\\max(\\mathrm{temphicnn}[22],\\,\\mathrm{temphicnn}[23],\\,\\mathrm{temphicnn}[32],\\,\\mathrm{temphicnn}[33])',
  ],
  ['kernel', 'hocnn', 6, 'value', '\\mathrm{hocnn}[6]=\\sigma(\\mathrm{hicnn}[6])'],
  [
    'kernel',
    'h2i',
    5,
    'value',
    '\\mathrm{h2i}[5]=\\sum_{j=0}^{24}\\mathrm{hocnn}[j]\\;\\mathrm{w12}[j,\\,5]',
  ],
  ['kernel', 'yi', 9, 'value', '\\mathrm{yi}[9]=\\sum_{m=0}^{79}\\mathrm{h2o}[m]\\;\\mathrm{w2}[m,\\,9]'],
  ['kernel', 'E', 0, 'value', 'E=\\frac12\\sum_{k=0}^{9}(\\mathrm{yo}[k]-d[k])^2'],
  ['kernel', 'x', 0, 'value', 'x[0]'],
  ['kernel', 'w12', 673, 'value', '\\mathrm{w12}[8,\\,33]'],
  ['kernel', 'E', 0, 'gradient', `${dE('E')}=1`],
  ['kernel', 'yo', 2, 'gradient', `${dE('\\mathrm{yo}[2]')}=(\\mathrm{yo}[2]-d[2])`],
  [
    'kernel',
    'yi',
    2,
    'gradient',
    `${dE('\\mathrm{yi}[2]')}=(\\mathrm{yo}[2]-d[2])\\;\\mathrm{ds}(\\mathrm{yo}[2])`,
  ],
  [
    'kernel',
    'h2i',
    4,
    'gradient',
    `${dE('\\mathrm{h2i}[4]')}=\\mathrm{ds}(\\mathrm{h2o}[4])\\sum_{k=0}^{9}\\mathrm{w2}[4,\\,k]\\;${dE('\\mathrm{yi}[k]')}`,
  ],
  [
    'kernel',
    'hicnn',
    3,
    'gradient',
    `${dE('\\mathrm{hicnn}[3]')}=\\mathrm{ds}(\\mathrm{hocnn}[3])\\sum_{m=0}^{79}\\mathrm{w12}[3,\\,m]\\;${dE('\\mathrm{h2i}[m]')}`,
  ],
  [
    'kernel',
    'w1cnn',
    7,
    'gradient',
    `${dE('\\mathrm{w1cnn}[7]')}=\\sum_{j=0}^{24}${dE('\\mathrm{hicnn}[j]')}\\;x[\\mathrm{corner}(j)+1\\cdot 14+2]`,
  ],
  [
    'kernel',
    'w1cnn',
    5,
    'gradient',
    `${dE('\\mathrm{w1cnn}[5]')}=\\sum_{j=0}^{24}${dE('\\mathrm{hicnn}[j]')}\\;x[\\mathrm{corner}(j)+1\\cdot 14+0]`,
  ],
  [
    'kernel',
    'w1cnn',
    0,
    'gradient',
    `${dE('\\mathrm{w1cnn}[0]')}=\\sum_{j=0}^{24}${dE('\\mathrm{hicnn}[j]')}\\;x[\\mathrm{corner}(j)]`,
  ],
  [
    'kernel',
    'w12',
    163,
    'gradient',
    `${dE('\\mathrm{w12}[2,\\,3]')}=${dE('\\mathrm{h2i}[3]')}\\;\\mathrm{hocnn}[2]`,
  ],
  [
    'kernel',
    'w2',
    25,
    'gradient',
    `${dE('\\mathrm{w2}[2,\\,5]')}=${dE('\\mathrm{yi}[5]')}\\;\\mathrm{h2o}[2]`,
  ],
  ['fourLayer', 'w1', 51, 'gradient', `${dE('\\mathrm{w1}[2,\\,1]')}=${dE('\\mathrm{hi}[1]')}\\;x[2]`],
  ['fourLayer', 'hi', 3, 'value', '\\mathrm{hi}[3]=\\sum_{i=0}^{195}x[i]\\;\\mathrm{w1}[i,\\,3]'],
];

describe('the formula', () => {
  it.each(expected)('in the network %s of %s[%i], its %s', (name, tensor, index, of, text) => {
    expect(tex(randomScene(name, 75), tensor, index, of)[0]).toBe(text);
  });

  it('sends the whole error to a winner and none to a loser', () => {
    const scene = randomScene('kernel', 76);
    const winner = scene.trace.winners['hicnn'][0];
    for (const place of [0, 1, 10, 11]) {
      expect(tex(scene, 'temphicnn', place, 'gradient')[0]).toBe(
        `${dE(`\\mathrm{temphicnn}[${place}]`)}=${dE('\\mathrm{hicnn}[0]')}\\cdot ${place === winner ? 1 : 0}`,
      );
    }
  });
});

describe('the formula with its numbers in', () => {
  it('writes the three largest terms, what the others add up to and how many they are, and ends in the value', () => {
    const scene = randomScene('kernel', 77);
    const { h2i, hocnn } = scene.trace.values;
    const products = Array.from(hocnn, (y, j) => y * scene.weights['w12'][j * 80 + 5]);
    const largest = products.map((_, j) => j).sort((a, b) => Math.abs(products[b]) - Math.abs(products[a]));
    const number = (value: number): string => String(Number(value.toPrecision(3)));
    const terms = largest.slice(0, 3).map((j) => {
      const weight = scene.weights['w12'][j * 80 + 5];
      return `${number(hocnn[j])}\\cdot ${weight < 0 ? `(${number(weight)})` : number(weight)}`;
    });
    const others = largest.slice(3).reduce((sum, j) => sum + products[j], 0);
    expect(tex(scene, 'h2i', 5, 'value')[1]).toBe(
      `\\mathrm{h2i}[5]=${terms.join('+')}+\\underbrace{${number(others)}}_{22}=${number(h2i[5])}`,
    );
  });

  it('writes small numbers with powers of ten', () => {
    const scene = randomScene('kernel', 78, 0.5, 1e-4);
    const [, text] = tex(scene, 'w1cnn', 0, 'gradient');
    expect(text).toMatch(/\\cdot10\^\{-\d+\}/);
  });

  it('shows as many digits of a weight before and after its update as it takes to see it move', () => {
    const scene = randomScene('kernel', 79);
    for (const index of upTo(25)) {
      const ref: Ref = { tensor: 'w1cnn', index, of: 'value' };
      const answer = explainUpdate(scene.network, scene.weights, scene.trace, ref, 0.1);
      const [before, after] = answer.texWithNumbers
        .replace(/.*leftarrow /, '')
        .split(/-0\.1\\cdot .*=/)
        .map((text) => Number(text.replace(/\\cdot10\^\{(-?\d+)\}/, 'e$1')));
      const step = after - before;
      const target = -0.1 * scene.trace.gradients['w1cnn'][index];
      expect(Math.abs(step - target), answer.texWithNumbers).toBeLessThan(0.15 * Math.abs(target));
    }
  });
});
