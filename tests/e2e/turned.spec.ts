import { explain, formatNumber, networks, readingsOf, tiedCells, turned } from '../../src/core/index.ts';
import { words as inputEn } from '../../src/app/language/en/views/inputGradient.ts';
import { words as en } from '../../src/app/language/en/views/turned.ts';
import { offered } from '../../src/panels/turned/offered.ts';
import { CONTRAST, violations } from './axe.ts';
import { modelOf } from './model.ts';
import { expect, test, type AppPage } from './page.ts';
import { chooseCell, expectMap, openTurned } from './turned.ts';

// turned.sweep.ts has the other networks, every kernel and the other language
test.describe('the view "Turned kernel"', () => {
  test.beforeEach(async ({ app }) => openTurned(app));

  test('shows one gradient in two readings, and turns the kernel', async ({ app, page }) => {
    const model = await modelOf(app);
    const [cell] = offered(networks.kernel, model.trace, networks.kernel.opensAt);
    const view = await chooseCell(app, model, cell);
    await expectMap(view, model, cell, 0);
    expect(await violations(page, '.turned', CONTRAST)).toEqual([]);
    const kernel = view.getByRole('grid', { name: 'w1cnn', exact: true }).getByRole('gridcell');
    const names = (): Promise<(string | null)[]> =>
      kernel.evaluateAll((cells) => cells.map((each) => each.getAttribute('aria-label')));
    const before = await names();
    await app.radio(en.kernel, en.asItLies).check();
    await expect(kernel.first()).toHaveAccessibleName(/^w1cnn\[0\] =/);
    expect(await names()).toEqual(turned(before));
    // a product lights its error and its weight, and the cells on the stage
    const { maps } = readingsOf(networks.kernel, explain(networks.kernel, model.weights, model.trace, cell));
    const n = maps[0].patch.findIndex(({ term }) => term !== null);
    const { weight, place } = maps[0].patch[n];
    await view.getByRole('grid', { name: en.products }).locator(`[data-cell="${n}"]`).hover();
    const lit = view.locator('.mark.now');
    await expect(lit).toHaveCount(4);
    await expect(
      view.getByRole('grid', { name: 'w1cnn', exact: true }).locator(`.mark[data-around~="${weight.index}"]`),
    ).toBeVisible();
    await expect(
      app.grid('dE/dtemphicnn').last().locator(`.mark[data-around~="${place?.index}"]`).first(),
    ).toBeVisible();
  });

  test('has the focus once a cell is chosen for it', { tag: '@sweep' }, async ({ page }) => {
    const choose = page.getByRole('button', { name: /^Choose dE\/d/ }).first();
    await choose.press('Enter');
    await expect(choose).toHaveCount(0);
    await expect(page.locator('.turned-box')).toBeFocused();
  });

  test(
    'says what to select, and that a network has no convolution',
    { tag: '@sweep' },
    async ({ app, page }) => {
      await expect(page.getByText(en.select)).toBeVisible();
      await app.chooseNetwork('fourLayer');
      await expect(page.getByText(en.none)).toBeVisible();
    },
  );
});

test(
  'dE/dx is a map beneath x on request, from the end of the way back on, with a dot where ties make it arbitrary',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const input = app.region('Input');
    const toggle = input.getByRole('switch', { name: 'Show dE/dx' });
    await expect(toggle).not.toBeChecked();
    await expect(app.grid('dE/dx')).toHaveCount(0);
    await toggle.check();
    const cells = input.getByRole('grid', { name: 'dE/dx', exact: true }).getByRole('gridcell');
    await expect(cells.nth(75)).toHaveAccessibleName('dE/dx[75] not computed yet');
    await expect(input).toContainText(inputEn.later);
    await app.button(app.words.transport.last).click();
    const { trace, tied } = await withTies(app);
    await expect(cells.first()).toHaveAccessibleName(/=/);
    expect(await cells.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))).toEqual(
      Array.from(
        trace.gradients['x'],
        (value, n) => `dE/dx[${n}]${tied.has(n) ? ` ${inputEn.tied}` : ''} = ${formatNumber(value)}`,
      ),
    );
    await expect(input.locator('.ties circle')).toHaveCount(tied.size);
    await expect(input).toContainText(`A dot (${tied.size} pixels)`);
    expect(await violations(page, '.input-panel')).toEqual([]);
    await cells.nth(75).click();
    await expect(app.gradient).toContainText(formatNumber(trace.gradients['x'][75]));
  },
);

/** The pass of the next sample in which two cells of a pool's window are equal, and the pixels that they met. */
async function withTies(app: AppPage) {
  for (let tries = 0; tries < 12; tries += 1) {
    await app.button(app.words.input.sample).click();
    await app.settled();
    const { trace } = await modelOf(app);
    const tied = tiedCells(networks.kernel, trace, 'x');
    if (tied.size > 0) return { trace, tied };
  }
  throw new Error('expected a sample with a tie');
}
