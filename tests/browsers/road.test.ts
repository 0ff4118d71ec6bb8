import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import type { Driver } from './driver.ts';
import { startFirefox } from './firefox.ts';
import { findFirefox, findWebKit } from './found.ts';
import { Visitor } from './visitor.ts';
import { startWebKit } from './webkit.ts';

const [firefox, webKit] = [findFirefox(), findWebKit()];

/** How to start each browser; null where this machine does not have it. */
const BROWSERS: Readonly<Record<string, (() => Promise<Driver>) | null>> = {
  Firefox: firefox === null ? null : () => startFirefox(firefox),
  WebKit: webKit === null ? null : () => startWebKit(webKit),
};

const VIEWS = ['Which pixel', 'Flow', 'Formulas', 'What if', 'Turned kernel', 'Softmax', 'Products'];

let server: PreviewServer;
let address = '';

beforeAll(async () => {
  server = await preview({ preview: { port: Number(process.env['CONVSCOPE_PORT'] ?? 4317) } });
  address = server.resolvedUrls?.local[0] ?? '';
});

afterAll(() => server.close());

for (const [name, start] of Object.entries(BROWSERS)) {
  if (!start) console.log(`${name} is not on this machine: its tests are skipped.`);

  describe.skipIf(!start)(`the main road in ${name}`, () => {
    let driver: Driver;
    let visitor: Visitor;

    beforeAll(async () => {
      if (!start) return;
      driver = await start();
      visitor = new Visitor(driver);
      await driver.open(address);
      await driver.value(
        `(window.errors = [], addEventListener('error', ({ message }) => window.errors.push(message)))`,
      );
    });

    afterAll(() => driver?.close());

    it('begins with the lesson, which can be skipped', async () => {
      await visitor.finds('tab', '^Lesson$');
      await visitor.presses('button', '^Skip$');
      await visitor.finds('tabpanel', '^Why$');
    });

    it('reads a digit that is drawn', async () => {
      for (const stroke of DIGIT_STROKES[7]) await visitor.drawsOn('^Drawing pad$', stroke);
      await visitor.finds('status', '^Prediction$', ({ text }) => text.startsWith('7'));
    });

    it('steps by the button and by keys', async () => {
      await visitor.presses('button', '^Step$');
      await visitor.finds('region', '^Now$', ({ text }) => text.includes('temphicnn[1]'));
      await visitor.presses('slider', '^Position$');
      await driver.press('End');
      await visitor.finds('region', '^Now$', ({ text }) => text.includes('update'));
    });

    it('explains a weight, and its check agrees', async () => {
      await visitor.presses('gridcell', String.raw`^w1cnn\[7\] `);
      await visitor.finds(
        'tabpanel',
        '^Why$',
        ({ text }) => text.includes('dE/dw1cnn[7]') && /(^|[^s])agrees/.test(text),
      );
    });

    it.each(VIEWS)('has the view "%s"', async (view) => {
      await visitor.presses('tab', `^${view}$`);
      await visitor.finds(
        'tabpanel',
        `^${view}$`,
        ({ text }) => text.length > 40 && !/Loading…|Try again/.test(text),
      );
    });

    it('trains in its worker', async () => {
      await visitor.presses('tab', '^Train$');
      await visitor.presses('button', '^One digit$');
      await visitor.finds('radio', '^Yours', ({ isChecked }) => isChecked);
    });

    it('throws nothing on the way', async () => {
      expect(await driver.value('window.errors')).toEqual([]);
    });

    it('comes back as it was left', async () => {
      const { value } = await visitor.finds('slider', '^Position$');
      expect(Number(value)).toBeGreaterThan(0);
      // what is kept is written a moment after it changed
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await driver.open(address);
      await visitor.finds('radio', '^Yours', ({ isChecked }) => isChecked);
      await visitor.finds('slider', '^Position$', (position) => position.value === value);
      await visitor.finds('heading', '^What did you mean');
      await visitor.finds('tabpanel', '^Train$');
    });
  });
}
