import {
  formatNumber,
  mapsOf,
  namesOf,
  networkNames,
  networks,
  tensorOf,
  type Factor,
} from '../../src/core/index.ts';
import { modelOf, timelineOf } from './model.ts';
import { expect, test } from './page.ts';
import { firstOf, kernelExplained, names, openStampsAt } from './stamps.ts';

const refOf = (factor: Factor) => {
  if (factor.kind !== 'ref') throw new Error('expected an error');
  return factor.ref;
};

for (const network of networkNames()) {
  const kernels = timelineOf(network).phases.filter(({ kind }) => kind === 'kernelGradient');
  for (const { tensor } of kernels) {
    test(`the stamps of every kernel are its own errors, and pile up to its gradient: ${network}, ${tensor}`, async ({
      app,
    }) => {
      test.setTimeout(300_000);
      await app.chooseNetwork(network);
      const model = await modelOf(app, network);
      const { cell, map } = namesOf(networks[network]);
      const { count, cells } = mapsOf(tensorOf(networks[network], tensor));
      for (let kernel = 0; kernel < count; kernel += 1) {
        const first = kernel * cells;
        const now = await openStampsAt(app, firstOf(network, tensor) + first);
        const explained = kernelExplained(model, { tensor, first });
        const [{ ref, terms }] = explained;
        expect(await names(now.getByRole('grid', { name: 'Weighted patches', exact: true }))).toEqual(
          terms.map(({ factors }, n) => {
            const isBlank = explained.every((each) => each.terms[n].factors[1].value === 0);
            const name = `Patch ${n}: ${cell(refOf(factors[0]))} = ${formatNumber(factors[0].value)}`;
            return isBlank ? `${name}, blank patch` : name;
          }),
        );
        const range = now.getByRole('slider', { name: 'Patches added' });
        for (const taken of [0, 1, 13, 25]) {
          await range.fill(String(taken));
          const name = `${map(ref)}, sum of ${taken}`;
          await expect(now.getByRole('grid', { name, exact: true })).toBeVisible();
          expect(await names(now.getByRole('grid', { name, exact: true }))).toEqual(
            explained.map((each, n) => {
              const sum = each.terms.slice(0, taken).reduce((total, { value }) => total + value, 0);
              return `${map(ref)}[${n}], sum of ${taken} = ${formatNumber(sum)}`;
            }),
          );
        }
        expect(await names(now.getByRole('grid', { name: map(ref), exact: true }))).toEqual(
          explained.map((each) => `${cell(each.ref)} = ${formatNumber(each.value)}`),
        );
        const sizes = terms.map((_, n) =>
          explained.reduce((sum, each) => sum + Math.abs(each.terms[n].value), 0),
        );
        const heaviest = refOf(terms[sizes.indexOf(Math.max(...sizes))].factors[0]);
        await now.getByRole('combobox', { name: 'Order' }).selectOption('largest first');
        await range.fill('1');
        await expect(now.getByText(`newest patch ${cell(heaviest)}`)).toBeVisible();
        await now.getByRole('combobox', { name: 'Order' }).selectOption('by position');
      }
    });
  }
}
