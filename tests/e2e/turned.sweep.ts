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

for (const network of networkNames().filter((name) => tensorsWithReadings(networks[name]).length > 0)) {
  test(`each kernel of each convolution adds its share in both readings: ${network}`, async ({
    app,
    page,
  }) => {
    await app.chooseNetwork(network);
    const model = await modelOf(app, network);
    await openTurned(app);
    for (const cell of offered(networks[network], model.trace, networks[network].opensAt)) {
      const other = networks[network].opensAt;
      await app.showMapOf(network, other);
      await app.cell(other.tensor, other.index).click();
      const view = await chooseCell(app, model, cell);
      const layer = readerOf(networks[network], cell.tensor);
      const kernels = isConvolution(layer) ? layer.kernels : 0;
      for (let kernel = 0; kernel < kernels; kernel += 1) {
        if (kernels > 1) await view.getByRole('button', { name: new RegExp(`^kernel ${kernel}:`) }).click();
        await expectMap(view, model, cell, kernel);
        await page.mouse.move(720, 5);
      }
      if (kernels > 1)
        await expect(view.getByRole('group', { name: en.sumOver }).getByRole('button')).toHaveCount(kernels);
    }
  });
}
