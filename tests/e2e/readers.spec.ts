import { WEIGHT_VIEWS } from '../../src/store/state.ts';
import { timelineOf } from './model.ts';
import { expect, test, type AppPage } from './page.ts';

// what is heard of the page: names, roles and descriptions of the accessibility tree

const phaseOf = (kind: string): number => {
  const { phases, starts } = timelineOf('kernel');
  return starts.cell[phases.findIndex((phase) => phase.kind === kind)];
};

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

test('the largest of a pool, the target and what lights up are said and not only drawn', async ({ app }) => {
  await app.goTo(phaseOf('pool') + 1);
  const winners = app.grid('temphicnn').getByRole('gridcell', { name: /, largest of its pool$/ });
  await expect(winners).toHaveCount(2);
  expect(await app.ringedCells('temphicnn')).toHaveLength(2);
  await expect(app.grid('hicnn')).toHaveAccessibleDescription('in focus: hicnn[1]');
  await expect(app.grid('temphicnn')).toHaveAccessibleDescription(
    'goes into it: temphicnn[2] to temphicnn[3], temphicnn[12] to temphicnn[13]',
  );
  await expect(app.grid('dE/dw1cnn')).toHaveAccessibleDescription('');
  await app.goTo(phaseOf('error'));
  await expect(app.grid('yo').getByRole('gridcell', { name: 'yo[3] = 0.288, target digit' })).toHaveCount(1);
});

test('formulas name tensors as words', async ({ app, page }) => {
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

/** How many live regions say something else than before, and what the focused control says of itself. */
async function heardOnStep(app: AppPage, act: () => Promise<void>): Promise<string[]> {
  await app.page.evaluate(() => {
    const live = '[aria-live=polite], [aria-live=assertive], [role=status], [role=alert], output';
    const texts = (): Map<Element, string> =>
      new Map([...document.querySelectorAll(live)].map((region) => [region, region.textContent ?? '']));
    Object.assign(window, { texts, textsBefore: texts() });
  });
  const before = await app.position.getAttribute('aria-valuetext');
  await act();
  await expect(app.position).not.toHaveAttribute('aria-valuetext', before ?? '');
  await app.rested();
  return app.page.evaluate(() => {
    const { texts, textsBefore } = window as unknown as {
      texts: () => Map<Element, string>;
      textsBefore: Map<Element, string>;
    };
    const changed = [...texts()].filter(([region, text]) => textsBefore.get(region) !== text && text !== '');
    const { activeElement } = document;
    const slider = activeElement?.getAttribute('type') === 'range' ? ['slider'] : [];
    return [...changed.map(([region]) => region.parentElement?.className ?? ''), ...slider];
  });
}

test('a step is announced once, in every view and whatever has the focus', async ({ app, page }) => {
  test.slow();
  await expect(app.gradient).toBeAttached();
  for (const view of WEIGHT_VIEWS) {
    await page.getByRole('tab', { name: app.words.weightView[view], exact: true }).click();
    await expect(page.getByRole('tabpanel', { name: app.words.weightView[view] })).not.toContainText(
      'Loading…',
    );
    await app.settled();
    const starts = view === 'now' ? [1, phaseOf('error') - 1, phaseOf('kernelGradient')] : [phaseOf('pool')];
    for (const start of starts) {
      await app.goTo(start);
      await app.button('Step').focus();
      const byButton = await heardOnStep(app, () => app.button('Step').press('Enter'));
      expect(byButton, `${view} ${start}`).toEqual(['transport']);
    }
    await app.position.focus();
    expect(await heardOnStep(app, () => page.keyboard.press('ArrowRight')), view).toEqual(['slider']);
  }
});
