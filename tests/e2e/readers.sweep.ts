import { WEIGHT_VIEWS } from '../../src/store/state.ts';
import { startOf } from './model.ts';
import { expect, test } from './page.ts';
import { expectHeardOnce } from './readers.ts';

test('a step is announced once, in every view and whatever has the focus', async ({ app, page }) => {
  test.slow();
  await expect(app.gradient).toBeAttached();
  for (const view of WEIGHT_VIEWS) {
    await page.getByRole('tab', { name: app.words.weightView[view], exact: true }).click();
    await expect(page.getByRole('tabpanel', { name: app.words.weightView[view] })).not.toContainText(
      'Loading…',
    );
    await app.settled();
    const starts = view === 'now' ? [1, startOf('error') - 1, startOf('kernelGradient')] : [startOf('pool')];
    await expectHeardOnce(app, starts, view);
  }
});
