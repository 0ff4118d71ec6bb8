import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import {
  chainRule,
  checkGradient,
  explain,
  flowOf,
  formatNumber,
  mapOfCell,
  metPixel,
  namesOf,
  networks,
  pixelRoute,
  pooledConvolution,
  productTable,
  shownCount,
  shownNumber,
  type Ref,
} from '../../src/core/index.ts';
import { words as whatIfEn } from '../../src/app/language/en/views/whatIf.ts';
import { foldFlow } from '../../src/panels/flow/fold.ts';
import { MOST_TERMS } from '../../src/panels/why/termGroups.ts';
import { isRight } from '../printedNumbers.ts';
import { startingWith } from './everywhere.ts';
import type { Model } from './model.ts';
import { expect, type AppPage } from './page.ts';

/** What the page shows of a weight that is selected, beside what the core computes of it. In English. */

async function open({ page, words }: AppPage, view: keyof AppPage['words']['weightView']): Promise<Locator> {
  const name = words.weightView[view];
  await page.getByRole('tab', { name, exact: true }).click();
  return page.getByRole('tabpanel', { name, exact: true });
}

const cellOf = ({ network }: Model, ref: Ref): string => namesOf(networks[network]).cell(ref);

/** "Why": the formula, the central difference, and every term in its place with its number. */
export async function expectWhy(app: AppPage, model: Model, ref: Ref): Promise<void> {
  const { network, weights, trace } = model;
  const { x, d } = trace.values;
  const why = app.region(app.words.sideTabs.why);
  const { tex, terms, value } = explain(networks[network], weights, trace, ref);
  await expect(why.locator('annotation').first()).toHaveText(tex);
  const check = checkGradient(networks[network], weights, x, d, ref.tensor, ref.index);
  await expect(why.locator('.check b')).toHaveText(shownNumber(check.numeric));
  if (!check.kink && Math.abs(value) > 1e-8) await expect(why.locator('.verdict')).toContainText('agrees');
  if (terms.length < 2) return;
  await expect(
    why.getByText(`${terms.length} ${terms.length === 1 ? 'term' : 'terms'}, largest first`),
  ).toBeVisible();
  const zeros = why.getByRole('switch', { name: 'Hide zeros' });
  if ((await zeros.count()) > 0) await zeros.uncheck();
  const others = why.getByRole('button', { name: /^the other \d+$/ });
  while ((await others.count()) > 0) await others.first().click();
  const sorted = terms.toSorted((a, b) => Math.abs(b.value) - Math.abs(a.value)).slice(0, MOST_TERMS);
  const ordered = [1, -1, 0].flatMap((sign) => sorted.filter((term) => Math.sign(term.value) === sign));
  const rows = why.locator('tr[data-term]');
  await expect(rows).toHaveCount(sorted.length);
  const printed = await rows.evaluateAll((all) =>
    all.map((row) => row.querySelector('td:last-child')?.firstChild?.textContent ?? ''),
  );
  for (const [n, { value: product }] of ordered.entries())
    expect(isRight(printed[n], product), `${cellOf(model, ref)}: ${printed[n]} of ${product}`).toBe(true);
  if (terms.length > 1)
    await expect(why.getByRole('row', { name: /^sum/ })).toContainText(shownNumber(value));
}

/** "Which pixel": of a kernel the route through some of its cells, and which weights met a pixel or a cell of a map. */
export async function expectRoute(app: AppPage, model: Model, ref: Ref): Promise<void> {
  const { network: name, weights, trace } = model;
  const network = networks[name];
  const panel = await open(app, 'route');
  const { terms } = explain(network, weights, trace, ref);
  if (!pooledConvolution(network, ref.tensor)) {
    const [met] = terms[0].factors.flatMap((each) =>
      each.kind === 'ref' && each.ref.of === 'value' ? [each.ref] : [],
    );
    await expect(panel).toContainText(met.tensor === 'x' ? `to ${'cell'}` : 'meets no pixel');
    if (terms.length === 1) await expect(panel).toContainText(cellOf(model, met));
    return;
  }
  const choice = panel.getByRole('grid', { name: `Terms of ${cellOf(model, ref)}`, exact: true });
  for (const n of [0, Math.floor(terms.length / 2), terms.length - 1]) {
    const [factor, read] = terms[n].factors;
    if (factor.kind !== 'ref' || read.kind !== 'ref') throw new Error('expected an error and what it met');
    const met = cellOf(model, read.ref);
    await choice.getByRole('gridcell').nth(n).click();
    await app.page.mouse.move(720, 5);
    const { steps, pixel } = pixelRoute(network, trace, ref.tensor, factor.ref.index, ref.index);
    const route = panel.getByRole('list', { name: 'Route' });
    for (const { text } of steps) await expect(route).toContainText(text);
    await expect(route).toContainText(`${cellOf(model, factor.ref)} × ${met}`);
    expect(pixel).toBe(read.ref.index);
    expect(pixel).toBe(metPixel(trace, factor.ref.index, ref.index, network, ref.tensor).pixel);
    const ofPixel = explain(network, weights, trace, { ...read.ref, of: 'gradient' });
    await panel
      .getByRole('grid', { name: / met$/ })
      .getByRole('gridcell', { name: startingWith(met) })
      .hover();
    await expect(panel.getByRole('status')).toContainText(
      ofPixel.terms.length === 1 ? 'one weight' : `${met} was met by ${ofPixel.terms.length} weights`,
    );
    await app.page.mouse.move(720, 5);
  }
}

