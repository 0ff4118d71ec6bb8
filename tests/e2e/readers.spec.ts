import { startOf } from './model.ts';
import { expect, test } from './page.ts';
import { expectHeardOnce } from './readers.ts';

// what is heard of the page: names, roles and descriptions of the accessibility tree

test('a map is a figure and a grid of its own name, in rows that do not read out all of their cells', async ({
  app,
}) => {
  await app.goTo(0);
  const stage = app.region('Network');
  const figure = stage.getByRole('figure', { name: 'w1cnn', exact: true });
  const rows = figure.getByRole('grid', { name: 'w1cnn', exact: true }).getByRole('row');
  await expect(rows).toHaveCount(5);
  for (const row of [0, 4]) await expect(rows.nth(row)).toHaveAccessibleName(`row ${row}`);
  await expect(rows.first().getByRole('gridcell').first()).toHaveAccessibleName('w1cnn[0] = -0.809');
  // one row of a large map is in the page
  await expect(
    stage.getByRole('grid', { name: 'w12', exact: true }).getByRole('row', { name: 'row 0' }),
  ).toHaveCount(1);
});

test(
  'the largest of a pool, the target and what lights up are said and not only drawn',
  { tag: '@sweep' },
  async ({ app }) => {
    await app.goTo(startOf('pool') + 1);
    const winners = app.grid('temphicnn').getByRole('gridcell', { name: /, largest of its pool$/ });
    await expect(winners).toHaveCount(2);
    expect(await app.ringedCells('temphicnn')).toHaveLength(2);
    await expect(app.grid('hicnn')).toHaveAccessibleDescription('in focus: hicnn[1]');
    await expect(app.grid('temphicnn')).toHaveAccessibleDescription(
      'goes into it: temphicnn[2] to temphicnn[3], temphicnn[12] to temphicnn[13]',
    );
    await expect(app.grid('dE/dw1cnn')).toHaveAccessibleDescription('');
    await app.goTo(startOf('error'));
    await expect(app.grid('yo').getByRole('gridcell', { name: 'yo[3] = 0.288, target digit' })).toHaveCount(
      1,
    );
  },
);

test('formulas name tensors as words', { tag: '@sweep' }, async ({ app, page }) => {
  await app.goTo(0);
  const formula = app.region('Why').getByRole('math').first();
  await expect(formula).toBeVisible();
  const names = page.locator('math mi');
  await expect(names.filter({ hasText: /^w1cnn$/ }).first()).toBeAttached();
  await expect(names.filter({ hasText: /^temphicnn$/ }).first()).toBeAttached();
  await expect(page.locator('math mi[mathvariant=normal] + mi[mathvariant=normal]')).toHaveCount(0);
});

test('the terms of a sum are a tree grid with a head for every column and row', async ({ app }) => {
  await expect(app.region('Why').getByRole('treegrid', { name: 'Terms of dE/dw1cnn[0]' }))
    .toMatchAriaSnapshot(`
    - treegrid:
      - rowgroup:
        - row:
          - columnheader "term"
          - columnheader "share"
          - columnheader "value"
      - rowgroup:
        - row:
          - rowheader "6 positive"
          - gridcell "0.2325"
        - row:
          - rowheader /dE.dhicnn.14. × .* x.64./:
            - button
            - text: ×
            - button
          - gridcell
          - gridcell "0.123"
  `);
});

test(
  'a row of the terms says how deep it is, which of how many, and that it opens',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const why = app.region('Why');
    const row = (level: number) => why.getByRole('row', { level, expanded: false });
    const focused = page.locator(':focus');
    await row(1).first().focus();
    await expect(focused).toHaveAttribute('aria-posinset', '1');
    const count = (await focused.getAttribute('aria-setsize')) ?? '';
    await expect(why.getByText(`${count} terms`)).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(why.getByRole('treegrid', { name: 'Terms of dE/dhicnn[14]' })).toBeVisible();
    await expect(row(2).first()).toBeFocused();
    await expect(row(1)).toHaveCount(0);
    await page.keyboard.press('ArrowLeft');
    await expect(row(1).first()).toBeFocused();
  },
);

test('a step is announced once, by its button and by the slider', async ({ app }) => {
  await app.settled();
  await expectHeardOnce(app, [startOf('error') - 1]);
});

test(
  'what the page is for, and how right the weights are, is said without a pointer',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await expect(page.getByRole('banner')).toContainText('See every multiplication of a small');
    await expect(app.radio('Weights', 'Trained')).toHaveAccessibleDescription(
      /^accuracy [\d.]+% on validation digits/,
    );
  },
);

