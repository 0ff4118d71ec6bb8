import { networkNames, networks, weightTensors } from '../../src/core/index.ts';
import { openFactors, walkInput, walkNetwork, watchPolicy } from './csp.ts';
import { expectViews } from './everywhere.ts';
import { modelOf } from './model.ts';
import { AppPage, expect, test } from './page.ts';
import { STEP_SIZES } from './walk.ts';

for (const network of networkNames()) {
  for (const language of ['en', 'zh'] as const) {
    test(`a walk through everything breaks no rule and asks nobody else: ${network}, ${language}`, async ({
      page,
      baseURL,
    }) => {
      const watch = await watchPolicy(page, baseURL ?? '');
      const app = new AppPage(page);
      await app.open();
      await app.chooseLanguage(language);
      await walkInput(app);
      await walkNetwork(app, network, ['random', 'oneEpoch', 'trained'], STEP_SIZES);
      const { words } = app;
      await app.button(words.transport.last).click();
      const model = await modelOf(app, network);
      for (const { name } of weightTensors(networks[network])) await expectViews(app, model, name, 'last');
      await app.button(words.header.dark).click();
      await page.getByRole('tab', { name: words.sideTabs.train, exact: true }).click();
      const views = page.getByRole('tabpanel').getByRole('tab');
      await expect(views.first()).toBeVisible();
      for (const view of await views.all()) {
        await view.click();
        await expect(view).toHaveAttribute('aria-selected', 'true');
      }
      await app.compareWith(networkNames().find((other) => other !== network) ?? network);
      await expect(page.locator('.beside [role=grid]').first()).toBeVisible();
      await page.reload();
      await app.ready();
      await watch.expectNothing();
    });
  }
}

test('nor does one in which the language and the theme are changed on the way', async ({ page, baseURL }) => {
  const watch = await watchPolicy(page, baseURL ?? '');
  const app = new AppPage(page);
  await app.open();
  for (const language of ['en', 'zh'] as const) {
    await app.chooseLanguage(language);
    const { header } = app.words;
    await walkInput(app);
    const [first, other] = networkNames();
    if (language === 'en') {
      await walkNetwork(app, other, ['random', 'trained'], ['multiply']);
      await walkNetwork(app, first, ['random', 'trained'], ['cell']);
    }
    await app.position.press('End');
    await openFactors(app);
    await app.button(language === 'en' ? header.dark : header.light).click();
  }
  await page.reload();
  await app.ready();
  await watch.expectNothing();
});
