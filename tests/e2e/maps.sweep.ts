import { networkNames } from '../../src/core/index.ts';
import { modelOf } from './model.ts';
import { expectNumbers } from './numbers.ts';
import { test } from './page.ts';
import { middles, STEP_SIZES } from './walk.ts';

for (const network of networkNames()) {
  for (const size of STEP_SIZES) {
    test(`every map shows in every phase what the core computes, or that it is not computed yet: ${network}, ${size}`, async ({
      app,
    }) => {
      test.setTimeout(180_000);
      await app.chooseNetwork(network);
      await expectNumbers(app, await modelOf(app, network), size, middles(network, size));
    });
  }
}