/** "Flow": the largest ribbon of each gap is there with its number, and the picture is one tab stop. */
export async function expectFlow(app: AppPage, model: Model, ref: Ref): Promise<void> {
  const { network, weights, trace } = model;
  const panel = await open(app, 'flow');
  const picture = panel.getByRole('group', { name: `Gradient flow of ${cellOf(model, ref)}`, exact: true });
  await expect(picture.locator('[tabindex="0"]')).toHaveCount(1);
  const flow = flowOf(networks[network], weights, trace, ref);
  // where cells lie in several maps, ribbons go from map to map
  const { gaps } = foldFlow(flow, 13, 16, (each) => mapOfCell(networks[network], each));
  for (const { links } of gaps) {
    const told = links.filter(({ link }) => link !== null);
    if (told.length === 0) continue;
    const { value } = told.reduce((a, b) => (b.size > a.size ? b : a));
    const ending = `: ${formatNumber(value)}`;
    const names = await picture
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
    expect(
      names.filter((name) => name.endsWith(ending)),
      ending,
    ).not.toEqual([]);
  }
}

/** "Formulas": a button a factor of the path, and at every stage how many products it adds up and to what. */
export async function expectFormulas(app: AppPage, model: Model, ref: Ref): Promise<void> {
  const { network, weights, trace } = model;
  const panel = await open(app, 'formulas');
  const rule = chainRule(networks[network], weights, trace, ref);
  const own = panel.locator('.factor-rows').getByRole('group').first();
  await expect(own.getByRole('button')).toHaveCount(rule.factors.length);
  const stages = panel.getByRole('radiogroup', { name: 'Step of the formula' }).getByRole('radio');
  for (const [n, { paths, value }] of rule.stages.entries()) {
    if (rule.stages.length > 1) await stages.nth(n).check();
    const told = panel.locator('.formula-words b');
    await expect(told).toContainText(paths === 1 ? 'One product' : `${shownCount(paths, 'en')} products`);
    await expect(told).toContainText(shownNumber(value));
  }
}

/** "Products": as many as the core writes out, whole and with each letter held, on the screen and in the file. */
export async function expectProducts(app: AppPage, model: Model, ref: Ref): Promise<void> {
  const { network, weights, trace } = model;
  const panel = await open(app, 'products');
  const table = productTable(networks[network], weights, trace, ref);
  const grid = panel.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', String(table.rows + 1));
  await expect(panel.getByRole('status')).toContainText(shownNumber(table.total));
  for (const { letter, values } of table.letters) {
    const filter = panel.getByLabel(`Only ${letter}`, { exact: true });
    if (new Set(values).size < 2) continue;
    const held = values[values.length - 1];
    await filter.selectOption(String(held));
    const rows = values.filter((value) => value === held).length * (table.rows / values.length);
    await expect(grid).toHaveAttribute('aria-rowcount', String(rows + 1));
    if (letter === table.letters[0].letter) {
      const download = app.page.waitForEvent('download');
      await app.button('Download the products shown as CSV').click();
      const text = await readFile(await (await download).path(), 'utf8');
      expect(text.trimEnd().split('\r\n')).toHaveLength(rows + 1);
    }
    await filter.selectOption({ index: 0 });
  }
}

/** "What if": the page follows a value that is tried and comes back; a nudge travels to E and meets the gradient. */
export async function expectWhatIf(app: AppPage, model: Model, ref: Ref): Promise<void> {
  const panel = await open(app, 'whatIf');
  const name = cellOf(model, { ...ref, of: 'value' });
  const before = await app.gradient.textContent();
  const slider = panel.getByRole('slider', { name: `Try ${name}`, exact: true });
  await slider.press('PageUp');
  await expect(panel.getByText(`${name} is tried at `)).toBeVisible();
  await app.button(whatIfEn.reset).click();
  await expect(app.button(whatIfEn.reset)).toBeDisabled();
  await expect(app.gradient).toHaveText(before ?? '');
  await app.radio(whatIfEn.mode, whatIfEn.rippleMode).check();
  const next = app.button(whatIfEn.ripple.next);
  while (await next.isEnabled()) await next.click();
  await expect(panel.getByText(/Divided by the nudge: /)).toContainText(/%\.|need not agree/);
  for (const map of await panel.getByRole('grid').all())
    await expect(map.getByRole('gridcell').first()).not.toHaveAccessibleName(/not revealed yet/);
  await app.radio(whatIfEn.mode, whatIfEn.curve).check();
}
