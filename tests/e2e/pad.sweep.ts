import type { CDPSession } from '@playwright/test';
import type { Stroke } from '../../src/core/index.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { pixelsOf } from './model.ts';
import { placeOn } from './pad.ts';
import { expect, test, type AppPage } from './page.ts';

const [, , , , , , , SEVEN] = DIGIT_STROKES;

/** Moves one after the other: none is lost where the browser hands on only the last one of a frame. */
async function drawSlowly(app: AppPage, stroke: Stroke): Promise<void> {
  const { mouse } = app.page;
  const [[first, ...others]] = await app.onScreen([stroke]);
  await mouse.move(first.x, first.y);
  await mouse.down();
  for (const { x, y } of others) await mouse.move(x, y);
  await mouse.up();
}

/** Columns of x that have ink. */
async function inkedColumns(app: AppPage): Promise<number[]> {
  const x = await pixelsOf(app);
  return [...Array(14).keys()].filter((column) => x.some((ink, n) => n % 14 === column && ink > 0.2));
}

function touch(
  client: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  ...points: { x: number; y: number }[]
) {
  const touchPoints = points.map(({ x, y }, id) => ({ x, y, id }));
  return client.send('Input.dispatchTouchEvent', { type, touchPoints });
}

test.describe('a pointer of any kind', () => {
  test.beforeEach(async ({ app }) => {
    await app.button('Clear').click();
  });

  test('draws where moves between frames are not told, and where holding it is refused', async ({
    app,
    page,
  }) => {
    for (const collected of ['none', 'empty']) {
      await page.evaluate((how) => {
        if (how === 'none') Reflect.deleteProperty(PointerEvent.prototype, 'getCoalescedEvents');
        else PointerEvent.prototype.getCoalescedEvents = () => [];
        Element.prototype.setPointerCapture = () => {
          throw new DOMException('refused', 'NotFoundError');
        };
      }, collected);
      await drawSlowly(app, SEVEN[0]);
      await expect(app.prediction).toHaveText(/^7 /);
      await app.button('Clear').click();
    }
  });

  test('begins where it enters the pad', async ({ app, page }) => {
    const from = await placeOn(app, 0.5, -0.05);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    for (const y of [0.2, 0.5, 0.8, 0.95]) {
      const to = await placeOn(app, 0.5, y);
      await page.mouse.move(to.x, to.y, { steps: 3 });
    }
    await page.mouse.up();
    await expect(app.prediction).toHaveText(/^1 /);
    await app.button('Undo').click();
    await expect(app.prediction).toHaveText('Draw a digit');
  });

  test('draws alone: a second finger is let alone', async ({ app, page }) => {
    const client = await page.context().newCDPSession(page);
    const first = [
      await placeOn(app, 0.3, 0.15),
      await placeOn(app, 0.3, 0.5),
      await placeOn(app, 0.3, 0.85),
    ];
    const second = await placeOn(app, 0.9, 0.5);
    await touch(client, 'touchStart', first[0]);
    await touch(client, 'touchMove', first[1]);
    await touch(client, 'touchStart', first[1], second);
    await touch(client, 'touchMove', first[2], { ...second, x: second.x - 9 });
    await touch(client, 'touchEnd');
    await expect(app.prediction).toHaveText(/^1 /);
    expect((await inkedColumns(app)).length).toBeLessThan(4);
    await app.button('Undo').click();
    await expect(app.prediction).toHaveText('Draw a digit');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 640 }, hasTouch: true });

  test('a swipe over the chart of "What if" scrolls, and only the dot changes the weight', async ({
    app,
    page,
  }) => {
    await page.getByRole('tab', { name: 'Views', exact: true }).tap();
    await page.getByRole('tab', { name: app.words.weightView.whatIf }).tap();
    const sheet = page.locator('.phone-panel');
    const scrollTop = () => sheet.evaluate((element) => element.scrollTop);
    const slider = page.getByRole('slider', { name: 'Try w1cnn[0]' });
    await slider.scrollIntoViewIfNeeded();
    const before = await slider.getAttribute('aria-valuenow');
    const client = await page.context().newCDPSession(page);
    const chart = await page.locator('.what-if .reach').boundingBox();
    if (!chart) throw new Error('expected the chart to be on screen');
    const scrolled = await scrollTop();
    const at = { x: chart.x + chart.width - 12, y: chart.y + chart.height / 2 };
    const isStill = sheet.evaluate(
      (element) => new Promise((resolve) => element.addEventListener('scrollend', resolve, { once: true })),
    );
    await touch(client, 'touchStart', at);
    for (const by of [20, 40, 60, 80]) await touch(client, 'touchMove', { ...at, y: at.y - by });
    await touch(client, 'touchEnd');
    await expect.poll(scrollTop).toBeGreaterThan(scrolled + 20);
    await expect(slider).toHaveAttribute('aria-valuenow', before ?? '');
    // a scroll that goes on would take the finger
    await isStill;

    const dot = await slider.locator('.dot').boundingBox();
    if (!dot) throw new Error('expected the dot to be on screen');
    const grip = { x: dot.x + dot.width / 2, y: dot.y + dot.height / 2 };
    await touch(client, 'touchStart', grip);
    const asFarAs = async (most: number): Promise<void> => {
      for (let by = 5; by <= most; by += 5)
        await touch(client, 'touchMove', { x: grip.x + by, y: grip.y + (by % 3) });
    };
    const valueNow = async (): Promise<number> => Number(await slider.getAttribute('aria-valuenow'));
    await asFarAs(20);
    await expect(slider).not.toHaveAttribute('aria-valuenow', before ?? '');
    await app.settled();
    const near = await valueNow();
    // the page has not taken the finger for a swipe meanwhile
    await asFarAs(60);
    await expect.poll(valueNow).toBeGreaterThan(near);
    await touch(client, 'touchEnd');
  });
});
