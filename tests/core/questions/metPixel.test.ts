import { describe, expect, it } from 'vitest';
import {
  createExplainer,
  createWeights,
  judge,
  networks,
  pixelRoute,
  questionsAt,
  readerOf,
  isConvolution,
  makerOf,
  ownerOf,
  placeIn,
  tensorOf,
  trace,
  oneHot,
  type Question,
} from '../../../src/core/index.ts';
import { answerFor, isPlain, manyScenes, questionsOf } from './support.ts';

type MetPixelQuestion = Extract<Question, { kind: 'metPixel' }>;

/** The worked example: h=4, w=3, winner at row 0, column 1. The kernel looks at its own corner alone. */
function workedExample(): MetPixelQuestion {
  const network = networks.kernel;
  const weights = createWeights(network, 1);
  weights['w1cnn'] = new Float64Array(25);
  weights['w1cnn'][0] = 1;
  const x = new Float64Array(196);
  x[8 * 14 + 7] = 1;
  const made = trace(network, weights, x, oneHot(0));
  const asked = { network, trace: made, explain: createExplainer(network, weights, made) };
  const ref = { tensor: 'w1cnn', index: 7, of: 'gradient' } as const;
  const [question] = questionsAt(asked, { ref, part: 23 }, ['metPixel']);
  if (question?.kind !== 'metPixel') throw new Error('expected a question');
  return question;
}

const scenes = manyScenes();

