import type { Locator } from '@playwright/test';
import { words as phoneWords } from '../../src/app/language/en/views/phone.ts';
import { auditBoxes } from './boxes.ts';
import { timelineOf } from './model.ts';
import { AppPage, expect, test } from './page.ts';
import { badControls, expectOneScreen } from './phone.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** A finger that goes from the middle of something so far across, as a person's does. */
async function swipe(app: AppPage, over: Locator, across: number): Promise<void> {
  const session = await app.page.context().newCDPSession(app.page);
  const box = await over.boundingBox();
  if (!box) throw new Error('expected what is swiped over to be on screen');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', by?: number) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: by === undefined ? [] : [{ x: x + by, y }],
    });
  await touch('touchStart', 0);
  for (const part of [0.25, 0.5, 0.75, 1]) await touch('touchMove', across * part);
  await touch('touchEnd');
}

// phone.sweep.ts has each language in each of several sizes
test('the page is one screen, whatever is open on it, and fingers find its controls', async ({ page }) => {
  await expectOneScreen(new AppPage(page), 'zh');
});

test(
  'a chapter stands below its map, gives its place to its questions, and has it back when they are over',
  { tag: '@sweep' },
  async ({ page }) => {
    const app = new AppPage(page);
    await app.openFirst();
    const lesson = app.region('Lesson');
    const stage = app.region('Network');
    const card = page.locator('.ask-card');
    await lesson.getByRole('button', { name: 'Chapters' }).click();
    await lesson.getByRole('button', { name: 'The rest of the network' }).click();
    await expect(lesson.getByRole('heading', { name: 'The rest of the network' })).toBeInViewport();
    await expect(stage).toBeInViewport({ ratio: 0.99 });
    await app.settled();
    await lesson.getByRole('button', { name: 'Ask me about it' }).click();
    await expect(card.locator('.question')).toBeInViewport({ ratio: 0.99 });
    await expect(stage).toBeInViewport({ ratio: 0.99 });

    await expect(async () => {
      await card.getByRole('button', { name: 'Show me' }).click();
      const next = card.getByRole('button', { name: 'Next question' });
      if (await next.isVisible()) await next.click();
      else await card.locator('footer button').last().click();
      await expect(card).toBeHidden({ timeout: 100 });
    }).toPass();
    await expect(lesson.getByRole('button', { name: 'Next' })).toBeInViewport({ ratio: 1 });
    await expect(stage).toBeInViewport();
  },
);

test(
  'what is asked for elsewhere opens the sheet on its tab; a press on the tab closes it',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const tab = (name: string) => page.getByRole('tab', { name, exact: true });
    await expect(app.region('Why').locator('.why-panel')).toBeInViewport();
    await tab('Why').tap();
    await expect(app.region('Why').locator('.why-panel')).toHaveCount(0);
    await app.cell('temphicnn', 0).tap();
    await app.button('temphicnn[0] = -0.136').tap();
    await expect(app.region('Why')).toContainText('temphicnn[0]');
    await tab('Now').tap();
    await expect(app.region('Now').locator('.now-card')).toBeInViewport();
    await tab('Views').tap();
    await page.getByRole('tab', { name: 'Softmax', exact: true }).tap();
    await expect(app.region('Views').locator('.softmax')).toBeInViewport();
    await app.button('Close the sheet').tap();
    await expect(app.grid('temphicnn')).toBeInViewport({ ratio: 0.99 });
  },
);

test('the map follows the step until one is chosen, and again when it is told to', async ({ app, page }) => {
  const { phases, starts } = timelineOf('kernel');
  const first = (kind: string): number => starts.cell[phases.findIndex((phase) => phase.kind === kind)];
  const strip = page.getByRole('navigation', { name: 'Maps' });
  await page.getByRole('tab', { name: 'Why', exact: true }).tap();
  await app.goTo(first('error'));
  await expect(app.grid('yo')).toBeInViewport({ ratio: 0.9 });
  await app.goTo(first('kernelGradient'));
  await expect(app.grid('dE/dw1cnn')).toBeInViewport({ ratio: 0.9 });
  await expect(strip.getByRole('button', { name: 'dE/dw1cnn' })).toBeInViewport({ ratio: 1 });

  await app.radio('Show', 'Values').check();
  await expect(app.grid('w1cnn')).toBeVisible();
  await strip.getByRole('button', { name: 'hicnn', exact: true }).tap();
  await app.goTo(first('convolution'));
  await expect(app.grid('hicnn')).toBeVisible();
  await app.button('Follow the step').tap();
  await expect(app.grid('temphicnn')).toBeVisible();
  await expect(app.button('Follow the step')).toHaveCount(0);
});

