import { expect, it } from 'vitest';
import { spoken } from '../../../src/app/reading/spoken.ts';

it('reads the words of a caption as they are, and its signs as words', () => {
  expect(spoken('Row 0: the products add up to temphicnn[3] = −0.136.', 'en')).toBe(
    'Row 0: the products add up to temphicnn 3 equals minus 0.136.',
  );
  expect(spoken('The 5×5 kernel slides over x.', 'en')).toBe('The 5 by 5 kernel slides over x.');
  expect(spoken('dE/dw1cnn[7]: 2 × 1.97×10⁻⁶', 'en')).toBe(
    'd E by d w1cnn 7: 2 times 1.97 by 10 to the power of minus 6',
  );
  expect(spoken('temphicnn[0] = −0.136。', 'zh')).toBe('temphicnn 0 等于 负0.136。');
});
