import jsqr from 'jsqr';
import { words as brokenEn } from '../../src/app/language/en/views/broken.ts';
import { words as linkEn } from '../../src/app/language/en/views/shareLink.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { violations } from './axe.ts';
import { plant } from './broken.ts';
import { linkFrom, openFresh } from './link.ts';
import { AppPage, expect, test } from './page.ts';

/** What each link is made of, and what must be seen of it where it is opened. */
const MOMENTS: Record<string, (app: AppPage) => Promise<void>> = {
  async 'a drawing on the way back, dark, in another step size'(app) {
    await app.button('Clear').click();
    await app.draw(DIGIT_STROKES[4]);
    await app.ready();
    await app.answer(9).check();
    await app.button('Dark').click();
    await app.chooseSize('multiply');
    await app.goTo(9000);
  },
  async 'two convolutions, a kernel brought to the front, another weight and view'(app) {
    await app.chooseNetwork('twoConvolutions');
    await app.goTo(1000);
    await app.showMapOf('twoConvolutions', { tensor: 'w2cnn', index: 700 });
    await app.cell('w2cnn', '7,0,0').or(app.grid('w2cnn').getByRole('gridcell').first()).first().click();
    await app.page.getByRole('tab', { name: 'Formulas' }).click();
  },
  async 'a chapter, three steps into it'(app) {
    await app.page.getByRole('tab', { name: 'Lesson', exact: true }).click();
    await app.button('Chapters').click();
    await app
      .region('Lesson')
      .getByRole('navigation')
      .getByRole('listitem')
      .nth(5)
      .getByRole('button')
      .click();
    await app.region('Lesson').getByText('Chapter 6 of').waitFor();
    for (let n = 0; n < 3; n += 1) await app.button('Step').click();
  },
  async 'a weight that is tried'(app) {
    await app.goTo(400);
    await app.page.getByRole('tab', { name: 'What if' }).click();
    await app.page.getByRole('slider', { name: 'Try w1cnn[0]' }).press('PageUp');
    await expect(app.page.getByText(/^w1cnn\[0\] is tried at /)).toBeVisible();
  },
  async 'a planted bug, beside another network'(app) {
    await app.goTo(470);
    await plant(app, 'cornerPixel');
    await expect(app.page.getByText(brokenEn.badge, { exact: true })).toBeVisible();
    await app.compareWith('kernel4');
    await expect(app.page.getByRole('grid')).not.toHaveCount(0);
  },
};

for (const [what, make] of Object.entries(MOMENTS))
  test(
    `a link opens where nobody has been as it was made, cell by cell: ${what}`,
    { tag: what === 'a planted bug, beside another network' ? [] : '@sweep' },
    async ({ app, page, browser }) => {
      await make(app);
      await page.mouse.move(720, 5);
      const link = await linkFrom(app);
      await app.letGo();
      await app.settled();
      const screen = await app.screen();
      const tabs = await chosenTabs(app);
      const gradient = tabs.includes('Why') ? await app.gradient.textContent() : null;
      await openFresh(browser, link, async (fresh) => {
        await fresh.ready();
        await expect.poll(() => fresh.screen()).toEqual(screen);
        await expect.poll(() => chosenTabs(fresh)).toEqual(tabs);
        if (gradient !== null) await expect(fresh.gradient).toHaveText(gradient);
        await expect(fresh.button('Undo').first()).toBeDisabled();
        await expect(fresh.notice).toBeEmpty();
        // what is opened gives the same link again
        expect(await linkFrom(fresh)).toBe(link);
      });
    },
  );

async function chosenTabs({ page }: AppPage): Promise<string[]> {
  return page.locator('[role=tab][aria-selected=true]').allTextContents();
}

