import { describe, expect, it } from 'vitest';
import { namesOf, shownNumber, type Mistake, type Question } from '../../../src/core/index.ts';
import { fieldText, mapName, rangeText } from '../../../src/panels/ask/fieldText.ts';
import { mistakeText } from '../../../src/panels/ask/mistakeText.ts';
import {
  choicesOf,
  givenOf,
  metName,
  questionText,
  truthText,
} from '../../../src/panels/ask/questionText.ts';
import { allQuestions, digitScene, madeScene } from '../../core/questions/support.ts';
import { ONE_OF_SEVERAL, viewWordsIn } from '../words.ts';

const SCENES = [
  digitScene('kernel', 'trained', 0),
  digitScene('twoConvolutions', 'trained', 12),
  madeScene('fourLayer', 2),
];
/** Several maps, all of which a unit reads. */
const MAPS = { ...madeScene('kernel4', 3), questions: allQuestions(madeScene('kernel4', 3)) };
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
          questionText(t, names, question),
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

  it('say which number is to be typed: of a cell in which map, counted through all of its maps, or the value of what', () => {
    const t = viewWordsIn(language);
    const ranges = new Set<boolean>();
    for (const { network, questions } of [...ASKED, MAPS]) {
      const names = namesOf(network);
      for (const question of questions) {
        const field = fieldText(t, names, question);
        if ('map' in question) {
          expect(field).toContain(mapName(names, question));
          const number = question.right.by === 'cell' ? question.right.index - question.map.first : -1;
          const isNamed = new RegExp(`\\[${number}\\]$`);
          const isOther = question.kind === 'metPixel' && !isNamed.test(metName(names, question));
          ranges.add(isOther);
          // where the name has another number the answer tells the one that is typed
          if (isOther) expect(truthText(t, names, question)).toContain(` ${number} `);
          expect(rangeText(t, names, question)).toContain(String(question.map.cells - 1));
        } else if (question.right.by === 'number') {
          expect(field).toContain(
            question.kind === 'delta' && question.term !== null
              ? String(question.term + 1)
              : names.cell(question.ref),
          );
        } else expect(field).toBeNull();
      }
    }
    expect(ranges).toEqual(new Set([false, true]));
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
