import type { Translate } from '../../../src/panels/words/translation.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawStrokes, prepare } from '../../../src/core/index.ts';
import { shiftText } from '../../../src/panels/input/shiftText.ts';
import { inFrame } from '../../../src/panels/input/StagePicture.tsx';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';
import { wordsIn } from '../words.ts';

let en: Translate;
let zh: Translate;
beforeAll(() => {
  en = wordsIn('en');
  zh = wordsIn('zh');
});

describe('the way that the centre of mass is moved', () => {
  it.each([
    [2, -1, 'shifted 2 rows down, 1 column left', '平移：向下 2 行，向左 1 列'],
    [-1, 3, 'shifted 1 row up, 3 columns right', '平移：向上 1 行，向右 3 列'],
    [0, 2, 'shifted 2 columns right', '平移：向右 2 列'],
    [-4, 0, 'shifted 4 rows up', '平移：向上 4 行'],
    [0, 0, 'already central: not shifted', '已在中央，无需平移'],
  ])('%d rows and %d columns are "%s"', (rows, columns, english, chinese) => {
    expect(shiftText(en, { rows, columns })).toBe(english);
    expect(shiftText(zh, { rows, columns })).toBe(chinese);
  });
});

describe('the fitted drawing in its frame', () => {
  it('moved by the shift is the 28x28 that the core made', () => {
    for (const strokes of Object.values(DIGIT_STROKES)) {
      const { stages, image28 } = prepare(drawStrokes(strokes, 112), 112, 112);
      if (!stages) throw new Error('expected stages');
      const frame = inFrame(stages.fitted);
      const moved = new Uint8Array(784);
      frame.forEach((ink, place) => {
        const row = Math.floor(place / 28) + stages.shift.rows;
        const column = (place % 28) + stages.shift.columns;
        if (row >= 0 && row < 28 && column >= 0 && column < 28) moved[row * 28 + column] = ink;
      });
      expect(moved).toEqual(image28);
    }
  });
});