test(
  '"Share" shows the link, copies it and has it as a code that a camera reads',
  { tag: '@sweep' },
  async ({ app, page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await app.goTo(120);
    await app.button('Share').press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Share' });
    const field = dialog.getByRole('textbox', { name: linkEn.address });
    expect(await violations(page, '.share')).toEqual([]);
    await expect(dialog.getByText('Step 121 of 499, step size "Cell"')).toBeVisible();
    await app.button(linkEn.copy).press('Enter');
    await expect(dialog.getByRole('status')).toHaveText('Copied.');
    const link = await field.inputValue();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    const side = 260;
    const pixels = await dialog.getByRole('img', { name: linkEn.qr }).evaluate(async (svg, width) => {
      svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
      const image = new Image(width, width);
      image.src = `data:image/svg+xml,${encodeURIComponent(svg.outerHTML)}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width, height: width });
      const context2d = canvas.getContext('2d');
      if (!context2d) throw new Error('expected a canvas');
      context2d.drawImage(image, 0, 0, width, width);
      return [...context2d.getImageData(0, 0, width, width).data];
    }, side);
    expect(jsqr(Uint8ClampedArray.from(pixels), side, side)?.data).toBe(link);
  },
);

test(
  'a link that does not open says why and leaves the page as it was',
  { tag: '@sweep' },
  async ({ page }) => {
    const app = new AppPage(page);
    await page.goto('./#m=1.AAAA');
    await app.ready();
    await expect(app.notice).toContainText('This link does not open: it was cut off or changed on its way');
    await expect(app.region('Lesson')).toBeVisible();
    await page.goto('about:blank');
    await page.goto('./#m=7.AAAA');
    await app.ready();
    await expect(app.notice).toContainText('it was made with a newer version of this page');
  },
);

test(
  "a link over one's own page leads back to it, with the drawing and the steps that were applied",
  { tag: '@sweep' },
  async ({ app, page }) => {
    await page.getByRole('tab', { name: 'Lesson', exact: true }).click();
    await app.button('Skip').click();
    const first = await linkFrom(app);
    await app.button('Clear').click();
    await app.draw(DIGIT_STROKES[7]);
    await app.ready();
    await app.goTo(498);
    await app.button('Apply').first().click();
    await expect(app.page.getByText('changed', { exact: true })).toBeVisible();
    await app.settled();
    const [cells, weights] = [await app.cellNames('x'), await app.cellNames('w1cnn')];
    await page.goto('about:blank');
    await page.goto(first);
    await app.ready();
    await expect(app.page.getByText('changed', { exact: true })).toBeHidden();
    expect(await app.cellNames('x')).not.toEqual(cells);
    // also after a reload
    await page.reload();
    await app.ready();
    await page.getByRole('button', { name: 'Back to what was shown before' }).click();
    await expect.poll(() => app.cellNames('x')).toEqual(cells);
    await expect.poll(() => app.cellNames('w1cnn')).toEqual(weights);
  },
);

test('the address follows what is shown once it rests, without an entry a step, and a reload goes on from there', async ({
  page,
}) => {
  const app = new AppPage(page);
  await app.openFirst();
  await app.settled();
  expect(new URL(page.url()).hash).toBe('');
  const entries = (): Promise<number> => page.evaluate(() => history.length);
  const first = await entries();
  for (let n = 0; n < 5; n += 1) await app.button('Step').click();
  await expect.poll(() => page.url()).toContain('#m=1.');
  const link = await linkFrom(app);
  await expect.poll(() => page.url()).toBe(link);
  expect(await entries()).toBe(first);
  await page.reload();
  await app.ready();
  await expect(app.position).toHaveValue('5');
  expect(page.url()).toBe(link);
  await expect(page.getByRole('button', { name: 'Back to what was shown before' })).toBeHidden();
});

test(
  'a reload in the moment in which an entry is written goes on with the page, not with the entry before',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await page.getByRole('tab', { name: 'Flow' }).click();
    await expect.poll(() => page.url()).toContain('#m=1.');
    const before = new URL(page.url()).hash;
    await page.getByRole('tab', { name: 'Formulas' }).click();
    await expect.poll(() => new URL(page.url()).hash).not.toBe(before);
    // as Chromium does it then, now and again
    await page.addInitScript((hash) => history.replaceState(null, '', hash), before);
    for (let n = 0; n < 2; n += 1) {
      await page.reload();
      await app.ready();
      await expect(page.getByRole('tab', { name: 'Formulas' })).toHaveAttribute('aria-selected', 'true');
      await expect(page.getByRole('button', { name: 'Back to what was shown before' })).toBeHidden();
      await expect.poll(() => new URL(page.url()).hash).not.toBe(before);
    }
  },
);

test(
  '"Back" and "Forward" go between networks, views, tabs and chapters, and leave the drawing',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await page.getByRole('tab', { name: 'Lesson', exact: true }).click();
    await app.button('Next').click();
    await app.region('Lesson').getByText('Chapter 2 of').waitFor();
    const second = await app.position.inputValue();
    await app.button('Next').click();
    await app.region('Lesson').getByText('Chapter 3 of').waitFor();
    await app.button('Leave').click();
    await app.button('Clear').click();
    await app.draw(DIGIT_STROKES[7]);
    await app.ready();
    await page.getByRole('tab', { name: 'Flow' }).click();
    await app.chooseNetwork('fourLayer');
    const cells = await app.cellNames('x');

    await page.goBack();
    await expect(app.networkNamed('kernel')).toBeVisible();
    await expect(page.getByRole('tab', { name: 'Flow' })).toHaveAttribute('aria-selected', 'true');
    await page.goBack();
    await expect(page.getByRole('tab', { name: 'Now' })).toHaveAttribute('aria-selected', 'true');
    expect(await app.cellNames('x')).toEqual(cells);
    await page.goBack();
    await app.region('Lesson').getByText('Chapter 3 of').waitFor();
    await page.goBack();
    await app.region('Lesson').getByText('Chapter 2 of').waitFor();
    await expect(app.position).toHaveValue(second);
    await page.goForward();
    await app.region('Lesson').getByText('Chapter 3 of').waitFor();
    for (let n = 0; n < 3; n += 1) await page.goForward();
    await expect(app.networkNamed('fourLayer')).toBeVisible();
    expect(await app.cellNames('x')).toEqual(cells);
  },
);

test(
  'a link that is put into the address of an open page opens there',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const link = await linkFrom(app);
    await app.chooseNetwork('kernel2');
    await page.evaluate((address) => location.assign(address), link);
    await expect(app.networkNamed('kernel')).toBeVisible();
    await page.evaluate(() => location.assign('#m=1.wrong'));
    await expect(app.notice).toContainText('This link does not open');
    await expect(app.networkNamed('kernel')).toBeVisible();
  },
);
