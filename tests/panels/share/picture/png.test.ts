import { describe, expect, it } from 'vitest';
import { fileName } from '../../../../src/panels/share/picture/fileName.ts';
import { pngScale } from '../../../../src/panels/share/picture/png.ts';

describe('the size of a PNG', () => {
  it('is twice that of the page', () => {
    expect(pngScale(880, 490)).toBe(2);
  });

  it('is that of the page where twice as much is more than browsers draw, in area or in length', () => {
    expect(pngScale(3000, 3000)).toBe(1);
    expect(pngScale(300, 4100)).toBe(1);
  });

  it('is none where even that is too much', () => {
    expect(pngScale(5000, 5000)).toBeNull();
    expect(pngScale(300, 8200)).toBeNull();
  });
});

describe('the name of a file', () => {
  it('keeps letters and digits of every script, and nothing that a system forbids', () => {
    expect(fileName('dE/dw1cnn[3]')).toBe('dE-dw1cnn-3');
    expect(fileName('当前步骤')).toBe('当前步骤');
    expect(fileName('a\\b:c*?"<>|')).toBe('a-b-c');
  });
});
