import { describe, expect, it } from 'vitest';
import { captionLines } from '../../../../src/panels/share/picture/captionLines.ts';

/** A Chinese character is as wide as two letters. */
function wide(line: string): number {
  return line.length + line.replaceAll(/[^\u2e80-\uffef]/g, '').length;
}

const TEXTS = [
  'w1cnn · One kernel · weights: Trained, 96.6% right · digit: 3, read as 5 · step 350 of 499 (step size: Cell)',
  'x · 一个卷积核 · 权重：训练完成，验证集准确率 96.6% · 数字：3，网络认作 5 · 第 350 步，共 499 步（每步单位：单元格）',
];

describe('the lines of a caption', () => {
  it.each(TEXTS)('fit the width, and no line begins with a sign that closes or parts: %s', (text) => {
    for (let width = 24; width < 80; width += 1) {
      const lines = captionLines(text, width, wide);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) {
        expect(wide(line)).toBeLessThanOrEqual(width);
        expect(line).not.toMatch(/^[\s·，：；）。]|[（\s]$/);
      }
    }
  });

  it('break a word that is wider than the picture nowhere', () => {
    expect(captionLines('dE/dtemphicnn2 · a', 4, wide)).toEqual(['dE/dtemphicnn2 ·', 'a']);
  });
});
