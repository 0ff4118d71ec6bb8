import { beforeAll, expect, it } from 'vitest';
import { words as zh } from '../../src/app/language/zh/page.ts';
import { buildSingle } from '../singleFile.ts';
import { describeVisits } from './visits.ts';

let address = '';

beforeAll(() => {
  address = buildSingle();
});

describeVisits(
  (browser) => `the page in one file, opened from a folder by ${browser}`,
  () => address,
  (visitor) => {
    it('sets formulas in their own letters', async () => {
      await visitor.presses('tab', '^Formulas$');
      await expect.poll(() => visitor.formulaFonts()).toBeGreaterThan(0);
    });

    it('trains in its worker, on the digits that it carries', async () => {
      await visitor.presses('tab', '^Train$');
      await visitor.presses('button', '^One digit$');
      await visitor.finds('radio', '^Yours', ({ isChecked }) => isChecked);
    });

    it('has its other language', async () => {
      await visitor.presses('button', '^中文$');
      await visitor.presses('tab', `^${zh.sideTabs.lesson}$`);
      await visitor.finds('tabpanel', `^${zh.sideTabs.lesson}$`, ({ text }) => text.length > 40);
    });

    it('throws nothing on the way, and loads nothing against its policy', async () => {
      expect(await visitor.faults()).toEqual([]);
    });
  },
);
