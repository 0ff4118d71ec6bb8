import { describe, expect, it } from 'vitest';
import {
  isMaxPool,
  judge,
  questionsAt,
  windowPlaces,
  type Mistake,
  type Subject,
} from '../../../src/core/index.ts';
import { answerFor, manyScenes, questionsOf, type AskedScene } from './support.ts';

const scenes = manyScenes().filter(({ network }) => network.layers.some(isMaxPool));

/** The values of a pooled cell's window, read from the trace. */
function windowOf({ network, trace }: AskedScene, tensor: string, index: number): number[] {
  const pool = network.layers.find(({ output }) => output === tensor);
  if (!isMaxPool(pool)) throw new Error('expected a pool');
  return windowPlaces(pool, index).map((place) => trace.values[pool.input][place]);
}

/** What the pool reads and writes, and the cell whose window holds a place. */
function poolOver({ network }: AskedScene, tensor: string): { input: string; output: string } {
  const pool = network.layers.find(({ kind, input }) => kind === 'maxPool' && input === tensor);
  if (!pool) throw new Error('expected a pool');
  return pool;
}

describe('which of the four wins', () => {
  it('is the place that the pool kept, and its lead over the others is plain', () => {
    for (const scene of scenes) {
      for (const question of questionsOf(scene, 'winner')) {
        const { tensor, index } = question.ref;
        expect(question.right).toEqual({ by: 'cell', index: scene.trace.winners[tensor][index] });
        const sorted = windowOf(scene, tensor, index).sort((a, b) => b - a);
        const lead = sorted[0] - sorted[1];
        expect(lead).toBeGreaterThan(0);
        expect(lead).toBeGreaterThanOrEqual(0.1 * (sorted[0] - sorted[3]));
        expect(lead).toBeGreaterThanOrEqual(
          0.02 * Math.max(...scene.trace.values[question.map.tensor].map(Math.abs)),
        );
      }
    }
  });

  it('is asked wherever it is plain, and nowhere else', () => {
    for (const scene of scenes) {
      for (const { input, output } of scene.network.layers.filter(isMaxPool)) {
        const cells = [...scene.trace.values[output].keys()];
        const subjects = cells.map((index): Subject => ({
          ref: { tensor: output, index, of: 'value' },
          part: 'result',
        }));
        const asked = subjects
          .flatMap((subject) => questionsAt(scene.asked, subject, ['winner']))
          .map(({ ref }) => ref.index);
        const scale = Math.max(...scene.trace.values[input].map(Math.abs));
        const plain = cells.filter((index) => {
          const [a, b, , d] = windowOf(scene, output, index).sort((one, other) => other - one);
          return a > b && a - b >= 0.1 * (a - d) && a - b >= 0.02 * scale;
        });
        expect(asked).toEqual(plain);
      }
    }
  });

  it('may be mistaken for the largest in size, where a negative cell is', () => {
    const mistakes = scenes.flatMap((scene) =>
      questionsOf(scene, 'winner').flatMap((question) =>
        question.mistakes.flatMap((mistake) =>
          mistake.kind === 'largestInSize' ? [{ scene, question, mistake }] : [],
        ),
      ),
    );
    expect(mistakes.length).toBeGreaterThan(0);
    for (const { scene, question, mistake } of mistakes) {
      const values = windowOf(scene, question.ref.tensor, question.ref.index);
      expect(mistake.taken.value).toBe(Math.min(...values));
      expect(-mistake.taken.value).toBe(Math.max(...values.map(Math.abs)));
      expect(mistake.winner.value).toBe(Math.max(...values));
    }
  });
});

describe('where an error goes', () => {
  it('is the place that the pool kept, with the error that comes to the pooled cell', () => {
    let count = 0;
    for (const scene of scenes) {
      for (const question of questionsOf(scene, 'errorRoute', 60)) {
        const { output } = poolOver(scene, question.map.tensor);
        const { ref, value } = question.error;
        expect([ref.tensor, ref.of]).toEqual([output, 'gradient']);
        expect(value).toBe(scene.trace.gradients[output][ref.index]);
        expect(value).not.toBe(0);
        expect(question.right).toEqual({ by: 'cell', index: scene.trace.winners[output][ref.index] });
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  it('is asked once a window, before the first of its cells is shown', () => {
    for (const scene of scenes.slice(0, 6)) {
      for (const { input, output } of scene.network.layers.filter(isMaxPool)) {
        const asked = [...scene.trace.gradients[input].keys()]
          .flatMap((index) =>
            questionsAt(scene.asked, { ref: { tensor: input, index, of: 'gradient' }, part: 'result' }, [
              'errorRoute',
            ]),
          )
          .flatMap((question) => (question.kind === 'errorRoute' ? [question] : []));
        const cells = asked.map(({ error }) => error.ref.index);
        expect(new Set(cells).size).toBe(cells.length);
        expect(cells.length).toBeLessThanOrEqual(scene.trace.values[output].length);
        for (const { ref, candidates } of asked) expect(ref.index).toBe(candidates[0].ref.index);
      }
    }
  });

  it('knows a mistake for each loser and for all cells at once', () => {
    for (const scene of scenes) {
      for (const question of questionsOf(scene, 'errorRoute')) {
        for (const { ref, won } of question.candidates) {
          const verdict = judge(question, { kind: 'cell', ref });
          expect(verdict.kind).toBe(won ? 'right' : 'wrong');
          if (verdict.kind === 'wrong') expect(verdict.mistake.kind).not.toBe('unknown');
        }
        const all = question.mistakes.find(({ kind }) => kind === 'allCells') as Extract<
          Mistake,
          { kind: 'allCells' }
        >;
        expect(all.losers).toHaveLength(question.candidates.length - 1);
        expect(judge(question, answerFor(question, { by: 'choice', choice: 0 }))).toEqual({
          kind: 'wrong',
          mistake: all,
        });
      }
    }
  });

  it('may be answered on the map of the values or on that of the gradients', () => {
    const [question] = questionsOf(scenes[0], 'errorRoute', 60);
    for (const of of ['value', 'gradient'] as const) {
      const { ref } = question.candidates.find(({ won }) => won) ?? question.candidates[0];
      expect(judge(question, { kind: 'cell', ref: { ...ref, of } as typeof ref })).toEqual({ kind: 'right' });
    }
  });

  it('gets a hint for a cell outside the window', () => {
    const [question] = questionsOf(scenes[0], 'errorRoute', 60);
    const offered = question.candidates.map(({ ref }) => ref);
    const inside = new Set(offered.map(({ index }) => index));
    const outside = [...Array(question.map.cells).keys()].find((index) => !inside.has(index)) ?? 0;
    expect(judge(question, { kind: 'cell', ref: { tensor: question.map.tensor, index: outside } })).toEqual({
      kind: 'hint',
      hint: { kind: 'notOffered', offered },
    });
  });
});
