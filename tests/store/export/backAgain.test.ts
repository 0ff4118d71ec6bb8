import { expect, it } from 'vitest';
import { exportFile, type ExportForm } from '../../../src/core/index.ts';
import { npz } from '../../../src/store/export/npz.ts';
import { readProgramFile } from '../../../src/store/weights/readProgramFile.ts';
import { EXPLANATION_WORDS } from '../../core/export/words.ts';
import { randomScene, shippedNames } from '../../core/support.ts';

it.each(
  shippedNames.flatMap((name) =>
    (['weightsSafetensors', 'weightsNpz', 'passNpz'] as const).map((form) => [name, form] as const),
  ),
)('weights of %s that left as %s come back to the last digit', async (name, form: ExportForm) => {
  const scene = randomScene(name, 8);
  const ref = { tensor: 'x', index: 0, of: 'value' } as const;
  const made = exportFile(form, { ...scene, ref, tensor: ref }, EXPLANATION_WORDS, npz);
  const file = new File([made.bytes?.() ?? ''], made.name);
  const read = await readProgramFile(file, name);
  expect(read).toMatchObject({ network: name, weights: scene.weights });
});
