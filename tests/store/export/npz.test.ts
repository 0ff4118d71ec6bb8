import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { passArrays } from '../../../src/core/index.ts';
import { npz } from '../../../src/store/export/npz.ts';
import { pythonWith, runPython } from '../../core/export/python.ts';
import { randomScene } from '../../core/support.ts';

const numpy = pythonWith('numpy');
const { network, weights, trace } = randomScene('kernel2', 3);
const arrays = passArrays(network, weights, trace);

it('a .npz holds a .npy of each array, and is the same file for the same numbers', () => {
  const file = npz(arrays);
  expect(Object.keys(unzipSync(file))).toEqual(arrays.map(({ name }) => `${name}.npy`));
  expect(npz(arrays)).toEqual(file);
});

it.skipIf(!numpy)(
  'NumPy reads a whole pass from a .npz by the names of its arrays, and can compute with it',
  () => {
    const script = `
import json, numpy as np
found = np.load("pass.npz")
z = found["h2o"] @ found["w2"]
print(json.dumps({"names": sorted(found), "shapes": {name: list(found[name].shape) for name in found}, "off": float(abs(z - found["yi"]).max())}))
`;
    const read = JSON.parse(runPython(numpy ?? '', script, { 'pass.npz': npz(arrays) }));
    expect(read.names).toEqual(arrays.map(({ name }) => name).toSorted());
    expect(read.shapes).toEqual(
      Object.fromEntries(arrays.map(({ name, axes }) => [name, axes.map(({ size }) => size)])),
    );
    expect(read.off).toBeLessThan(1e-12);
  },
);
