import { describe, expect, it } from 'vitest';
import {
  createExplainer,
  createWeights,
  metPixel,
  tensorOf,
  weightTensors,
  type Ref,
} from '../../../src/core/index.ts';
import {
  chosenRoute,
  kernelParts,
  termsThrough,
  weightRoute,
  weightsThatMet,
} from '../../../src/panels/route/weightRoute.ts';
import {
  networkNames,
  randomImage,
  randomScene,
  sceneOf,
  someWeight,
  upTo,
  type Scene,
} from '../../core/support.ts';
import { deep, unpooled } from '../../core/otherNetworks.ts';

const kernel = randomScene('kernel', 71, 0.4);
const fourLayer = randomScene('fourLayer', 72, 0.6);
const explainIn = ({ network, weights, trace }: Scene) => createExplainer(network, weights, trace);
const gradient = (tensor: string, index: number): Ref => ({ tensor, index, of: 'gradient' });

describe('what a weight met', () => {
  it('is 25 pixels for a kernel weight, each through its cell', () => {
    for (const i of [0, 7, 24]) {
      const scene = weightRoute(kernel.network, explainIn(kernel), gradient('w1cnn', i));
      if (scene.kind !== 'shared') throw new Error(scene.kind);
      expect(scene.meetings.map(({ cell }) => cell)).toEqual(upTo(25).map((j) => gradient('hicnn', j)));
      expect(scene.meetings.map(({ met }) => met.index)).toEqual(
        upTo(25).map((j) => metPixel(kernel.trace, j, i).pixel),
      );
    }
  });

  it.each([
    ['slides over maps and that no pool follows', deep, 'wb', 'b'],
    ['has a sigmoid before its pool', unpooled, 'wa', 'a'],
  ])('is as many cells as there are terms for a kernel that %s', (_, network, tensor, written) => {
    const scene = sceneOf(network, createWeights(network, 1), randomImage(2, 0.4, 120), 3);
    const explain = explainIn(scene);
    const weight = gradient(tensor, 3);
    const route = weightRoute(network, explain, weight);
    if (route.kind !== 'shared') throw new Error(route.kind);
    expect(route.meetings).toHaveLength(explain(weight).terms.length);
    expect(route.meetings.length).toBeGreaterThan(1);
    for (const meeting of route.meetings) {
      expect(meeting.cell.tensor).toBe(written);
      const { pixel } = chosenRoute(network, explain, scene.trace, weight, meeting);
      expect(pixel?.pixel).toBe(meeting.met.index);
      const last = tensorOf(network, meeting.met.tensor).role === 'input' ? 'pixel' : 'metCell';
      expect(pixel?.steps.map(({ name }) => name)).toEqual(['cell', 'corner', last]);
    }
  });

  it('is one pixel in the four-layer network, and a value inside it further on', () => {
    const one = weightRoute(fourLayer.network, explainIn(fourLayer), gradient('w1', 105 * 25 + 7));
    expect(one).toMatchObject({
      kind: 'one',
      meeting: { cell: gradient('hi', 7), met: { tensor: 'x', index: 105, of: 'value' } },
    });
    const inside = weightRoute(kernel.network, explainIn(kernel), gradient('w2', 413));
    expect(inside).toMatchObject({
      kind: 'inside',
      meeting: { met: { tensor: 'h2o', index: 41, of: 'value' } },
      first: 'w1cnn',
    });
    expect(weightRoute(fourLayer.network, explainIn(fourLayer), gradient('w12', 85))).toMatchObject({
      kind: 'inside',
      meeting: { met: { tensor: 'ho', index: 1, of: 'value' } },
      first: 'w1',
    });
  });
});

describe('the chosen route', () => {
  it('leads from an output through a unit to the cell, and on to the pixel', () => {
    const explain = explainIn(kernel);
    const scene = weightRoute(kernel.network, explain, gradient('w1cnn', 7));
    if (scene.kind !== 'shared') throw new Error(scene.kind);
    const route = chosenRoute(
      kernel.network,
      explain,
      kernel.trace,
      gradient('w1cnn', 7),
      scene.meetings[23],
    );
    expect(route.way.map(({ ref }) => ref.tensor)).toEqual(['yi', 'h2i', 'hicnn']);
    expect(route.pixel?.pixel).toBe(scene.meetings[23].met.index);
  });

  it('of a four-layer weight has no window', () => {
    const explain = explainIn(fourLayer);
    const weight = gradient('w1', 105 * 25 + 7);
    const scene = weightRoute(fourLayer.network, explain, weight);
    if (scene.kind !== 'one') throw new Error(scene.kind);
    const route = chosenRoute(fourLayer.network, explain, fourLayer.trace, weight, scene.meeting);
    expect(route.pixel).toBeNull();
    expect(route.way.at(-1)?.ref).toEqual(gradient('hi', 7));
  });
});

