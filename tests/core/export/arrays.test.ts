import { describe, expect, it } from 'vitest';
import { npy, passArrays, safetensors, weightTensors } from '../../../src/core/index.ts';
import { everyScene } from '../support.ts';
import { pythonWith, runPython } from './python.ts';

const numpy = pythonWith('numpy');
const scenes = Object.values(everyScene(6));

/** What the script below prints: its dtype, shape and numbers, by name. */
type Loaded = Record<string, { dtype: string; shape: number[]; order: boolean; numbers: number[] }>;

const LOAD = `
import glob, json, numpy as np
def facts(a):
    return {"dtype": str(a.dtype), "shape": list(a.shape), "order": bool(a.flags.c_contiguous), "numbers": a.reshape(-1).tolist()}
print(json.dumps({name[:-4]: facts(np.load(name)) for name in glob.glob("*.npy")}))
`;

describe('an array as .npy', () => {
  it('begins with the magic of version 1.0 and a header that ends at a multiple of 64', () => {
    const axes = [{ name: 'unit', letter: 'm', size: 3 }] as const;
    const file = npy({ axes, numbers: Float64Array.of(1, -2, 0.5) });
    expect(Array.from(file.subarray(0, 8))).toEqual([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
    const length = file[8] + 256 * file[9];
    expect((10 + length) % 64).toBe(0);
    const header = new TextDecoder('latin1').decode(file.subarray(10, 10 + length));
    expect(header).toMatch(/^\{'descr': '<f8', 'fortran_order': False, 'shape': \(3,\), \} *\n$/);
    expect(file.length).toBe(10 + length + 24);
    expect(new DataView(file.buffer).getFloat64(10 + length + 8, true)).toBe(-2);
  });

  it.skipIf(!numpy)('is read by NumPy with its shape, its type and every digit, all of a pass', () => {
    for (const { network, weights, trace } of [scenes[0], scenes[scenes.length - 1]]) {
      const arrays = passArrays(network, weights, trace);
      const files = Object.fromEntries(arrays.map((array) => [`${array.name}.npy`, npy(array)]));
      const loaded: Loaded = JSON.parse(runPython(numpy ?? '', LOAD, files));
      expect(Object.keys(loaded).toSorted()).toEqual(arrays.map(({ name }) => name).toSorted());
      for (const { name, axes, numbers } of arrays) {
        expect(loaded[name]).toEqual({
          dtype: name.startsWith('winner_') ? 'int32' : 'float64',
          shape: axes.map(({ size }) => size),
          order: true,
          numbers: Array.from(numbers),
        });
      }
    }
  });
});

describe('the arrays of a pass', () => {
  it('are the values and gradients of every tensor, weights too, and the winners of every pool', () => {
    const { network, weights, trace } = scenes[0];
    const names = passArrays(network, weights, trace).map(({ name }) => name);
    expect(names).toEqual([
      ...network.tensors.flatMap(({ name, role }) => (role === 'target' ? [name] : [name, `dE_d${name}`])),
      ...Object.keys(trace.winners).map((name) => `winner_${name}`),
    ]);
  });
});

describe('weights as .safetensors', () => {
  it('are float64 by the names and shapes of the tensors, each where the header says, with the name of the network', () => {
    for (const { network, weights } of scenes) {
      const file = safetensors(network, weights);
      const view = new DataView(file.buffer);
      const length = Number(view.getBigUint64(0, true));
      expect(length % 8).toBe(0);
      const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length)));
      expect(header['__metadata__']).toEqual({ network: network.name });
      let end = 0;
      for (const { name, axes } of weightTensors(network)) {
        const [from, to] = header[name].data_offsets;
        expect(header[name]).toMatchObject({ dtype: 'F64', shape: axes.map(({ size }) => size) });
        expect(from).toBe(end);
        const numbers = Array.from({ length: (to - from) / 8 }, (_, n) =>
          view.getFloat64(8 + length + from + 8 * n, true),
        );
        expect(numbers).toEqual(Array.from(weights[name]));
        end = to;
      }
      expect(file.length).toBe(8 + length + end);
    }
  });
});
