import { isConvolution, networkNames, networks } from '../../src/core/index.ts';
import { expectLit } from './lights.ts';
import { test } from './page.ts';

for (const network of networkNames().filter((name) => isConvolution(networks[name].layers[0]))) {
  test(`steps over the image light the pixels that the kernel meets, the kernel and the cell: ${network}`, async ({
    app,
  }) => {
    await expectLit(app, network);
  });
}
