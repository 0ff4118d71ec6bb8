import { networkNames, type NetworkName } from '../../src/core/index.ts';
import { positionCount, STEP_SIZES, type StepSize } from '../../src/timeline/steps.ts';
import { expectCaptions } from './everywhere.ts';
import { startOf, timelineOf } from './model.ts';
import { expect, test, type AppPage } from './page.ts';
import { expectSameScrubbed } from './step.ts';
import { middles } from './walk.ts';

/** Presses a button of the transport so many times. Returns what the stage shows before and after each, shortened. */
async function pressAll(app: AppPage, button: string, times: number): Promise<string[]> {
  return app.button(button).evaluate(async (pressed: HTMLButtonElement, count) => {
    /** Caption, every cell's name and marks. */
    const shown = (): string => {
      const stage = [...document.querySelectorAll('.stage-map [role=gridcell], .stage-map [data-around]')];
      const text = stage.map((each) =>
        ['aria-label', 'class', 'data-around'].map((key) => each.getAttribute(key) ?? '').join(' '),
      );
      const caption = document.querySelector('[type=range]')?.getAttribute('aria-valuetext') ?? '';
      let hash = 0;
      for (const sign of text.join('|')) hash = (Math.imul(hash, 31) + sign.charCodeAt(0)) | 0;
      return `${caption} ${hash}`;
    };
    const drawn = (): Promise<void> =>
      new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    // what leads here is drawn before the clock is put forward, which would count as its drawing
    await drawn();
    const seen = [shown()];
    // captions rest while steps rush by: these seem a second apart
    const clock = performance.now.bind(performance);
    let ahead = 0;
    performance.now = () => clock() + ahead;
    for (let n = 0; n < count; n += 1) {
      ahead += 1000;
      pressed.click();
      // what drawing takes is no rest: the step has been drawn before the next one
      await drawn();
      seen.push(shown());
    }
    return seen;
  }, times);
}

/** More steps than these are not all taken, but those around each place where two phases meet. */
const MOST = 1500;

/** Where the steps that are taken begin, and how many they are: the whole pass, or parts of a long one. */
function stretches(network: NetworkName, size: StepSize): (readonly [from: number, count: number])[] {
  const { starts } = timelineOf(network);
  const last = positionCount(timelineOf(network), size) - 1;
  if (last <= MOST) return [[0, last]];
  return [...starts[size].slice(1, -1).map((start) => start - 3), ...middles(network, size), last - 6].map(
    (from) => [Math.min(from, last - 6), 6],
  );
}

for (const network of networkNames()) {
  for (const size of STEP_SIZES) {
    test(`stepping through the pass and back again leads to the same screens: ${network}, ${size}`, async ({
      app,
    }) => {
      await app.chooseNetwork(network);
      await app.chooseSize(size);
      for (const [from, count] of stretches(network, size)) {
        await app.goTo(from);
        const there = await pressAll(app, app.words.transport.step, count);
        expect(new Set(there).size).toBe(count + 1);
        const back = await pressAll(app, app.words.transport.stepBack, count);
        expect(back.toReversed()).toEqual(there);
      }
      await app.goTo(0);
      await expect(app.button(app.words.transport.stepBack)).toBeDisabled();
      await app.position.press('End');
      await expect(app.button(app.words.transport.step)).toBeDisabled();
    });
  }
}

test('every step of the pass has a caption of its own', async ({ app }) => {
  const all = Array.from({ length: positionCount(timelineOf('kernel'), 'cell') }, (_, position) => position);
  expect(await expectCaptions(app, 'cell', all)).toHaveLength(all.length);
});

// step.sweep.ts goes through the whole pass of each network, in blocks and phases too
test('stepping forward and back again leads to the same screens', async ({ app, page }) => {
  for (const size of ['cell', 'multiply'] as const) {
    await app.chooseSize(size);
    // around the pool, where three phases meet
    await app.goTo(timelineOf('kernel').starts[size][1] - 4);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const there = [await app.screen()];
    for (let n = 0; n < 6; n += 1) {
      await page.keyboard.press('ArrowRight');
      there.push(await app.screen());
    }
    expect(new Set(there.map(({ caption }) => caption)).size).toBe(7);
    for (const screen of there.slice(0, -1).reverse()) {
      await page.keyboard.press('ArrowLeft');
      expect(await app.screen()).toEqual(screen);
    }
  }
});

test('a step of the error or of the route shows the same whether it was stepped to or scrubbed to', async ({
  app,
}) => {
  await expectSameScrubbed(app, [startOf('error'), startOf('route')]);
});

// where a formula takes a line more the picture makes room for it, and where very much is said of a number
for (const kind of ['convolution', 'pool', 'sigmoid', 'dense', 'route'] as const) {
  test(`the result of the card stays where it is from step to step of one phase: ${kind}`, async ({
    app,
  }) => {
    const result = app.region('Now').locator('.result .big');
    const first = startOf(kind);
    const places = new Set<string>();
    for (const n of [0, 3, 7, 8, 12, 18, 23]) {
      await app.goTo(first + n);
      await expect(result).toBeVisible();
      const box = await result.boundingBox();
      places.add(`${Math.round(box?.x ?? 0)}, ${Math.round((box?.y ?? 0) + (box?.height ?? 0))}`);
    }
    expect([...places]).toHaveLength(1);
  });
}
