import {
  isConvolution,
  networkNames,
  networks,
  readerOf,
  tensorsWithReadings,
} from '../../src/core/index.ts';
import { words as en } from '../../src/app/language/en/views/turned.ts';
import { offered } from '../../src/panels/turned/offered.ts';
import { modelOf } from './model.ts';
import { expect, test } from './page.ts';
import { chooseCell, expectMap, openTurned } from './turned.ts';

for (const network of networkNames()) {
  for (const tensor of tensorsWithReadings(networks[network])) {
    test(`each kernel adds its share to dE/d${tensor} in both readings: ${network}`, async ({ app }) => {
      await app.chooseNetwork(network);
      const model = await modelOf(app, network);
      await openTurned(app);
      const cell = offered(networks[network], model.trace, networks[network].opensAt).find(
        (each) => each.tensor === tensor,
      );
      if (!cell) throw new Error(`expected a cell of dE/d${tensor}`);
      const view = await chooseCell(app, model, cell);
      const layer = readerOf(networks[network], tensor);
      const kernels = isConvolution(layer) ? layer.kernels : 0;
      const addends = view.getByRole('group', { name: en.sumOver }).getByRole('button');
      await expect(addends).toHaveCount(kernels > 1 ? kernels : 0);
      for (let kernel = 0; kernel < kernels; kernel += 1) {
        if (kernels > 1) await addends.nth(kernel).click();
        await expectMap(view, model, cell, kernel);
      }
    });
  }
}
