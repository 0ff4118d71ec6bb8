import { describe, expect, it } from 'vitest';
import {
  isMaxPool,
  judge,
  networks,
  questionAbout,
  QUESTION_KINDS,
  type Mistake,
} from '../../../src/core/index.ts';
import type { Reply } from '../../../src/core/questions/answer.ts';
import { networkNames } from '../support.ts';
import { allQuestions, answerFor, everySubject, madeScene, manyScenes } from './support.ts';

const scenes = manyScenes();
const asked = scenes.map((scene) => ({ scene, questions: allQuestions(scene) }));

/** Whether no answer fits two of some replies: cells and choices differ, and of numbers what lies within the tolerance. */
function areApart(replies: readonly Reply[]): boolean {
  const names = replies.map((reply) => {
    if (reply.by === 'cell') return `cell ${reply.index}`;
    return reply.by === 'choice' ? `choice ${reply.choice}` : `number ${reply.value}`;
  });
  const ranges = replies
    .flatMap((reply) => (reply.by === 'number' ? [reply.value] : []))
    .map((value) => [value - 0.1 * Math.abs(value), value + 0.1 * Math.abs(value)])
    .sort(([a], [b]) => a - b);
  return (
    new Set(names).size === names.length && ranges.every(([low], n) => n === 0 || low > ranges[n - 1][1])
  );
}

describe.each(asked.map(({ scene, questions }) => [scene.name, questions] as const))(
  'the questions about %s',
  (_, questions) => {
    it('are judged right where the right answer is given', () => {
      expect(questions.length).toBeGreaterThan(20);
      const wrong = questions.filter(
        (question) => judge(question, answerFor(question, question.right)).kind !== 'right',
      );
      expect(wrong).toEqual([]);
    });

    it('recognise each mistake by the answer that it leads to', () => {
      const missed = questions.flatMap((question) =>
        question.mistakes.filter((mistake) => {
          const verdict = judge(question, answerFor(question, mistake.answer));
          return verdict.kind !== 'wrong' || verdict.mistake !== mistake;
        }),
      );
      expect(missed).toEqual([]);
    });

    it('have no answer that is right and a mistake, or two mistakes', () => {
      const ambiguous = questions.filter(
        ({ right, mistakes }) => !areApart([right, ...mistakes.map(({ answer }) => answer)]),
      );
      expect(ambiguous).toEqual([]);
    });
  },
);

it('are of every kind in every network: without a pool of all but two', () => {
  for (const name of networkNames) {
    const own = asked
      .filter(({ scene }) => scene.network.name === name)
      .flatMap(({ questions }) => questions);
    const kinds = new Set(own.map(({ kind }) => kind));
    const expected = networks[name].layers.some(isMaxPool)
      ? QUESTION_KINDS
      : QUESTION_KINDS.filter((kind) => kind !== 'winner' && kind !== 'errorRoute');
    expect([...kinds].sort(), name).toEqual([...expected].sort());
  }
});

it('know every mistake that there is a name for', () => {
  // the compiler asks for each
  const names: Record<Mistake['kind'], true> = {
    largestInSize: true,
    firstOfWindow: true,
    smallest: true,
    loser: true,
    allCells: true,
    corner: true,
    place: true,
    transposed: true,
    otherWidth: true,
    turned: true,
    notTheWinner: true,
    transposedWinner: true,
    notScaled: true,
    kernelFromOne: true,
    otherMap: true,
    otherEnd: true,
    forgotSlope: true,
    targetMinusOutput: true,
    weightSign: true,
    wrongSign: true,
    outputForSlope: true,
    slopeAtInput: true,
    forgotTarget: true,
    forgotHalf: true,
    forgotFactor: true,
    powerOfTen: true,
    countedFromOne: true,
    withGradient: true,
    notZero: true,
    countedLosers: true,
  };
  const found = new Set(
    asked.flatMap(({ questions }) => questions.flatMap(({ mistakes }) => mistakes.map(({ kind }) => kind))),
  );
  expect([...found].sort()).toEqual(Object.keys(names).sort());
});

describe('a question from a seed', () => {
  const scene = madeScene('kernel', 5);
  const groups = everySubject(scene);

  it('is the same for the same seed', () => {
    for (const seed of [0, 1, 77, 123456]) {
      const question = questionAbout(scene.asked, groups, seed);
      expect(question).not.toBeNull();
      expect(questionAbout(scene.asked, groups, seed)).toEqual(question);
    }
  });

  it('is another for other seeds, and of every kind', () => {
    const questions = Array.from({ length: 60 }, (_, seed) => questionAbout(scene.asked, groups, seed));
    expect(new Set(questions.map((question) => JSON.stringify(question))).size).toBeGreaterThan(50);
    expect(new Set(questions.map((question) => question?.kind)).size).toBe(QUESTION_KINDS.length);
  });

  it('is of a kind that was asked for', () => {
    for (const kind of QUESTION_KINDS) expect(questionAbout(scene.asked, groups, 3, [kind])?.kind).toBe(kind);
  });

  it('is none where nothing can be asked', () => {
    expect(questionAbout(scene.asked, [], 1)).toBeNull();
    expect(
      questionAbout(scene.asked, [[{ ref: { tensor: 'E', index: 0, of: 'value' }, part: 'result' }]], 1),
    ).toBeNull();
  });

  it('is none on blank paper, where every pool ties', () => {
    const blank = madeScene('kernel', 5, 0);
    expect(questionAbout(blank.asked, everySubject(blank), 1, ['winner', 'errorRoute'])).toBeNull();
  });
});