test(
  'a swipe over the map leads to the next one: of a stack, then of the network',
  { tag: '@sweep' },
  async ({ app }) => {
    await app.chooseNetwork('kernel2');
    await app.page.getByRole('tab', { name: 'Why', exact: true }).tap();
    const map = app.page.locator('.phone-map');
    const shown = map.getByRole('grid');
    await expect(shown).toHaveAccessibleName('temphicnn[0]');
    await swipe(app, map, -120);
    await expect(shown).toHaveAccessibleName('temphicnn[1]');
    await swipe(app, map, -120);
    await expect(shown).toHaveAccessibleName('hicnn[1]');
    await swipe(app, map, 120);
    await expect(shown).toHaveAccessibleName('hicnn[0]');
    await app.button('Previous map').click();
    await expect(shown).toHaveAccessibleName('temphicnn[0]');
  },
);

test(
  'of two compared networks the screen has the one that is pressed, and the answers of both',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const both = page.getByRole('radiogroup', { name: phoneWords.compared });
    await app.openChoices();
    // the list of networks takes the focus when it comes, and would close the other
    await expect(page.getByRole('listbox', { name: app.words.header.network })).toBeVisible();
    await app.compareButton.tap();
    const others = page.getByRole('listbox', { name: app.words.header.compareWith });
    await others.getByRole('option', { name: 'Fully connected', exact: true }).tap();
    await expect(both.getByRole('radio', { name: 'One kernel: 5' })).toBeChecked();
    await both.getByRole('radio', { name: 'Fully connected: 3' }).tap();
    await expect(both.getByRole('radio', { name: 'Fully connected: 3' })).toBeChecked();
    await expect(page.locator('.phone-strip').getByRole('button', { name: /^(dE.d)?w1$/ })).toBeVisible();
    expect(await auditBoxes(page)).toEqual([]);
    expect(await badControls(app)).toEqual([]);
    await app.button(phoneWords.alone).tap();
    await expect(both).toHaveCount(0);
    await expect(app.chip).toContainText('Fully connected');
  },
);

test('one draws on x by finger, with the guess in view; beside the pad the finger scrolls', async ({
  app,
  page,
}) => {
  await page.getByRole('tab', { name: 'Why', exact: true }).tap();
  await app.showImage();
  await expect(app.pad).toBeInViewport({ ratio: 0.99 });
  await expect(app.prediction).toBeInViewport({ ratio: 0.99 });
  const before = await app.prediction.textContent();
  await swipe(app, app.pad, 140);
  await expect(app.prediction).not.toHaveText(before ?? '');
  await expect(app.button('Clear')).toBeEnabled();
  await app.answer(1).scrollIntoViewIfNeeded();
  await app.answer(1).check();
  await expect(app.answer(1)).toBeChecked();
});

test('the menu of the time has the size of the steps, the speed and the ends of the pass', async ({
  app,
  page,
}) => {
  await app.chooseSize('phase');
  await app.button('More').tap();
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: '5 a second' });
  await app.button('To the end').tap();
  await page.keyboard.press('Escape');
  await expect(app.position).toHaveValue(String(timelineOf('kernel').phases.length - 1));
});

test(
  'a finger on the timeline is told the phases that it comes to, as long as it lies there',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y }] });
    const box = await app.position.boundingBox();
    if (!box) throw new Error('expected the strip to be on screen');
    const y = box.y + box.height * 0.7;
    const tip = page.getByRole('tooltip');
    // names come after the page
    await expect(async () => {
      await touch('touchStart', box.x + 10);
      try {
        await expect(tip).toContainText('slide kernel', { timeout: 500 });
      } finally {
        await touch('touchEnd');
      }
    }).toPass();
    await expect(tip).toBeHidden();
    await touch('touchStart', box.x + 10);
    await expect(tip).toContainText('slide kernel');
    await touch('touchMove', box.x + box.width - 3);
    await expect(tip).toContainText('update');
    await touch('touchEnd');
    await expect(tip).toBeHidden();
    await page.touchscreen.tap(box.x + 10, y);
    await expect(app.position).toHaveValue('3');
    await expect(tip).toBeHidden();
  },
);

test(
  'numbers fly under the player, which lies over the page there',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const layer = (selector: string) =>
      page.locator(selector).evaluate((element) => Number(getComputedStyle(element).zIndex));
    await app.button('Step').click();
    expect(await layer('.motion')).toBeLessThan(await layer('.transport'));
  },
);

