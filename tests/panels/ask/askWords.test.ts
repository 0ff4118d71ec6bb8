import { describe, expect, it } from 'vitest';
import { namesOf, shownNumber, type Mistake, type Question } from '../../../src/core/index.ts';
import { mistakeText } from '../../../src/panels/ask/mistakeText.ts';
import { choicesOf, givenOf, questionText, truthText } from '../../../src/panels/ask/questionText.ts';
import { allQuestions, digitScene, madeScene } from '../../core/questions/support.ts';
import { ONE_OF_SEVERAL, viewWordsIn } from '../words.ts';

const SCENES = [
  digitScene('kernel', 'trained', 0),
  digitScene('twoConvolutions', 'trained', 12),
  madeScene('fourLayer', 2),
];
const ASKED = SCENES.map((scene) => ({ ...scene, questions: allQuestions(scene) }));

/** What no sentence may give away before the answer. */
function answerIn(question: Question): string | null {
  return question.kind === 'delta' && question.right.by === 'number'
    ? shownNumber(question.right.value)
    : null;
}

describe.each(['en', 'zh'] as const)('the words of questions, %s', (language) => {
  it('ask, give and tell the truth of every question of several networks, without telling it before', () => {
    const t = viewWordsIn(language);
    for (const { network, questions } of ASKED) {
      const names = namesOf(network);
      for (const question of questions) {
        const asked = [
          questionText(t, names, network, question),
          ...givenOf(names, question).map(({ text }) => text),
          ...choicesOf(t, names, question),
        ];
        expect(asked.join(' ')).not.toMatch(ONE_OF_SEVERAL);
        const answer = answerIn(question);
        if (answer) expect(asked[0]).not.toContain(`= ${answer}`);
        expect(truthText(t, names, question)).not.toMatch(/undefined|NaN/);
      }
    }
  });

  it('name every mistake that leads to a wrong answer with its numbers, each kind in words of its own', () => {
    const t = viewWordsIn(language);
    const told = new Map<Mistake['kind'], string>();
    for (const { network, questions } of ASKED) {
      for (const question of questions) {
        for (const mistake of question.mistakes) {
          const text = mistakeText(t, namesOf(network), question, mistake);
          expect(text).not.toBe('');
          expect(text).not.toMatch(ONE_OF_SEVERAL);
          told.set(mistake.kind, text);
        }
      }
    }
    expect(told.size).toBeGreaterThan(20);
    expect(new Set(told.values()).size).toBe(told.size);
  });
});
