import { describe, expect, it } from 'vitest';
import { judge, questionsAt, type ZeroChoice } from '../../../src/core/index.ts';
import { factorNumber, upTo } from '../support.ts';
import { madeScene, manyScenes, questionsOf } from './support.ts';

const asked = manyScenes().flatMap((scene) =>
  questionsOf(scene, 'zeroFactor').map((question) => {
    const { right, choices, ref, term } = question;
    if (right.by !== 'choice') throw new Error('expected a choice');
    return { scene, question, zero: choices[right.choice], term: scene.asked.explain(ref).terms[term] };
  }),
);

describe('which factor is zero', () => {
  it('is the one that explain names a reason for', () => {
    for (const { scene, zero, term } of asked) {
      expect(zero.reason).toBe(term.zero);
      const factor = zero.factor;
      if (!factor) throw new Error('expected a factor');
      if (factor.kind === 'slope') expect(factorNumber(scene, factor)).toBeLessThan(1e-3);
      else expect(factorNumber(scene, factor)).toBe(0);
    }
  });

  it('comes up with each of the reasons', () => {
    const reasons = new Set(asked.map(({ zero }) => zero.reason));
    expect([...reasons]).toEqual(expect.arrayContaining(['blank pixel', 'nearly flat']));
  });

  it('is asked only where the other factors are far from zero', () => {
    for (const { scene, question, zero } of asked) {
      for (const { factor } of question.choices) {
        if (!factor || factor === zero.factor) continue;
        const value = Math.abs(factorNumber(scene, factor));
        expect(value).toBeGreaterThan(0);
        expect(value).toBeGreaterThanOrEqual(10 * Math.abs(zero.factor?.value ?? 0));
        if (factor.kind === 'slope') expect(value).toBeGreaterThanOrEqual(0.01);
        const numbers =
          factor.kind === 'ref' &&
          (factor.ref.of === 'value' ? scene.trace.values : scene.trace.gradients)[factor.ref.tensor];
        if (numbers) expect(value).toBeGreaterThanOrEqual(0.05 * Math.max(...numbers.map(Math.abs)));
      }
    }
  });

  it('is not asked where the product itself says 0', () => {
    expect(asked.every(({ term }) => term.factors.every(({ kind }) => kind !== 'constant'))).toBe(true);
  });

  it('is not said by a click on a cell that two factors are read from', () => {
    const scene = madeScene('kernel', 6, 0.4, 10);
    const questions = upTo(10).flatMap((index) =>
      questionsAt(scene.asked, { ref: { tensor: 'yi', index, of: 'gradient' }, part: 'terms' }, [
        'zeroFactor',
      ]),
    );
    expect(questions.length).toBeGreaterThan(0);
    for (const question of questions) {
      const { index } = question.ref;
      // of yo both the difference and the slope are made
      expect(judge(question, { kind: 'cell', ref: { tensor: 'yo', index } })).toEqual({
        kind: 'hint',
        hint: { kind: 'otherAnswer', wanted: 'choice' },
      });
    }
  });

  it('may be answered by a click on the cell of the factor', () => {
    let clicked = 0;
    for (const { question, zero } of asked) {
      const factor = zero.factor;
      if (factor?.kind !== 'ref') continue;
      expect(judge(question, { kind: 'cell', ref: factor.ref })).toEqual({ kind: 'right' });
      clicked += 1;
    }
    expect(clicked).toBeGreaterThan(50);
  });

  it('gets the number of a factor that is not zero, and the one that is', () => {
    for (const { question, zero } of asked) {
      question.choices.forEach(({ factor }: ZeroChoice, choice) => {
        if (!factor || factor === zero.factor) return;
        expect(judge(question, { kind: 'choice', choice })).toMatchObject({
          kind: 'wrong',
          mistake: { kind: 'notZero', factor, zero: zero.factor },
        });
      });
    }
  });

  it('in the gradient of a pooled kernel is never that a loser was counted: those are left out', () => {
    const losers = asked.filter(({ question }) => question.choices.some(({ factor }) => factor === null));
    expect(losers.length).toBeGreaterThan(10);
    for (const { scene, question } of losers) {
      const choice = question.choices.length - 1;
      expect(judge(question, { kind: 'choice', choice })).toMatchObject({
        kind: 'wrong',
        mistake: { kind: 'countedLosers', omitted: scene.asked.explain(question.ref).omitted?.count },
      });
    }
  });
});