test(
  'the cell that has the focus is described by the card beside it, and has a ring of its own',
  { tag: '@sweep' },
  async ({ app, page }) => {
    await app.goTo(startOf('pool') + 1);
    await app.cell('hicnn', 0).focus();
    await page.keyboard.press('ArrowRight');
    const cell = app.cell('hicnn', 1);
    await expect(cell).toBeFocused();
    // its name and number it says itself
    await expect(cell).toHaveAccessibleDescription(
      /^row 0, column 1 .*largest of its pool: temphicnn\[\d+\]/,
    );
    const ring = app.grid('hicnn').locator('.focus-ring').last();
    const [around, box] = await Promise.all([ring.boundingBox(), cell.boundingBox()]);
    expect(Math.abs((around?.x ?? 0) - (box?.x ?? NaN))).toBeLessThan(4);
    // the cells lie below it, each with its own fill
    expect(
      await ring.evaluate((own) => [...(own.closest('svg')?.querySelectorAll('rect') ?? [])].at(-1) === own),
    ).toBe(true);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('tooltip')).toHaveCount(0);
    await expect(cell).toBeFocused();
    await app.focusFirst('w12');
    await page.keyboard.press('ArrowDown');
    const large = page.locator(':focus');
    await expect(large).toHaveAccessibleName(/^w12\[\d+,\d+\] =/);
    await expect(large).toHaveAccessibleDescription(/^(?!w12\[).*feeds/);
    // where it is drawn, for a highlight and for who says its name
    const [frame, own] = await Promise.all([
      app.grid('w12').locator('.focus-ring').boundingBox(),
      large.boundingBox(),
    ]);
    expect(own?.width).toBeGreaterThan(1);
    for (const side of ['x', 'y'] as const)
      expect(Math.abs((own?.[side] ?? NaN) - (frame?.[side] ?? 0))).toBeLessThan(4);
    await expect(app.grid('w12').locator('.focus-ring')).toHaveCount(1);
    await app.letGo();
    await expect(page.locator('.focus-ring')).toHaveCount(0);
  },
);

test(
  'the card beside a cell can be read with the pointer on it, and closed with Escape',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const card = page.getByRole('tooltip').filter({ hasText: 'w1cnn[14]' });
    await app.goTo(498);
    const edge = app.cell('w1cnn', 14);
    const go = async (isSlow: boolean): Promise<void> => {
      await edge.hover();
      await expect(card).toHaveCSS('pointer-events', 'none');
      const [from, to] = [await edge.boundingBox(), await card.boundingBox()];
      if (!from || !to) throw new Error('expected cell and card to be on screen');
      const y = from.y + from.height / 2;
      const leave = page.mouse.move((from.x + from.width + to.x) / 2, y);
      if (isSlow) {
        await leave;
        await expect(card).toHaveCSS('pointer-events', 'auto');
      }
      await Promise.all([leave, page.mouse.move(to.x + 8, y)]);
    };
    await go(true);
    // what it speaks of lights up again, as if the pointer were still there
    await expect.poll(() => app.markedCells('w1cnn')).toEqual([14]);
    await expect(card).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
    await page.mouse.move(720, 5);

    await go(true);
    await page.mouse.move(720, 5);
    await expect(card).toHaveCount(0);
    // who only passes by reaches what lies under it
    await go(false);
    await expect(card).toHaveCount(0);
    const named = page.getByRole('tooltip').filter({ hasText: 'A kernel slides over the map.' });
    await expect(named).toHaveCSS('pointer-events', 'none');

    // the cards of names are no other
    const [sign, box] = [await app.button('⊛: convolve').boundingBox(), await named.boundingBox()];
    if (!sign || !box) throw new Error('expected sign and card to be on screen');
    await page.mouse.move(sign.x + sign.width / 2, sign.y + 2);
    const y = sign.y + sign.height / 2;
    const isRight = box.x > sign.x;
    await page.mouse.move(isRight ? box.x - 4 : box.x + box.width + 4, y);
    await expect(named).toHaveCSS('pointer-events', 'auto');
    await page.mouse.move(isRight ? box.x + 8 : box.x + box.width - 8, y);
    await expect(named).toHaveCSS('pointer-events', 'auto');
    await page.keyboard.press('Escape');
    await expect(named).toHaveCount(0);
  },
);

test(
  'keys of a single character are switched off in help, and stay so',
  { tag: '@sweep' },
  async ({ app, page }) => {
    const help = page.getByRole('dialog', { name: app.words.header.help });
    const keys = help.getByRole('switch', { name: 'Single characters as shortcuts: digits, =, / and ?' });
    await page.keyboard.press('?');
    await expect(keys).toBeChecked();
    await keys.click();
    await page.keyboard.press('Escape');
    for (const key of ['7', '?', '/']) await page.keyboard.press(key);
    await expect(app.answer(3)).toBeChecked();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.reload();
    await app.ready();
    await app.letGo();
    await page.keyboard.press('7');
    await page.keyboard.press('ArrowRight');
    await expect(app.position).toHaveValue('1');
    await expect(app.answer(3)).toBeChecked();
    await app.button(app.words.header.help).click();
    await keys.click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('7');
    await expect(app.answer(7)).toBeChecked();
  },
);

test(
  'the stage and the panel have headings of their own, under which theirs stand',
  { tag: '@sweep' },
  async ({ app, page }) => {
    for (const name of ['Network', 'Why'])
      await expect(app.region(name).getByRole('heading', { level: 2, name, exact: true })).toHaveCount(1);
    await page.getByRole('tab', { name: 'Lesson', exact: true }).click();
    await expect(app.region('Lesson').getByRole('heading', { level: 3 }).first()).toBeVisible();
    const levels = await page
      .getByRole('heading')
      .evaluateAll((all) => all.map((heading) => Number(heading.tagName.slice(1))));
    expect(levels.filter((level, n) => level > (levels[n - 1] ?? 0) + 1)).toEqual([]);
    await expect(app.region('Lesson').getByRole('heading', { level: 2, name: 'Lesson' })).toHaveCount(1);
  },
);
