import { describe, expect, it } from 'vitest';
import { asPrinted, judge, questionsAt, type Mistake, type Question } from '../../../src/core/index.ts';
import { factorNumber, numberAt, upTo } from '../support.ts';
import { madeScene, manyScenes, questionsOf } from './support.ts';

type DeltaQuestion = Extract<Question, { kind: 'delta' }>;

const scenes = manyScenes();
const asked = scenes.flatMap((scene) =>
  questionsOf(scene, 'delta').map((question) => ({ scene, question, value: valueOf(question) })),
);

function valueOf({ right }: DeltaQuestion): number {
  if (right.by !== 'number') throw new Error('expected a number');
  return right.value;
}

/** The first question with such a mistake, with what the mistake comes to. */
function withMistake<Kind extends Mistake['kind']>(kind: Kind) {
  for (const each of asked) {
    const mistake = each.question.mistakes.find(
      (one): one is Extract<Mistake, { kind: Kind }> => one.kind === kind,
    );
    if (mistake?.answer.by === 'number') return { ...each, mistake, taken: mistake.answer.value };
  }
  throw new Error(`no question with the mistake ${kind}`);
}

describe('a delta that is asked for', () => {
  it('is the gradient, or a term of its sum, and the product of its factors', () => {
    for (const { scene, question, value } of asked) {
      const { ref, term, factors } = question;
      const product = factors.reduce((so, factor) => so * factorNumber(scene, factor), 1);
      expect(Math.abs(value - product)).toBeLessThanOrEqual(1e-12 * Math.abs(value));
      const told = term === null ? numberAt(scene, ref) : scene.asked.explain(ref).terms[term].value;
      expect(Math.abs(value - told)).toBeLessThanOrEqual(1e-9 * Math.abs(value));
    }
  });

  it('comes out from the numbers beside it, as they are printed', () => {
    for (const { scene, question, value } of asked) {
      const printed = new Map(
        question.given.map(({ ref, value: number }) => {
          expect(number).toBe(numberAt(scene, ref));
          return [JSON.stringify(ref), asPrinted(number, 3)];
        }),
      );
      const read = (ref: object): number => printed.get(JSON.stringify(ref)) ?? NaN;
      const product = question.factors.reduce((so, factor) => {
        if (factor.kind === 'constant') return so * factor.value;
        if (factor.kind === 'ref') return so * read(factor.ref);
        const y = read(factor.ref);
        return so * (factor.kind === 'slope' ? y * (1 - y) : y - read(factor.target));
      }, 1);
      expect(judge(question, { kind: 'text', text: String(product) })).toEqual({ kind: 'right' });
      expect(Math.abs(product - value)).toBeLessThanOrEqual(0.025 * Math.abs(value));
    }
  });

  it('is never zero, nor small beside the others, nor a term that a flat sigmoid makes nearly zero', () => {
    for (const { scene, question, value } of asked) {
      const { ref, term } = question;
      const { terms } = scene.asked.explain(ref);
      const others = term === null ? scene.trace.gradients[ref.tensor] : terms.map((each) => each.value);
      expect(Math.abs(value)).toBeGreaterThanOrEqual(
        0.05 * Math.max(...Array.from(others, Math.abs)) * (1 - 1e-9),
      );
      expect(Math.abs(value)).toBeGreaterThanOrEqual(1e-4);
      if (term !== null) expect(terms[term].zero).toBeUndefined();
    }
  });

  it('is not a term that counts but for a flat sigmoid', () => {
    const scene = madeScene('kernel', 6, 0.4, 10);
    const flat = ['h2i', 'hicnn'].flatMap((tensor) =>
      upTo(scene.trace.gradients[tensor].length).flatMap((index) => {
        const ref = { tensor, index, of: 'gradient' } as const;
        const questions = questionsAt(scene.asked, { ref, part: 'terms' }, ['delta']);
        const { terms } = scene.asked.explain(ref);
        return questions.filter(
          (each) => each.kind === 'delta' && each.term !== null && terms[each.term].zero,
        );
      }),
    );
    expect(flat).toEqual([]);
  });

  it('is right within a tenth of it, and not beyond', () => {
    for (const { question, value } of asked.slice(0, 50)) {
      for (const part of [0.91, 1.09])
        expect(judge(question, { kind: 'text', text: String(part * value) })).toEqual({ kind: 'right' });
      for (const part of [0.88, 1.12])
        expect(judge(question, { kind: 'text', text: String(part * value) }).kind).toBe('wrong');
    }
  });

  it('is asked as a whole where sums and slopes meet, and term by term', () => {
    const kinds = new Set(asked.map(({ question }) => question.term === null));
    expect(kinds).toEqual(new Set([true, false]));
    const sums = asked.filter(
      ({ question: { term, factors } }) => term === null && factors[0].kind === 'slope',
    );
    expect(sums.length).toBeGreaterThan(20);
  });
});

describe('a mistake in a delta', () => {
  it('is told by what it comes to: ds forgotten', () => {
    const { value, mistake, taken } = withMistake('forgotSlope');
    expect(taken * mistake.slope.value).toBeCloseTo(value, 12);
  });

  it('the target less the output', () => {
    const { value, mistake, taken } = withMistake('targetMinusOutput');
    expect(taken).toBe(-value);
    expect(mistake.difference.kind).toBe('difference');
  });

  it('the sign of the weight for that of the term', () => {
    const { value, mistake, taken } = withMistake('weightSign');
    expect(taken).toBe(-value);
    expect(Math.sign(taken)).toBe(Math.sign(mistake.weight.value));
    expect(mistake.weight.kind === 'ref' && mistake.weight.ref.of).toBe('value');
  });

  it('a sign lost: the factors below zero are counted', () => {
    const { value, mistake, taken } = withMistake('wrongSign');
    expect(taken).toBe(-value);
    expect(mistake.negative.length % 2).toBe(value < 0 ? 1 : 0);
  });

  it('y for ds(y), and the slope at what the sigmoid reads', () => {
    const output = withMistake('outputForSlope');
    expect(output.taken).toBeCloseTo((output.value / output.mistake.slope.value) * output.mistake.output, 12);
    const input = withMistake('slopeAtInput');
    const z = input.mistake.input.value;
    expect(z).toBe(numberAt(input.scene, input.mistake.input.ref));
    expect(input.taken).toBeCloseTo((input.value / input.mistake.slope.value) * z * (1 - z), 12);
  });

  it('the target or the half before the squares forgotten', () => {
    const target = withMistake('forgotTarget');
    expect(target.taken).toBeCloseTo(
      (target.value / target.mistake.difference.value) * target.mistake.output,
      12,
    );
    expect(withMistake('forgotHalf').taken).toBeCloseTo(2 * withMistake('forgotHalf').value, 12);
  });

  it('another factor forgotten, and the decimal point moved', () => {
    const { value, mistake, taken } = withMistake('forgotFactor');
    expect(taken * mistake.factor.value).toBeCloseTo(value, 12);
    const moved = withMistake('powerOfTen');
    expect(moved.taken / moved.value).toBeCloseTo(10 ** moved.mistake.power, 9);
  });
});
