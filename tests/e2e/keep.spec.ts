import { readFileSync } from 'node:fs';
import { expect, test } from './page.ts';
import { openSaved } from './training.ts';

const fourLayer = readFileSync(new URL('../../public/weights/fourLayer-trained.json', import.meta.url));

// keep.sweep.ts has names that are taken, a reload, and the weights that others take the place of
test('weights are saved by name, are deleted and come back', async ({ app, page }) => {
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  const list = page.getByRole('list', { name: 'Saved weights' });
  await openSaved(app);
  await name.fill('shipped');
  await name.press('Enter');
  await expect(list.getByRole('listitem')).toHaveText([/shipped/]);
  await app.button('Delete "shipped"').press('Enter');
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  await expect(app.button('Undo').last()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list.getByRole('listitem')).toHaveText([/shipped/]);
});

test('a damaged file is refused by its name and nothing changes; a good one brings its network', async ({
  app,
  page,
}) => {
  await openSaved(app);
  const input = page.getByLabel('Weights file to upload');
  const before = await app.screen();
  const buffer = fourLayer.subarray(0, 20_000);
  await input.setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer });
  await expect(page.getByText('"broken.json" is not JSON')).toBeVisible();
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  expect(await app.screen()).toEqual(before);
  await input.setInputFiles({ name: 'four.json', mimeType: 'application/json', buffer: fourLayer });
  await expect(page.getByText('"broken.json" is not JSON')).toBeHidden();
  await expect(page.getByText('"four" is in the list.')).toBeVisible();
  await input.setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer });
  await expect(page.getByText('"broken.json" is not JSON')).toBeVisible();
  // what was said of the file before is not to be taken for this one
  await expect(page.getByText('"four" is in the list.')).toBeHidden();
  await app.button('Use "four"').click();
  await expect(app.networkNamed('fourLayer')).toBeVisible();
  await expect(app.grid('w1')).toBeVisible();
  const download = page.waitForEvent('download');
  await app.button('Download "four"').click();
  const path = await (await download).path();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    tensors: (JSON.parse(fourLayer.toString()) as { tensors: object }).tensors,
  });
});
