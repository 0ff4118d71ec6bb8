import { describe, expect, it } from 'vitest';
import {
  createExplainer,
  createWeights,
  deltasOf,
  largestWay,
  metPixel,
  networks,
  oneHot,
  pixelRoute,
  trace,
  weightPlace,
} from '../../../src/core/index.ts';
import { randomScene, upTo } from '../support.ts';

/** A sum of products read by a calculator: what stands between the first and the last "=". */
function calculated(texWithNumbers: string): number {
  let middle = texWithNumbers.split('=').slice(1, -1).join().replaceAll('\\cdot', '*').replaceAll(' ', '');
  middle = middle.replaceAll(/\(([^)]*)\)/g, (_, inner: string) => String(sumOf(inner)));
  return sumOf(middle);
}

function sumOf(text: string): number {
  expect(text).toMatch(/^\d+([+*]\d+)*$/);
  return text
    .split('+')
    .reduce((sum, part) => sum + part.split('*').reduce((product, factor) => product * Number(factor), 1), 0);
}

describe('the route to a pixel', () => {
  it('comes out as in the worked example: place 87, corner 119, pixel 135', () => {
    const weights = createWeights(networks.kernel, 1);
    weights['w1cnn'] = new Float64Array(25);
    weights['w1cnn'][0] = 1;
    const x = new Float64Array(196);
    x[8 * 14 + 7] = 1;
    const route = pixelRoute(networks.kernel, trace(networks.kernel, weights, x, oneHot(0)), 'w1cnn', 23, 7);
    expect(route.steps.map(({ texWithNumbers }) => texWithNumbers)).toEqual([
      'j=4\\cdot 5+3=23',
      '(\\mathrm{dy},\\,\\mathrm{dx})=(0,\\,1)',
      '\\mathrm{place}=(4\\cdot 2+0)\\cdot 10+(3\\cdot 2+1)=87',
      '\\mathrm{corner}=(4\\cdot 2+0)\\cdot 14+(3\\cdot 2+1)=119',
      '\\mathrm{pixel}=119+1\\cdot 14+2=135',
    ]);
    expect(route.steps.map(({ text }) => text)).toEqual([
      'j = 4·5 + 3 = 23',
      '(dy, dx) = (0, 1)',
      'place = (4·2 + 0)·10 + (3·2 + 1) = 87',
      'corner = (4·2 + 0)·14 + (3·2 + 1) = 119',
      'pixel = 119 + 1·14 + 2 = 135',
    ]);
    expect(route.steps.map(({ tex }) => tex)).toEqual([
      'j=h\\cdot 5+w',
      '(\\mathrm{dy},\\,\\mathrm{dx})',
      '\\mathrm{place}=(h\\cdot 2+\\mathrm{dy})\\cdot 10+(w\\cdot 2+\\mathrm{dx})',
      '\\mathrm{corner}=(h\\cdot 2+\\mathrm{dy})\\cdot 14+(w\\cdot 2+\\mathrm{dx})',
      '\\mathrm{pixel}=\\mathrm{corner}+u\\cdot 14+v',
    ]);
    expect(route).toMatchObject({
      place: 87,
      corner: 119,
      pixel: 135,
      window: { row: 8, column: 7, side: 5 },
    });
  });

  it('is right for every cell and weight: each formula gives the number after it, and the last is the pixel met', () => {
    const { network, trace: made } = randomScene('kernel', 51);
    for (const j of upTo(25)) {
      for (const i of upTo(25)) {
        const route = pixelRoute(network, made, 'w1cnn', j, i);
        expect(route).toMatchObject(metPixel(made, j, i));
        for (const { name, texWithNumbers, value } of route.steps)
          if (name !== 'winner') expect(calculated(texWithNumbers)).toBe(value);
      }
    }
  });

  it('counts the cells of several maps through, and places within the map', () => {
    const { network, trace: made } = randomScene('kernel4', 51);
    const { steps, place } = pixelRoute(network, made, 'w1cnn', 2 * 25 + 14, 2 * 25 + 7);
    expect(steps[0]).toMatchObject({
      tex: 'j=q\\cdot 25+h\\cdot 5+w',
      texWithNumbers: 'j=2\\cdot 25+2\\cdot 5+4=64',
      value: 64,
    });
    expect(place).toBe(made.winners['hicnn'][64] - 200);
    for (const { name, texWithNumbers, value } of steps)
      if (name !== 'winner') expect(calculated(texWithNumbers)).toBe(value);
  });

  it('ends for a kernel inside the network in a cell of the map that it reads, and says so', () => {
    const { network, trace: made } = randomScene('small', 54);
    const [cells, weights] = [4, 4];
    for (const [map, a] of [
      [0, 2],
      [1, 0],
      [1, 1],
    ]) {
      for (const cell of upTo(cells)) {
        for (const i of upTo(weights)) {
          const [j, weight] = [map * cells + cell, (map * 3 + a) * weights + i];
          const { steps, pixel } = pixelRoute(network, made, 'w2cnn', j, weight);
          for (const { name, texWithNumbers, value } of steps)
            if (name !== 'winner') expect(calculated(texWithNumbers)).toBe(value);
          const last = steps[steps.length - 1];
          expect(last.text).toMatch(/^met = /);
          expect(a * 25 + last.value).toBe(pixel);
          expect(pixel).toBe(metPixel(made, j, weight, network, 'w2cnn').pixel);
        }
      }
    }
  });

  it('is refused where there is no kernel, or no such weight', () => {
    const scene = randomScene('fourLayer', 52);
    expect(() => pixelRoute(scene.network, scene.trace, 'w1', 0, 0)).toThrow(
      /w1: expected the weights of a kernel/,
    );
    const { network, trace: made } = randomScene('kernel', 52);
    expect(() => pixelRoute(network, made, 'w1cnn', 0, 25)).toThrow(/w1cnn index/);
  });
});

