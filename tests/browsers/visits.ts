import { afterAll, beforeAll, describe, it } from 'vitest';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { BROWSERS } from './browsers.ts';
import { Visitor } from './visitor.ts';

/** A first visit by each browser that the machine has, test after test: it begins as every one does, and goes on as told. */
export function describeVisits(
  nameIn: (browser: string) => string,
  address: () => string,
  goOn: (visitor: Visitor) => void,
): void {
  for (const [browser, start] of Object.entries(BROWSERS)) {
    if (!start) console.log(`${browser} is not on this machine: its tests are skipped.`);

    describe.skipIf(!start)(nameIn(browser), () => {
      const visitor = new Visitor();

      beforeAll(async () => {
        if (!start) return;
        visitor.takes(await start());
        await visitor.opens(address());
      });

      afterAll(() => (start ? visitor.driver.close() : undefined));

      it('begins with the lesson, which can be skipped', async () => {
        await visitor.finds('tab', '^Lesson$');
        await visitor.presses('button', '^Skip$');
        await visitor.finds('tabpanel', '^Why$');
      });

      it('reads a digit that is drawn', async () => {
        for (const stroke of DIGIT_STROKES[7]) await visitor.drawsOn('^Drawing pad$', stroke);
        await visitor.finds('status', '^Prediction$', ({ text }) => text.startsWith('7'));
      });

      goOn(visitor);
    });
  }
}
