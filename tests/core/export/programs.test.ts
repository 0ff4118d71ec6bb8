import { describe, expect, it } from 'vitest';
import {
  cellCount,
  createWeights,
  imageOf,
  namesOf,
  networks,
  numpyProgram,
  torchProgram,
  type Network,
  type Ref,
} from '../../../src/core/index.ts';
import { networksInOrder } from '../otherNetworks.ts';
import { networkNames, numberAt, randomImage, randomScene, sceneOf, type Scene } from '../support.ts';
import { pythonWith, runPrograms } from './python.ts';

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

function expectReproduced(python: string, program: typeof numpyProgram, scenes: readonly Scene[]): void {
  const all = scenes.flatMap((scene) => aCellOfEach(scene).map((ref) => ({ scene, ref })));
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
const orders = networksInOrder(2).map(([, network]) =>
  sceneOf(network, createWeights(network, 2), randomImage(7, 0.5, cellCount(imageOf(network))), 1),
);

describe.skipIf(!numpy)('the program for NumPy', () => {
  it('computes a value and a gradient of every tensor of every network as the page has them', () => {
    expectReproduced(numpy ?? '', numpyProgram, scenes);
  });

  it('sends the error to the cell that the page sends it to where cells of a window are equal', () => {
    expectReproduced(numpy ?? '', numpyProgram, tied);
  });

  it('computes networks of layers in other orders', () => {
    expectReproduced(
      numpy ?? '',
      numpyProgram,
      orders.filter((_, n) => n % 20 === 0),
    );
  });
});

describe.skipIf(!torch)('the program for PyTorch', () => {
  it('computes a value and a gradient of every tensor of every network as the page has them', () => {
    expectReproduced(torch ?? '', torchProgram, scenes);
  });

  it('sends the error to the cell that the page sends it to where cells of a window are equal', () => {
    expectReproduced(torch ?? '', torchProgram, tied);
  });
});