describe('which pixel a weight met', () => {
  it('is asked in the worked example: cell 23, weight 7, place 87, corner 119, pixel 135', () => {
    const question = workedExample();
    expect(question.weight).toEqual({ tensor: 'w1cnn', index: 7, of: 'value' });
    expect(question.cell).toEqual({ tensor: 'hicnn', index: 23, of: 'value' });
    expect(question.counting).toEqual({ corner: 119, u: 1, v: 2, width: 14, pixel: 135 });
    expect(judge(question, { kind: 'cell', ref: { tensor: 'x', index: 135 } })).toEqual({ kind: 'right' });
    expect(judge(question, { kind: 'text', text: '135' })).toEqual({ kind: 'right' });
  });

  it.each([
    ['the corner itself', 119, { kind: 'corner' }],
    ['row and column of the weight swapped', 119 + 2 * 14 + 1, { kind: 'transposed' }],
    ['10 for 14 in the corner', 87 + 14 + 2, { kind: 'otherWidth', inside: 'corner', otherWidth: 10 }],
    ['10 for 14 in the offset', 119 + 10 + 2, { kind: 'otherWidth', inside: 'offset', otherWidth: 10 }],
    ['10 for 14 in both', 87 + 10 + 2, { kind: 'otherWidth', inside: 'both', otherWidth: 10 }],
    ['the place', 87, { kind: 'place' }],
    ['the first cell of the window', 118 + 14 + 2, { kind: 'notTheWinner' }],
    ['the row and column of the pooled cell', 4 * 14 + 3 + 14 + 2, { kind: 'notScaled', window: 2 }],
    [
      'those of the winner swapped, which comes to the same here',
      9 * 14 + 6 + 14 + 2,
      { kind: 'transposed' },
    ],
    ['the kernel turned', 119 + 3 * 14 + 2, { kind: 'turned' }],
    ['rows and columns from 1', 119 + 2 * 14 + 3, { kind: 'kernelFromOne', counted: 'rowAndColumn' }],
  ])('is mistaken there for %s: %i', (_, pixel, mistake) => {
    const question = workedExample();
    const verdict = judge(question, { kind: 'text', text: String(pixel) });
    expect(verdict).toMatchObject({ kind: 'wrong', mistake });
    if (verdict.kind !== 'wrong' || !('counting' in verdict.mistake)) throw new Error('expected a counting');
    const { corner, u, v, width } = verdict.mistake.counting;
    expect(corner + u * width + v).toBe(pixel);
  });

  it('has no name for a mistake where none leads to the answer', () => {
    expect(judge(workedExample(), { kind: 'text', text: '3' })).toEqual({
      kind: 'wrong',
      mistake: { kind: 'unknown' },
    });
  });

  it('tells a number counted from 1 from a click on the next pixel', () => {
    const question = workedExample();
    expect(judge(question, { kind: 'text', text: '136' })).toMatchObject({
      kind: 'wrong',
      mistake: { kind: 'countedFromOne' },
    });
    expect(judge(question, { kind: 'cell', ref: { tensor: 'x', index: 136 } })).toMatchObject({
      kind: 'wrong',
      mistake: { kind: 'unknown' },
    });
  });

  it('is what the route leads to, for every kernel, pooled or not, forward and backward', () => {
    let [pooled, unpooled] = [0, 0];
    for (const scene of scenes) {
      const { network, trace: made } = scene;
      for (const { weight, cell, right, counting, map, ref } of questionsOf(scene, 'metPixel')) {
        const layer = ownerOf(network, weight.tensor);
        if (!isConvolution(layer) || right.by !== 'cell' || !counting) continue;
        expect(right.index).toBe(map.first + counting.pixel);
        const isWritten = cell.tensor === layer.output;
        if (isWritten && readerOf(network, layer.output)?.kind === 'maxPool') {
          // a place of what is pooled: its own corner, without a winner
          const columns = layer.outputSize[1];
          const { cell: place } = placeIn(tensorOf(network, layer.output), cell.index);
          expect(counting.corner).toBe(Math.floor(place / columns) * layer.size[1] + (place % columns));
        } else {
          const route = pixelRoute(network, made, weight.tensor, cell.index, weight.index);
          expect([route.corner, route.pixel]).toEqual([counting.corner, right.index]);
        }
        expect(ref.of === 'value' ? makerOf(network, ref.tensor) : ownerOf(network, ref.tensor)).toBe(layer);
        if (isWritten) unpooled += 1;
        else pooled += 1;
      }
    }
    expect(pooled).toBeGreaterThan(100);
    expect(unpooled).toBeGreaterThan(100);
  });

  it('is never asked where the winner of the pool is in doubt, and says which window that won', () => {
    for (const scene of scenes) {
      for (const { cell, window } of questionsOf(scene, 'metPixel')) {
        const { candidates } = scene.asked.explain(cell);
        if (candidates) expect(isPlain(candidates)).toBe(true);
        expect(window).toEqual((candidates ?? []).map(({ ref }) => ref));
      }
    }
  });

  it('is mistaken only for cells of the same map, also in its last corner', () => {
    for (const name of ['kernel', 'small']) {
      const { asked, network } = scenesBy(name);
      for (const { output, weights } of network.layers.filter(isConvolution)) {
        const last = asked.trace.values[output].length - 1;
        const ref = { tensor: output, index: last, of: 'value' } as const;
        const questions = questionsAt(asked, { ref, part: 'terms' }, ['metPixel']);
        expect(questions.length, weights).toBeGreaterThan(3);
        for (const question of questions) {
          if (question.kind !== 'metPixel') continue;
          const { first, cells } = question.map;
          const outside = question.mistakes.filter(
            ({ kind, answer }) =>
              kind !== 'otherMap' &&
              answer.by === 'cell' &&
              (answer.index < first || answer.index >= first + cells),
          );
          expect(outside).toEqual([]);
        }
      }
    }
  });

  it('is never asked of a weight whose pixel is the corner', () => {
    const countings = scenes.flatMap((scene) =>
      questionsOf(scene, 'metPixel').map(({ counting }) => counting),
    );
    expect(countings.filter((counting) => counting?.u === 0 && counting.v === 0)).toEqual([]);
  });

  it('is, of a fully connected weight, the cell that it comes from and not the unit that it leads to', () => {
    const scene = scenesBy('fourLayer');
    const questions = questionsOf(scene, 'metPixel').filter(({ weight }) => weight.tensor === 'w1');
    expect(questions.length).toBeGreaterThan(10);
    for (const question of questions) {
      const [from, to] = [Math.floor(question.weight.index / 25), question.weight.index % 25];
      expect(question.right).toEqual({ by: 'cell', index: from });
      if (from !== to)
        expect(judge(question, answerFor(question, { by: 'cell', index: to }))).toMatchObject({
          mistake: { kind: 'otherEnd', from, to },
        });
    }
  });

  it('lies in one of the maps that a kernel reads; the same place in another is a mistake', () => {
    const scene = scenesBy('small');
    const questions = questionsOf(scene, 'metPixel').filter(({ weight }) => weight.tensor === 'w2cnn');
    expect(questions.length).toBeGreaterThan(5);
    for (const question of questions) {
      const { map, right } = question;
      if (right.by !== 'cell') throw new Error('expected a cell');
      expect(map.cells).toBe(25);
      const other = (right.index + 25) % 75;
      expect(judge(question, { kind: 'cell', ref: { tensor: 'hocnn', index: other } })).toMatchObject({
        mistake: { kind: 'otherMap', taken: { tensor: 'hocnn', index: other } },
      });
      const typed = { kind: 'text', text: String(right.index - map.first) } as const;
      expect(judge(question, typed)).toEqual({ kind: 'right' });
    }
  });
});

function scenesBy(name: string): (typeof scenes)[number] {
  const scene = scenes.find((each) => each.name.startsWith(name));
  if (!scene) throw new Error(`no scene of ${name}`);
  return scene;
}
