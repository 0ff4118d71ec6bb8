import { networkNames, weightTensors, networks } from '../../src/core/index.ts';
import { cellsAt, expectExplained, expectViews } from './everywhere.ts';
import { modelOf } from './model.ts';
import { test } from './page.ts';

test.use({ isShared: true });

// networks.sweep.ts goes to every step, and to more cells and weights in both languages
for (const [n, network] of networkNames().entries()) {
  test(`maps explain cells of their own, every view a weight: ${network}`, async ({ app }) => {
    await app.chooseNetwork(network);
    const model = await modelOf(app, network);
    await app.button(app.words.transport.last).click();
    const cells = cellsAt(network, [n / 4]).filter((_, map) => map % 2 === n % 2);
    await expectExplained(app, model, cells, 0);
    const tensors = weightTensors(networks[network]);
    await expectViews(app, model, tensors[n % tensors.length].name, n % 2 === 0 ? 'last' : 'first');
  });
}