for (const size of [
  { width: 844, height: 390 },
  { width: 568, height: 320 },
])
  test.describe(`on its side, ${size.width}x${size.height}`, () => {
    test.use({ viewport: size });

    test(
      'the map stands at the left, the sheet at the right, and one row of time below them',
      { tag: '@sweep' },
      async ({ page }) => {
        const app = new AppPage(page);
        await app.openFirst();
        await expect(app.region('Lesson').getByRole('heading', { level: 3 })).toBeInViewport();
        await expect(app.grid('temphicnn')).toBeInViewport({ ratio: 0.99 });
        const boxOf = async (name: string) => {
          const box = await app.region(name).boundingBox();
          if (!box) throw new Error(`expected ${name} to be on screen`);
          return box;
        };
        const [map, sheet, time] = [await boxOf('Network'), await boxOf('Lesson'), await boxOf('Timeline')];
        expect(map.x + map.width).toBeLessThanOrEqual(sheet.x);
        expect(time.height).toBeLessThanOrEqual(46);
        expect(time.y + time.height).toBe(size.height);
        expect(await badControls(app)).toEqual([]);
        await app.showImage();
        await expect(app.pad).toBeInViewport({ ratio: 0.99 });
        await page.getByRole('tab', { name: 'Now', exact: true }).tap();
        await app.button('Open the sheet').tap();
        await expect(app.region('Now').locator('.now-card')).toBeInViewport();
        expect(
          await page.evaluate(() => [
            document.documentElement.scrollWidth,
            document.documentElement.scrollHeight,
          ]),
        ).toEqual([size.width, size.height]);
      },
    );
  });

test(
  'a finger that rests slides over small cells, told above it, and chooses where it is lifted; two enlarge',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await app.chooseNetwork('fourLayer');
    await page.getByRole('tab', { name: 'Why', exact: true }).tap();
    await page.getByRole('button', { name: 'w1', exact: true }).tap();
    const box = await page.locator('.phone-map canvas').boundingBox();
    if (!box) throw new Error('expected the map to be on screen');
    const session = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map((point, id) => ({ ...point, id })),
      });
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const told = page.locator('.phone-under');
    await touch('touchStart', at);
    await expect(told).toContainText(/w1\[\d+,\d+\]/);
    const first = await told.textContent();
    await touch('touchMove', { x: at.x + 40, y: at.y });
    await touch('touchMove', { x: at.x + 60, y: at.y + 3 });
    await expect(told).not.toHaveText(first ?? '');
    // both moves have been drawn
    await app.settled();
    const bubble = await told.boundingBox();
    expect((bubble?.y ?? 0) + (bubble?.height ?? 0)).toBeLessThan(at.y);
    const cell = /w1\[\d+,\d+\]/.exec((await told.textContent()) ?? '')?.[0] ?? '';
    await touch('touchEnd');
    await expect(told).toHaveCount(0);
    await page.getByRole('tab', { name: 'Why', exact: true }).click();
    await expect(app.region('Why')).toContainText(`dE/d${cell}`);

    await page.getByRole('tab', { name: 'Why', exact: true }).click();
    await touch('touchStart', at, { x: at.x + 30, y: at.y });
    for (const by of [40, 60, 90])
      await touch('touchMove', { x: at.x - by / 2, y: at.y }, { x: at.x + by, y: at.y });
    await expect(page.getByRole('dialog', { name: /^w1,/ })).toBeVisible();
    await touch('touchEnd');
  },
);

test.describe('the views have the width of a phone', () => {
  const open = async (app: AppPage, view: string): Promise<Locator> => {
    const tab = (name: string) => app.page.getByRole('tab', { name, exact: true });
    if (!(await tab(view).isVisible())) await tab('Views').tap();
    await tab(view).tap();
    return app.region('Views');
  };

  test(
    '"Flow" lists each layer, the largest first, which are opened in "Why"',
    { tag: '@sweep' },
    async ({ app, page }) => {
      const view = await open(app, 'Flow');
      const units = view.getByRole('region', { name: 'hidden units' });
      // the others stand together in a row that opens nothing
      await expect(units.getByRole('button')).toHaveCount(8);
      const sizes = await units
        .getByRole('button')
        .locator('i')
        .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      await units.getByRole('button', { name: 'unit 66' }).tap();
      await page.getByRole('tab', { name: 'Why', exact: true }).tap();
      await expect(app.region('Why').getByRole('navigation')).toContainText('dE/dh2i[66]');
    },
  );

  test(
    '"Formulas" has the last factor of both networks in view, "Products" the product',
    { tag: '@sweep' },
    async ({ app }) => {
      const formulas = await open(app, 'Formulas');
      for (const last of await formulas.locator('.chip[data-role="met"]').all())
        await expect(last).toBeInViewport({ ratio: 1 });
      await expect(formulas.locator('.chip[data-role="met"]')).toHaveCount(2);

      const products = await open(app, 'Products');
      await expect(products.getByRole('columnheader')).toHaveText(['j', 'm', 'k', /^product/]);
      await products.getByRole('row').nth(1).getByRole('gridcell').last().tap();
      await expect(products.locator('.product-detail')).toHaveText(/w2.*= 0\.0657/);
    },
  );
});
