import { createWeights, networks, networkTitle, safetensors } from '../../src/core/index.ts';
import { expect, test } from './page.ts';
import { hearOnly, openSaved, train } from './training.ts';

test.describe('while a network is trained', () => {
  test.use({ digits: 1000 });

  test('weights for it that a program saved are listed, and used when asked to: the run does not end by itself', async ({
    app,
    page,
  }) => {
    await hearOnly(app, 2);
    await train(app, '20');
    await expect(page.getByText('epoch 3 of 20')).toBeVisible({ timeout: 30_000 });
    await openSaved(app);
    const upload = {
      name: 'mine.safetensors',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(safetensors(networks.kernel, createWeights(networks.kernel, 9))),
    };
    await page.getByLabel('Weights file to upload').setInputFiles(upload);
    const title = networkTitle('kernel', 'en');
    const why = page.getByText(`It is in the list but not in use, because "${title}" is being trained`);
    await expect(why).toBeVisible();
    const item = page
      .getByRole('list', { name: 'Saved weights' })
      .getByRole('listitem')
      .filter({ hasText: /^mine/ });
    await expect(item).not.toHaveText(/in use/);
    await app.button('Use "mine"').click();
    await expect(item).toHaveText(/in use/);
    await expect(why).toBeHidden();
  });
});