describe('the route through two pools', () => {
  const small = randomScene('small', 74, 0.7);
  const explain = explainIn(small);
  const { network, trace } = small;
  const weight = gradient('w1cnn', 13);
  const route = weightRoute(network, explain, weight);
  if (route.kind !== 'shared') throw new Error(route.kind);
  const meetings = route.meetings.filter(({ cell }) => trace.gradients[cell.tensor][cell.index] !== 0);
  const kernelOf = (index: number): number => Math.floor(index / 12);

  it('says through which kernel the error came, and which window of its map let it through to the cell', () => {
    expect(meetings.length).toBeGreaterThan(3);
    for (const meeting of meetings) {
      const { legs, way } = chosenRoute(network, explain, trace, weight, meeting);
      expect(legs).toHaveLength(1);
      const [{ weight: through, route: leg }] = legs;
      const above = way[way.length - 2].ref;
      expect(above.tensor).toBe('hicnn2');
      expect(leg).toMatchObject(metPixel(trace, above.index, through.index, network, 'w2cnn'));
      expect(leg.pixel).toBe(meeting.cell.index);
    }
  });

  it('goes through the kernel that is chosen, and the parts of all kernels add up to the error of the cell', () => {
    for (const meeting of meetings) {
      const parts = kernelParts(network, explain, meeting.cell) ?? [];
      const sum = parts.reduce((so, { value }) => so + value, 0);
      expect(sum).toBeCloseTo(trace.gradients['hicnn'][meeting.cell.index], 12);
      for (const { map } of parts) {
        const { legs } = chosenRoute(network, explain, trace, weight, meeting, map);
        expect(kernelOf(legs[0].weight.index)).toBe(map);
      }
    }
  });

  it('has one pool alone for a weight of the second kernels, which meets a cell', () => {
    const inner = gradient('w2cnn', 14);
    const scene = weightRoute(network, explain, inner);
    if (scene.kind !== 'shared') throw new Error(scene.kind);
    const { legs, pixel } = chosenRoute(network, explain, trace, inner, scene.meetings[0]);
    expect(legs).toEqual([]);
    expect(kernelParts(network, explain, scene.meetings[0].cell)).toBeNull();
    expect(pixel?.pixel).toBe(scene.meetings[0].met.index);
  });
});

describe('the weights that met a pixel', () => {
  it('are those of which the pixel is the one met, largest term first, from 0 to 9', () => {
    const explain = explainIn(kernel);
    const counts = upTo(196).map((p) => {
      const met = weightsThatMet(explain, { tensor: 'x', index: p, of: 'value' });
      for (const { cell, met: weight } of met)
        expect(metPixel(kernel.trace, cell.index, weight.index).pixel).toBe(p);
      const sizes = met.map(({ term }) => Math.abs(term.value));
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      return met.length;
    });
    expect(counts.reduce((so, count) => so + count)).toBe(625);
    expect(Math.min(...counts)).toBe(0);
    expect(Math.max(...counts)).toBeLessThanOrEqual(9);
  });
});

describe.each(networkNames)('the routes of the %s network', (name) => {
  const scene = randomScene(name, 73, 0.5);
  const explain = explainIn(scene);
  const { network, trace } = scene;

  it('lead from an output to the cell, and to what the weight met there', () => {
    for (const { name: tensor } of weightTensors(network)) {
      const weight = someWeight(network, tensor);
      const route = weightRoute(network, explain, weight);
      for (const meeting of route.kind === 'shared' ? route.meetings : [route.meeting]) {
        const { way, pixel } = chosenRoute(network, explain, trace, weight, meeting);
        // an error that no winner handed on is 0, and no way leads to it
        const isReached = trace.gradients[meeting.cell.tensor][meeting.cell.index] !== 0;
        expect(way[0].ref.tensor).toBe(isReached ? 'yi' : meeting.cell.tensor);
        expect(way.at(-1)?.ref).toEqual(meeting.cell);
        if (route.kind === 'shared') expect(pixel?.pixel).toBe(meeting.met.index);
        else expect(pixel).toBeNull();
      }
    }
  });

  it('are found from what was met: every weight that met a cell is among those that did', () => {
    for (const { name: tensor } of weightTensors(network)) {
      const weight = someWeight(network, tensor);
      const route = weightRoute(network, explain, weight);
      if (route.kind === 'inside') continue;
      const meetings = route.kind === 'shared' ? route.meetings : [route.meeting];
      for (const { met, cell } of meetings) {
        const found = weightsThatMet(explain, met);
        expect(found.map((each) => [each.cell, each.met.index])).toContainEqual([cell, weight.index]);
        const own = termsThrough(meetings, found).map((n) => meetings[n].cell);
        expect(own).toContainEqual(cell);
        for (const each of own) expect(found.map((other) => other.cell)).toContainEqual(each);
      }
      expect(tensorOf(network, meetings[0].met.tensor).role).not.toBe('weight');
    }
  });
});
