import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { words as zh } from '../../src/app/language/zh/page.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { buildSingle } from '../singleFile.ts';
import { BROWSERS } from './browsers.ts';
import type { Driver } from './driver.ts';
import { Visitor } from './visitor.ts';

let address = '';

beforeAll(() => {
  address = buildSingle();
});

for (const [name, start] of Object.entries(BROWSERS)) {
  describe.skipIf(!start)(`the page in one file, opened from a folder by ${name}`, () => {
    let driver: Driver;
    let visitor: Visitor;

    beforeAll(async () => {
      if (!start) return;
      driver = await start();
      visitor = new Visitor(driver);
      await visitor.opens(address);
    });

    afterAll(() => driver?.close());

    it('has the lesson, which can be skipped', async () => {
      await visitor.finds('tab', '^Lesson$');
      await visitor.presses('button', '^Skip$');
      await visitor.finds('tabpanel', '^Why$');
    });

    it('reads a digit that is drawn', async () => {
      for (const stroke of DIGIT_STROKES[7]) await visitor.drawsOn('^Drawing pad$', stroke);
      await visitor.finds('status', '^Prediction$', ({ text }) => text.startsWith('7'));
    });

    it('sets formulas in their own letters', async () => {
      await visitor.presses('tab', '^Formulas$');
      const letters = `[...document.fonts].filter(({ family, status }) => /KaTeX_Main/.test(family) && status === 'loaded').length`;
      await expect.poll(() => driver.value(letters)).toBeGreaterThan(0);
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
  });
}
