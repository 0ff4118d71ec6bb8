import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { words as zh } from '../../src/app/language/zh/page.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { describeVisits } from './visits.ts';

const VIEWS = ['Which pixel', 'Flow', 'Formulas', 'What if', 'Turned kernel', 'Softmax', 'Products'];

const TRAIN_VIEWS = ['Misread', 'My digits', 'Saved', 'Plant a bug'];

/** Runs in the page: of each label with a number, the heights at which its first and last character stand. */
const LABEL_LINES = `[...document.querySelectorAll('.flow-drawing text:has(tspan)')].map((text) =>
  [0, text.getNumberOfChars() - 1].map((n) => text.getStartPositionOfChar(n).y))`;

let server: PreviewServer;
let address = '';

beforeAll(async () => {
  server = await preview({ preview: { port: Number(process.env['CONVSCOPE_PORT'] ?? 4317) } });
  address = server.resolvedUrls?.local[0] ?? '';
});

afterAll(() => server.close());

describeVisits(
  (browser) => `the main road in ${browser}`,
  () => address,
  (visitor) => {
    it('reads one that is drawn where a move tells only its last place', async () => {
      await visitor.driver.value('delete PointerEvent.prototype.getCoalescedEvents');
      await visitor.presses('button', '^Clear$');
      for (const stroke of DIGIT_STROKES[4]) await visitor.drawsOn('^Drawing pad$', stroke);
      await visitor.finds('status', '^Prediction$', ({ text }) => text.startsWith('4'));
    });

    it('steps by the button and by keys', async () => {
      await visitor.presses('button', '^Step$');
      await visitor.finds('region', '^Now$', ({ text }) => text.includes('temphicnn[1]'));
      await visitor.presses('slider', '^Position$');
      await visitor.driver.press('End');
      await visitor.finds('region', '^Now$', ({ text }) => text.includes('update'));
    });

    it('goes where the strip is dragged', async () => {
      const end = await visitor.finds('slider', '^Position$');
      await visitor.drags('^Position$', 0.9, 0.2);
      const there = await visitor.finds('slider', '^Position$', ({ value }) => value !== end.value);
      expect(Number(there.value)).toBeGreaterThan(0);
      expect(Number(there.value)).toBeLessThan(Number(end.value) / 2);
      await visitor.driver.press('End');
      await visitor.finds('slider', '^Position$', ({ value }) => value === end.value);
    });

    it('finds a cell by its name', async () => {
      await visitor.driver.press('/');
      await visitor.finds('dialog', '^Find a cell');
      await visitor.types('dE/dw1cnn[3]');
      await visitor.driver.press('Enter');
      await visitor.finds('tabpanel', '^Why$', ({ text }) => text.includes('dE/dw1cnn[3]'));
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
      expect(await visitor.cutOff()).toEqual([]);
    });

    it('sets formulas in their own letters', async () => {
      await expect.poll(() => visitor.formulaFonts()).toBeGreaterThan(0);
    });

    it('writes a label of the flow on one line', async () => {
      await visitor.presses('tab', '^Flow$');
      await visitor.finds('tabpanel', '^Flow$', ({ text }) => /unit \d/.test(text));
      const lines = (await visitor.driver.value(LABEL_LINES)) as number[][];
      expect(lines.length).toBeGreaterThan(9);
      for (const [name, number] of lines) expect(number).toBeCloseTo(name, 1);
    });

    it('trains in its worker', async () => {
      await visitor.presses('tab', '^Train$');
      await visitor.presses('button', '^One digit$');
      await visitor.finds('radio', '^Yours', ({ isChecked }) => isChecked);
    });

    it.each(TRAIN_VIEWS)('has the view "%s" of "Train"', async (view) => {
      await visitor.presses('tab', `^${view}$`);
      await visitor.finds('tabpanel', `^${view}$`, ({ text }) => !/Loading…|Try again/.test(text));
      expect(await visitor.cutOff()).toEqual([]);
    });

    it('copies what to tell of a fault', async () => {
      await visitor.presses('button', '^Help');
      await visitor.presses('button', '^About ConvScope$');
      await visitor.presses('button', '^Copy these lines$');
      await visitor.finds('status', '^Copied\\.$');
      await visitor.driver.press('Escape');
    });

    it('throws nothing on the way', async () => {
      expect(await visitor.faults()).toEqual([]);
    });

    it('comes back as it was left', async () => {
      const { value } = await visitor.finds('slider', '^Position$');
      expect(Number(value)).toBeGreaterThan(0);
      await visitor.opens(address);
      await visitor.finds('radio', '^Yours', ({ isChecked }) => isChecked);
      await visitor.finds('slider', '^Position$', (position) => position.value === value);
      await visitor.finds('heading', '^What did you mean');
      await visitor.finds('tabpanel', '^Train$');
      expect(await visitor.faults()).toEqual([]);
    });

    it('has its places in Chinese too', async () => {
      await visitor.presses('button', '^中文$');
      const { route, flow, formulas, whatIf, softmax, products } = zh.weightView;
      for (const view of [route, flow, formulas, whatIf, softmax, products]) {
        await visitor.presses('tab', `^${view}$`);
        await visitor.finds('tabpanel', `^${view}$`, ({ text }) => !text.startsWith('正在'));
        expect(await visitor.cutOff(), view).toEqual([]);
      }
    });
  },
);
