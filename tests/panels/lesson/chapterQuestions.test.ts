import { describe, expect, it } from 'vitest';
import { LEFT_OUT } from '../../../src/panels/lesson/chapterLeftOut.ts';
import { QUESTIONS } from '../../../src/panels/lesson/chapterQuestions.ts';
import type { Sentence } from '../../../src/panels/lesson/chapter.ts';
import { CHAPTERS } from '../../../src/store/lesson/chapters.ts';
import { LANGUAGES } from '../../../src/store/state.ts';

function textOf(sentences: readonly Sentence[]): string {
  return sentences
    .flat()
    .map((piece) => (typeof piece === 'string' ? piece : '#'))
    .join('');
}

it('ten questions are answered, each named once', () => {
  expect(QUESTIONS).toHaveLength(10);
  const ids = [...QUESTIONS, ...LEFT_OUT].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each([...QUESTIONS, ...LEFT_OUT])('the answer to $id', ({ chapter, words }) => {
  it('leads to a chapter that there is', () => {
    if (chapter !== null) expect(CHAPTERS).toContain(chapter);
  });

  it('says as much in both languages, writes no number and raises no voice', () => {
    for (const language of LANGUAGES) {
      const { question, answer } = words[language];
      expect(question).not.toBe('');
      expect(answer).toHaveLength(words.en.answer.length);
      const text = question + textOf(answer);
      expect(text).not.toMatch(/[0-9!！]/);
      expect(text).not.toMatch(/undefined|NaN/);
    }
  });
});
