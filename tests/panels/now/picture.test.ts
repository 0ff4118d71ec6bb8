import { describe, expect, it } from 'vitest';
import { createExplainer, trace, type NetworkName, type Ref } from '../../../src/core/index.ts';
import { pictureOf, type Picture } from '../../../src/panels/now/picture.ts';
import { plantBug } from '../../../src/planted/plantedBugs.ts';
import { frameAt } from '../../../src/timeline/frame.ts';
import type { PhaseKind } from '../../../src/timeline/phases.ts';
import { networkNames, everyScene, upTo } from '../../core/support.ts';
import { timelines } from '../../timeline/support.ts';

const scenes = everyScene(7);

function pictureFor(name: NetworkName, refs: readonly Ref[]): Picture | null {
  const { network, weights, trace } = scenes[name];
  return pictureOf(network, refs.map(createExplainer(network, weights, trace)));
}

function pictureOfPhase(name: NetworkName, phase: number, cell: number): Picture | null {
  return pictureFor(name, frameAt(timelines[name], { size: 'cell', phase, cell }).group);
}

/** A picture in short: "x:grid pixel w1cnn:grid weight = 5x5". */
function short(picture: Picture | null): string {
  if (picture?.kind !== 'product') return picture?.kind ?? 'none';
  const slots = picture.slots.map((slot) =>
    slot.kind === 'grid' ? `${slot.title}:${slot.palette}` : `${slot.title}:alone`,
  );
  const { rows, columns } = picture.arrangement;
  return `${slots.join(' x ')} = ${rows}x${columns}${picture.resultTitle ? ` ${picture.resultTitle}` : ''}`;
}

describe('the picture of a step of the kernel network', () => {
  const pictures: [PhaseKind, string, string][] = [
    ['convolution', 'temphicnn', 'x:pixel x w1cnn:weight = 5x5'],
    ['pool', 'hicnn', 'candidates'],
    ['sigmoid', 'hocnn', 'sigmoid'],
    ['dense', 'h2i', 'hocnn:sigmoid x w12:weight = 5x5'],
    ['dense', 'yi', 'h2o:sigmoid x w2:weight = 8x10'],
    ['outputDelta', 'yi', '(yo[3] − d[3]):alone x ds(yo[3]):alone = 1x1'],
    ['denseGradient', 'w2', 'dE/dyi[3]:alone x h2o:sigmoid = 8x10 dE/dw2'],
    ['denseGradient', 'w12', 'dE/dh2i[3]:alone x hocnn:sigmoid = 5x5 dE/dw12'],
    ['route', 'temphicnn', 'candidates'],
    ['kernelGradient', 'w1cnn', 'dE/dhicnn:value x x:pixel = 5x5'],
  ];
  it.each(pictures)('%s of %s is %s', (kind, tensor, expected) => {
    const phase = timelines.kernel.phases.findIndex((p) => p.kind === kind && p.tensor === tensor);
    expect(short(pictureOfPhase('kernel', phase, 3))).toBe(expected);
  });

  it('of the error is ten squared differences', () => {
    const phase = timelines.kernel.phases.findIndex(({ kind }) => kind === 'error');
    const picture = pictureOfPhase('kernel', phase, 0);
    expect(short(picture)).toMatch(/yo − d.* = 2x5$/);
  });

  it('of a hidden error is the slope, ten weights and ten errors', () => {
    const phase = timelines.kernel.phases.findIndex(
      ({ kind, tensor }) => kind === 'delta' && tensor === 'h2i',
    );
    const parts = short(pictureOfPhase('kernel', phase, 3)).split(' = ');
    expect(parts[0].split(' x ').toSorted()).toEqual(
      ['dE/dyi:value', 'ds(h2o[3]):alone', 'w2:weight'].toSorted(),
    );
    expect(parts[1]).toBe('2x5');
  });
});

