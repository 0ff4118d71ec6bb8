import { describe, expect, it } from 'vitest';
import {
  cellCount,
  createWeights,
  imageOf,
  namesOf,
  networks,
  npy,
  numpyProgram,
  passArrays,
  torchProgram,
  type Network,
  type Ref,
} from '../../../src/core/index.ts';
import { networksInOrder } from '../otherNetworks.ts';
import { networkNames, numberAt, randomImage, randomScene, sceneOf, type Scene } from '../support.ts';
import { pythonWith, runPrograms, runPython } from './python.ts';

const numpy = pythonWith('numpy');
const torch = pythonWith('torch');
if (!numpy) console.warn('NumPy is not here: its programs are not run (apt-get install python3-numpy)');
if (!torch) console.warn('PyTorch is not here: its programs are not run (apt-get install python3-torch)');

/** A cell of every tensor, its value and its gradient; where there is one, a cell that is not zero. */
function aCellOfEach(scene: Scene): Ref[] {
  return scene.network.tensors.flatMap((tensor) => {
    const kinds = tensor.role === 'target' ? (['value'] as const) : (['value', 'gradient'] as const);
    return kinds.map((of): Ref => {
      const count = cellCount(tensor);
      const refs = Array.from({ length: count }, (_, n): Ref => {
        return { tensor: tensor.name, index: (n + Math.floor(count / 3)) % count, of };
      });
      return refs.find((ref) => numberAt(scene, ref) !== 0) ?? refs[0];
    });
  });
}

function printed(text: string): { name: string; number: number; page: number; difference: number } {
  const found = /^(.+) = (.+)\non the page: (.+)\nrelative difference: (.+)\n$/.exec(text);
  if (!found) throw new Error(`not what a program prints: ${text}`);
  const [, name, ...numbers] = found;
  const [number, page, difference] = numbers.map(Number);
  return { name, number, page, difference };
}

/** Every pool's windows hold several equal cells that are not zero: an image that is all ink. */
function tiedScene(network: Network): Scene {
  const x = new Float64Array(cellCount(imageOf(network))).fill(0.7);
  return sceneOf(network, createWeights(network, 5), x, 3);
}

/** The largest relative difference of each tensor of each program to the file that has it from the page. */
const COMPARE = `
import glob, runpy, numpy as np
for file in glob.glob("*-*.npy"):
    n, name = file[:-4].split("-")
    if n not in globals().setdefault("passes", {}):
        passes[n] = runpy.run_path(f"program{n}.py")["found"]
    a, b = np.load(file).reshape(-1), np.asarray(passes[n][name]).reshape(-1)
    size = np.maximum(abs(a), abs(b))
    print("off", name, (abs(a - b) / np.where(size == 0, 1, size)).max())
`;

function expectWhole(python: string, many: readonly Scene[]): void {
  const files = many.flatMap((scene, n): [string, string | Uint8Array][] => [
    [`program${n}.py`, numpyProgram({ ...scene, ref: scene.network.opensAt })],
    ...passArrays(scene.network, scene.weights, scene.trace)
      .filter(({ name }) => !name.startsWith('winner_'))
      .map((array): [string, Uint8Array] => [`${n}-${array.name}.npy`, npy(array)]),
  ]);
  const lines = runPython(python, COMPARE, Object.fromEntries(files)).trim().split('\n');
  const off = lines.filter((line) => line.startsWith('off '));
  expect(off.length).toBeGreaterThan(10 * many.length);
  expect(off.filter((line) => !(Number(line.split(' ')[2]) <= 1e-12))).toEqual([]);
}

function expectReproduced(
  python: string,
  program: typeof numpyProgram,
  many: readonly Scene[],
  isAsked = (_ref: Ref): boolean => true,
): void {
  const all = many.flatMap((scene) =>
    aCellOfEach(scene)
      .filter(isAsked)
      .map((ref) => ({ scene, ref })),
  );
  const outputs = runPrograms(
    python,
    all.map(({ scene, ref }) => program({ ...scene, ref })),
  );
  for (const [n, { scene, ref }] of all.entries()) {
    const { name, number, page, difference } = printed(outputs[n]);
    expect(name).toBe(namesOf(scene.network).cell(ref));
    expect(page).toBe(numberAt(scene, ref));
    expect(difference, `${scene.network.name} ${name}: ${number}, ${page}`).toBeLessThanOrEqual(1e-12);
  }
}

const scenes = networkNames.map((name) => randomScene(name, 4));
const tied = networkNames.map((name) => tiedScene(networks[name]));
const large = networkNames.flatMap((name) => [randomScene(name, 9), randomScene(name, 9, 0.4, 10)]);
const orders = networksInOrder(2).map(([, network]) =>
  sceneOf(network, createWeights(network, 2), randomImage(7, 0.5, cellCount(imageOf(network))), 1),
);

describe.skipIf(!numpy)('the program for NumPy', () => {
  it('computes a value and a gradient of every tensor of every network as the page has them', () => {
    expectReproduced(numpy ?? '', numpyProgram, scenes);
  });

  it.each<[string, readonly Scene[]]>([
    ['nearly all cancels, and where weights are too large', large],
    ['cells of a window are equal, so that it matters which one wins', tied],
    ['layers come in other orders', orders.filter((_, n) => n % 20 === 0)],
  ])('computes every number of the pass where %s', (_, many) => {
    expectWhole(numpy ?? '', many);
  });
});

describe.skipIf(!torch)('the program for PyTorch', () => {
  it('computes a value and a gradient of every tensor of every network as the page has them', () => {
    expectReproduced(torch ?? '', torchProgram, scenes);
  });

  it('sends the error to the cell that the page sends it to where cells of a window are equal', () => {
    expectReproduced(torch ?? '', torchProgram, tied, ({ of }) => of === 'gradient');
  });
});
