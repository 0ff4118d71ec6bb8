import { networks, weightTensors } from '../../src/core/index.ts';
import { cellsAt, expectExplained, expectViews } from './everywhere.ts';
import { modelOf } from './model.ts';
import { test } from './page.ts';

test.use({ isShared: true });

// networks.sweep.ts goes to every step of each network, and to more cells and weights in both languages
test('maps of several kernels explain cells of their own, every view a weight', async ({ app }) => {
  await app.chooseNetwork('kernel4');
  const model = await modelOf(app, 'kernel4');
  await app.button(app.words.transport.last).click();
  await expectExplained(app, model, cellsAt('kernel4', [0.7]), 0);
  await expectViews(app, model, weightTensors(networks.kernel4)[0].name, 'last');
});
