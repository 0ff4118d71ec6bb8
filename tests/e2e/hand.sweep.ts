import { drawByFinger, drawByPen, expectReadWhenDrawn } from './hand.ts';
import { expect, test } from './page.ts';

test('drawing by pen is read like drawing with the mouse, and the kernel is followed over it', async ({
  app,
}) => {
  await expectReadWhenDrawn(app, 'pen', drawByPen);
});

for (const [kind, drawBy] of [
  ['touch', drawByFinger],
  ['pen', drawByPen],
] as const) {
  test.describe(`drawing by ${kind}`, () => {
    test.use({ hasTouch: kind === 'touch', viewport: { width: 390, height: 844 } });

    test('does not scroll the page', async ({ app, page, context }) => {
      const session = await context.newCDPSession(page);
      const strokes = await app.onScreen([
        [
          { x: 0.5, y: 0.9 },
          { x: 0.5, y: 0.5 },
          { x: 0.5, y: 0.1 },
        ],
      ]);
      const before = await page.evaluate(() => window.scrollY);
      await drawBy(session, strokes);
      expect(await page.evaluate(() => window.scrollY)).toBe(before);
    });
  });
}