describe('the place of a fully connected weight', () => {
  it('counts the cell it reads and the cell it leads to', () => {
    const step = weightPlace(networks.fourLayer, 'w1', 105 * 25 + 7);
    expect(step.tex).toBe('\\mathrm{w1}[i\\cdot 25+j]');
    expect(step.texWithNumbers).toBe('105\\cdot 25+7=2632');
    expect(() => weightPlace(networks.kernel, 'w1cnn', 0)).toThrow(/fully connected/);
  });
});

describe('the way back through a second convolution', () => {
  const { network, weights, trace: made } = randomScene('small', 55, 0.7);
  const delta = deltasOf(createExplainer(network, weights, made))({
    tensor: 'hicnn',
    index: 37,
    of: 'gradient',
  });

  it('names the weight that the error came through at each station', () => {
    const way = largestWay(delta);
    expect(way.map(({ ref }) => ref.tensor)).toEqual(['hicnn', 'hicnn2', 'h2i', 'yi']);
    expect(way.map(({ through }) => through?.tensor)).toEqual(['w2cnn', 'w12', 'w2', undefined]);
    const [{ through }, { ref }] = way;
    expect(metPixel(made, ref.index, through?.index ?? -1, network, 'w2cnn').pixel).toBe(37);
  });

  it('goes through the weights that are open, and ends where none is', () => {
    const kernelOf = (index: number): number => Math.floor(index / 12);
    for (const kernel of [0, 1]) {
      const [{ through }, { ref }] = largestWay(
        delta,
        (weight) => weight.tensor !== 'w2cnn' || kernelOf(weight.index) === kernel,
      );
      expect(kernelOf(through?.index ?? -1)).toBe(kernel);
      expect(Math.floor(ref.index / 4)).toBe(kernel);
    }
    expect(largestWay(delta, ({ tensor }) => tensor !== 'w2cnn')).toEqual([
      { ref: delta.ref, value: delta.value, through: null },
    ]);
  });
});

describe('the largest way back', () => {
  it('goes from a cell to the unit and the output that give it most', () => {
    const { network, weights, trace: made } = randomScene('kernel', 53);
    const explain = createExplainer(network, weights, made);
    const way = largestWay(deltasOf(explain)({ tensor: 'hicnn', index: 9, of: 'gradient' }));
    expect(way.map(({ ref }) => ref.tensor)).toEqual(['hicnn', 'h2i', 'yi']);
    const sizes = upTo(80).map((m) => Math.abs(weights['w12'][9 * 80 + m] * made.gradients['h2i'][m]));
    const m = sizes.indexOf(Math.max(...sizes));
    expect(way[1]).toMatchObject({
      ref: { tensor: 'h2i', index: m, of: 'gradient' },
      value: made.gradients['h2i'][m],
    });
    const outputs = upTo(10).map((k) => Math.abs(weights['w2'][m * 10 + k] * made.gradients['yi'][k]));
    expect(way[2].ref.index).toBe(outputs.indexOf(Math.max(...outputs)));
  });
});
