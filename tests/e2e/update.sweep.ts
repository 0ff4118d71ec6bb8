import { networkNames, networks, weightTensors } from '../../src/core/index.ts';
import { modelOf } from './model.ts';
import { expect, test } from './page.ts';
import { trainOneDigit } from './training.ts';
import { change, group, updateAt } from './update.ts';

test('changed weights wait while others are looked at', async ({ app, page }) => {
  const model = await modelOf(app);
  await app.goTo(updateAt('kernel'));
  await app.button('Apply').click();
  await expect(group(app)).toContainText(change(model, 1));
  await app.radio('Weights', 'Random').check();
  await expect(page.getByRole('radiogroup', { name: 'Weights' })).not.toContainText('changed');
  await app.radio('Weights', 'Trained').check();
  await expect(group(app)).toContainText(change(model, 1));
  await expect(page.getByRole('radiogroup', { name: 'Weights' })).toContainText('changed');
});

test('large tensors show before, step and after, in every network', async ({ app, page }) => {
  for (const network of networkNames()) {
    await app.chooseNetwork(network);
    const place = weightTensors(networks[network]).findIndex(({ name }) => name === 'w12');
    await app.goTo(updateAt(network) + place);
    const now = page.getByRole('region', { name: 'Now', exact: true });
    for (const part of ['before', 'update', 'after']) {
      await expect(now.getByRole('grid', { name: `w12, ${part}`, exact: true })).toBeVisible();
    }
    await app.button('Apply').click();
    await expect(group(app)).toContainText('steps applied: 1');
    const numbers = await group(app).getByRole('status').textContent();
    const [before, after] = numbers?.split(' → ') ?? [];
    expect(Number(after)).toBeLessThan(Number(before));
  }
});

test('a reload keeps the changed weights and the learning rate', async ({ app, page }) => {
  const model = await modelOf(app);
  await app.goTo(updateAt('kernel'));
  await page.getByRole('combobox', { name: 'Learning rate' }).selectOption('1');
  await app.button('Apply 10 times').click();
  await expect(group(app)).toContainText(change(model, 10, 1));
  await page.reload();
  await app.ready();
  await expect(group(app)).toContainText(change(model, 10, 1));
  await expect(group(app)).toContainText('steps applied: 10');
  await expect(page.getByRole('combobox', { name: 'Learning rate' })).toHaveValue('1');
  await app.button('Back to the built-in weights').click();
  await expect(group(app)).toContainText(change(model, 0, 1));
  await page.reload();
  await app.ready();
  await expect(group(app)).toContainText(change(model, 0, 1));
});

test("steps from one's own weights lead back to these, which are not called built-in", async ({
  app,
  page,
}) => {
  await trainOneDigit(app);
  const own = await app.cellNames('w1cnn');
  await app.goTo(updateAt('kernel'));
  await app.button('Apply 10 times').click();
  await expect(page.getByRole('banner')).toContainText('changed');
  const back = app.button('Back to your weights as they were');
  await expect(back).toHaveAttribute('title', /^Gradient steps applied: 10\./);
  await back.click();
  await app.goTo(0);
  await expect.poll(() => app.cellNames('w1cnn')).toEqual(own);
});
