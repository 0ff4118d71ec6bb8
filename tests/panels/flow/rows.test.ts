import { describe, expect, it } from 'vitest';
import {
  createWeights,
  flowOf,
  networks,
  shownNumber,
  weightTensors,
  type Flow,
} from '../../../src/core/index.ts';
import { exponentOf } from '../../../src/panels/flow/exponentOf.ts';
import { rowsOf, type FlowRow } from '../../../src/panels/flow/rows.ts';
import { networkNames, randomScene, sceneOf, someWeight } from '../../core/support.ts';
import { computed, isRight } from '../../printedNumbers.ts';
import { viewWordsIn } from '../words.ts';

const words = [viewWordsIn('en'), viewWordsIn('zh')];

function flowIn(scene: ReturnType<typeof randomScene>, tensor: string, index: number): Flow {
  return flowOf(scene.network, scene.weights, scene.trace, { tensor, index, of: 'gradient' });
}

const printed = ({ number }: FlowRow): number => computed(number);

describe.each(networkNames)('the list of a flow of the %s network', (name) => {
  const scene = randomScene(name, 63, 0.5);
  const flows = weightTensors(scene.network).map(({ name: tensor }) =>
    flowIn(scene, tensor, someWeight(scene.network, tensor).index),
  );

  it('has a name and a number in every row, and no name twice under a heading', () => {
    for (const t of words)
      for (const flow of flows)
        for (const { title, rows } of rowsOf(t, scene.network, flow)) {
          expect(title).not.toBe('');
          const names = rows.map((row) => row.name);
          expect(names).not.toContain('');
          expect(new Set(names).size).toBe(rows.length);
          for (const row of rows) expect(printed(row), row.number).not.toBeNaN();
        }
  });

  it('draws each bar as long as the number beside it, in all layers alike, and with its sign', () => {
    for (const flow of flows) {
      const rows = rowsOf(words[0], scene.network, flow).flatMap((layer) => layer.rows);
      const largest = Math.max(...rows.map((row) => Math.abs(printed(row))));
      expect(Math.max(...rows.map(({ length }) => length))).toBe(largest > 0 ? 1 : 0);
      for (const row of rows) {
        const number = printed(row);
        // to a hundredth of the longest: both are rounded as they are printed
        expect(Math.abs(row.length * largest - Math.abs(number)), row.name).toBeLessThanOrEqual(
          largest / 100,
        );
        if (row.mark !== 'stopped')
          expect(row.mark).toBe(number === 0 ? 'none' : number < 0 ? 'takes' : 'adds');
      }
    }
  });

  it('draws what met a blank pixel without a bar, as 0', () => {
    for (const flow of flows)
      for (const { rows } of rowsOf(words[0], scene.network, flow))
        for (const { node, mark, length, number } of rows) {
          expect(mark === 'stopped').toBe(node.kind === 'blocked' || node.kind === 'blockedOthers');
          if (mark === 'stopped') expect([length, number]).toEqual([0, '0']);
        }
  });

  it('begins each layer with the largest numbers, which with the others add up to the whole', () => {
    for (const flow of flows) {
      const whole = shownNumber(flow.value / 10 ** exponentOf(flow));
      for (const { rows } of rowsOf(words[0], scene.network, flow)) {
        const own = rows.filter(({ node }) => node.kind === 'node' || node.kind === 'map');
        const lengths = own.map(({ length }) => length);
        expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
        const sum = rows.reduce((so, row) => so + printed(row), 0);
        expect(isRight(whole, sum), `${sum} of ${whole}`).toBe(true);
      }
    }
  });
});

describe('the list of a flow', () => {
  it('has blank pixels where there are some, and says that all are, of which nothing is told apart', () => {
    const kernel = randomScene('kernel', 61, 0.3);
    const [, , cells, pixels] = rowsOf(words[0], kernel.network, flowIn(kernel, 'w1cnn', 0));
    for (const { rows } of [cells, pixels]) {
      const stopped = rows.filter(({ mark }) => mark === 'stopped').map((row) => row.name);
      expect(stopped).toHaveLength(4);
      expect(stopped.at(-1)).toMatch(/^\d+ more$/);
    }
    const blank = sceneOf(networks.kernel, createWeights(networks.kernel, 2), new Float64Array(196), 5);
    const [outputs] = rowsOf(words[0], blank.network, flowIn(blank, 'w1cnn', 3));
    expect(outputs.rows.map((row) => [row.name, row.number, row.mark, row.length])).toEqual([
      ['all 10', '0', 'none', 0],
    ]);
  });
});
