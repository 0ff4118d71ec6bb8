import { drawByFinger, expectReadWhenDrawn } from './hand.ts';
import { test } from './page.ts';

test.use({ hasTouch: true });

// hand.sweep.ts draws by pen, and on a page that could scroll
test('drawing by touch is read like drawing with the mouse, and the kernel is followed over it', async ({
  app,
}) => {
  await expectReadWhenDrawn(app, 'touch', drawByFinger);
});
