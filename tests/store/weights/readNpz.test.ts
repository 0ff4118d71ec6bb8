import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { Inflate, zipSync, type Zippable } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { networks, createWeights, matchWeights, type FileProblem } from '../../../src/core/index.ts';
import { MOST_UNPACKED, readNpz } from '../../../src/store/weights/readNpz.ts';
import { pythonWith, runCommand } from '../../core/export/python.ts';
import { bytesOf, countingUp, npyFile, npyHeader, npyOf } from '../../core/files/tensorFiles.ts';

const twelve = countingUp(12);
const array = npyOf({ type: 'F32', shape: [3, 4], numbers: twelve });
const packed = (files: Zippable, level: 0 | 9 = 9): Uint8Array => zipSync(files, { level });

function arraysIn(file: Uint8Array) {
  const read = readNpz(file);
  if ('problem' in read) throw new Error(JSON.stringify(read.problem));
  return read.map(({ name, type, shape, read: numbers }) => ({
    name,
    type,
    shape,
    numbers: Array.from(numbers?.() ?? []),
  }));
}

/** Where the directory at the end of a zip tells of its first entry. */
function directoryOf(zip: Uint8Array): number {
  return new DataView(zip.buffer, zip.byteOffset).getUint32(zip.length - 6, true);
}

describe('a .npz file', () => {
  it.each<[string, 0 | 9]>([
    ['as it is', 0],
    ['deflated', 9],
  ])('%s gives its arrays in its order', (_how, level) => {
    const file = packed({ 'w2.npy': array, 'w12.npy': array, 'read.me': new Uint8Array(9) }, level);
    const one = { type: 'F32', shape: [3, 4], numbers: twelve };
    expect(arraysIn(file)).toEqual([
      { name: 'w2', ...one },
      { name: 'w12', ...one },
    ]);
  });

  const good = packed({ 'a.npy': array, 'b.npy': array });
  const stored = packed({ 'a.npy': array }, 0);
  const directory = directoryOf(stored);
  const bad: FileProblem = { kind: 'badTensor', tensor: 'a' };
  const zeros = npyFile(npyHeader('<f8', [1_000_000]), new Uint8Array(8_000_000));
  const bomb = packed(Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`${name}.npy`, zeros])));

  it.each<[string, Uint8Array, FileProblem]>([
    ['empty', packed({}), { kind: 'noArrays' }],
    ['without arrays', packed({ 'data.pkl': array }), { kind: 'noArrays' }],
    ['cut off', good.subarray(0, -30), { kind: 'cutOff' }],
    ['cut off at its beginning', good.subarray(30), { kind: 'badHeader' }],
    ['changed in a number', stored.with(directory - 1, 1), bad],
    ['encrypted', stored.with(directory + 8, 1), { kind: 'packing', tensor: 'a' }],
    ['packed by another method', stored.with(directory + 10, 14), { kind: 'packing', tensor: 'a' }],
    ['said to be smaller than it is', stored.with(directory + 24, 8), bad],
    ['with an array that is none', packed({ 'a.npy': new Uint8Array(50) }), bad],
    [
      'of arrays without end',
      packed(Object.fromEntries(countingUp(1001).map((_, n) => [`${n}.npy`, array]))),
      { kind: 'tooMany', most: 1000 },
    ],
    ['a bomb', bomb, { kind: 'unpacksTooLarge', most: MOST_UNPACKED }],
  ])('that is %s is refused', (_what, file, problem) => {
    expect(readNpz(file)).toEqual({ problem });
  });

  it('that hides how much it unpacks to is not unpacked further than it says', () => {
    const file = packed({ 'a.npy': npyFile(npyHeader('<f8', [5_000_000]), new Uint8Array(40_000_000)) });
    const at = directoryOf(file);
    new DataView(file.buffer).setUint32(at + 24, array.length, true);
    const push = vi.spyOn(Inflate.prototype, 'push');
    try {
      expect(readNpz(file)).toEqual({ problem: bad });
      expect(push).toHaveBeenCalledOnce();
    } finally {
      push.mockRestore();
    }
  });

  it('with any of its bytes damaged gives numbers or a problem, and never throws', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(30), (at, byte, less) => {
        const read = readNpz(good.with(at, byte).subarray(0, good.length - Math.max(0, less - 20)));
        if (!('problem' in read)) for (const { read: numbers } of read) numbers?.();
      }),
      { numRuns: 500 },
    );
  });

  const numpy = pythonWith('numpy');

  it.skipIf(!numpy).each(['savez', 'savez_compressed'])('that NumPy saved with %s is read', (save) => {
    const program = `
import numpy
rows = numpy.arange(2000.0).reshape(80, 25) / 4
numpy.${save}('saved.npz', w1cnn=numpy.arange(25.0, dtype='>f4'), w12=numpy.asfortranarray(rows.T), w2=numpy.ones((80, 10), 'f2'), b=numpy.zeros(80), step=3)`;
    const read = runCommand(numpy ?? '', ['-c', program], {}, (folder) =>
      readNpz(readFileSync(`${folder}/saved.npz`)),
    );
    if ('problem' in read) throw new Error(JSON.stringify(read.problem));
    const match = matchWeights([networks.kernel], read);
    if ('problem' in match) throw new Error(JSON.stringify(match.problem));
    expect(match.facts).toMatchObject({ types: ['F32', 'F64', 'F16'], zeroBiases: ['b'], ignored: ['step'] });
    expect(Array.from(match.weights['w1cnn'].subarray(0, 3))).toEqual([0, 1, 2]);
    // w12[l, m] = rows[m, l]
    expect(Array.from(match.weights['w12'].subarray(0, 3))).toEqual([0, 6.25, 12.5]);
    expect(match.weights['w2'].every((weight) => weight === 1)).toBe(true);
  });

  it('gives a network its weights to the last bit', () => {
    const weights = createWeights(networks.kernel, 5);
    const files = Object.entries(weights).map(([name, numbers]) => {
      const { shape } = networks.kernel.tensors.find((tensor) => tensor.name === name) ?? { shape: [] };
      return [`${name}.npy`, npyFile(npyHeader('<f8', shape), bytesOf('F64', numbers))];
    });
    const read = readNpz(packed(Object.fromEntries(files) as Zippable));
    if ('problem' in read) throw new Error(read.problem.kind);
    expect(matchWeights([networks.kernel], read)).toMatchObject({ weights });
  });
});
