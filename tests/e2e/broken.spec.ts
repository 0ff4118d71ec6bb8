import { expectFound } from './broken.ts';
import { test } from './page.ts';

// broken.sweep.ts has the other mistakes
test('a mistake makes the check disagree, is pointed out where it was made, and is gone after the repair', async ({
  app,
}) => {
  await expectFound(app, ['cornerPixel']);
});