it.each([
  ['dense', 'h2i', 'hocnn:sigmoid x w12:weight = 10x10'],
  ['denseGradient', 'w12', 'dE/dh2i[3]:alone x hocnn:sigmoid = 10x10 dE/dw12'],
  // cell 3 lies in the first kernel
  ['convolution', 'temphicnn', 'x:pixel x w1cnn[0]:weight = 5x5'],
  ['kernelGradient', 'w1cnn', 'dE/dhicnn[0]:value x x:pixel = 5x5'],
] as const)(
  'of four maps %s of %s has each as a tile, or says which one it reads',
  (kind, tensor, expected) => {
    const phase = timelines.kernel4.phases.findIndex((p) => p.kind === kind && p.tensor === tensor);
    const picture = pictureOfPhase('kernel4', phase, 3);
    expect(short(picture)).toBe(expected);
    const isOfAll = expected.includes('10x10');
    expect(picture?.kind === 'product' && picture.arrangement.tiles).toEqual(
      isOfAll ? { rows: 2, columns: 2 } : undefined,
    );
  },
);

it('the last factor is all that differs between the first layers of the two networks', () => {
  const first = (name: NetworkName): string => {
    const phases = timelines[name].phases;
    return short(pictureOfPhase(name, phases.length - 2, 3));
  };
  expect(first('kernel')).toBe('dE/dhicnn:value x x:pixel = 5x5');
  expect(first('fourLayer')).toBe('dE/dhi[3]:alone x x:pixel = 14x14 dE/dw1');
});

describe.each(networkNames)('every picture of the %s network', (name) => {
  it('holds every term of its explanations, in their order, with one number a factor', () => {
    const { network, weights, trace } = scenes[name];
    const explain = createExplainer(network, weights, trace);
    for (const [phase, { half, steps }] of timelines[name].phases.entries()) {
      if (half === 'update') continue;
      for (const cell of new Set([0, steps - 1])) {
        const { group } = frameAt(timelines[name], { size: 'cell', phase, cell });
        const explanations = group.map(explain);
        const picture = pictureOf(network, explanations);
        const isEmpty = explanations.every(({ terms }) => terms.length === 0);
        expect(picture === null).toBe(isEmpty);
        if (picture?.kind !== 'product') continue;
        const terms = explanations.flatMap((explanation) => explanation.terms);
        expect(picture.terms).toEqual(terms);
        const { rows, columns, tiles = { rows: 1, columns: 1 } } = picture.arrangement;
        const maps = picture.maps?.length ?? 1;
        // a tile may be left over
        const drawn = (rows * columns * maps) / (tiles.rows * tiles.columns);
        expect(picture.arrangement.tiles ? drawn : rows * columns).toBe(terms.length);
        for (const n of upTo(terms.length)) {
          const numbers = picture.slots.map((slot) =>
            slot.kind === 'grid' ? slot.factors[n].value : slot.factor.value,
          );
          expect(numbers).toEqual(terms[n].factors.map(({ value }) => value));
        }
      }
    }
  });
});

describe('the picture of a route', () => {
  it('is that of the winner, with the error it is sent', () => {
    const phase = timelines.kernel.phases.findIndex(({ kind }) => kind === 'route');
    for (const cell of upTo(25)) {
      const picture = pictureOfPhase('kernel', phase, cell);
      if (picture?.kind !== 'candidates') throw new Error('a route shows its candidates');
      expect(picture.explanation.value).toBe(scenes.kernel.trace.gradients['hicnn'][cell]);
      const winner = picture.candidates.find(({ won }) => won);
      expect(winner?.ref.index).toBe(scenes.kernel.trace.winners['hicnn'][cell]);
      expect(picture.explanation.ref.index).toBe(winner?.ref.index);
      expect(picture.sent).toEqual(
        picture.candidates.map(({ won }) => (won ? picture.explanation.value : 0)),
      );
    }
  });

  it('shows the error in all four cells where a planted bug sends it there', () => {
    const { network, weights, x, d } = scenes.kernel;
    const planted = plantBug(network, 'allFourCells');
    const explain = createExplainer(planted, weights, trace(planted, weights, x, d));
    const phase = timelines.kernel.phases.findIndex(({ kind }) => kind === 'route');
    const { group } = frameAt(timelines.kernel, { size: 'cell', phase, cell: 7 });
    const picture = pictureOf(planted, group.map(explain));
    if (picture?.kind !== 'candidates') throw new Error('a route shows its candidates');
    expect(picture.sent).toEqual(Array.from({ length: 4 }, () => picture.explanation.value));
  });
});

it('there is no picture of nothing', () => {
  expect(pictureOf(scenes.kernel.network, [])).toBeNull();
  expect(pictureFor('kernel', [])).toBeNull();
});
