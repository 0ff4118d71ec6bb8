import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNpy, type FileTensor } from '../../../src/core/index.ts';
import { bytesOf, countingUp, npyFile, npyHeader, npyOf } from './tensorFiles.ts';

const twelve = countingUp(12);

function arrayIn(file: Uint8Array): FileTensor {
  const read = readNpy(file, 'w');
  if ('problem' in read) throw new Error(read.problem.kind);
  return read;
}

describe('a .npy file', () => {
  it.each<[string, string, string]>([
    ['<f2', 'F16', 'little'],
    ['<f4', 'F32', 'little'],
    ['<f8', 'F64', 'little'],
    ['>f2', 'F16', 'big'],
    ['>f4', 'F32', 'big'],
    ['>f8', 'F64', 'big'],
  ])('of %s gives its numbers', (descr, type, order) => {
    const file = npyFile(npyHeader(descr, [3, 4]), bytesOf(type, twelve, order === 'little'));
    const { read, ...array } = arrayIn(file);
    expect(array).toEqual({ name: 'w', type, shape: [3, 4] });
    expect(Array.from(read?.() ?? [])).toEqual(twelve);
  });

  it.each([1, 2, 3] as const)('of format %s.0 is read', (version) => {
    const file = npyFile(npyHeader('<f8', [12]), bytesOf('F64', twelve), version);
    expect(arrayIn(file)).toMatchObject({ shape: [12] });
  });

  it('in the order of Fortran is put row by row', () => {
    // [[[0, 1], [2, 3], [4, 5]], [[6, 7], [8, 9], [10, 11]]], the first index fastest
    const columns = [0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11];
    const { read } = arrayIn(npyFile(npyHeader('<f8', [2, 3, 2], true), bytesOf('F64', columns)));
    expect(Array.from(read?.() ?? [])).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('of a single number has no sides', () => {
    const { shape, read } = arrayIn(npyFile(npyHeader('<f8', []), bytesOf('F64', [3])));
    expect([shape, Array.from(read?.() ?? [])]).toEqual([[], [3]]);
  });

  it.each([
    ["'|O'", 'O'],
    ["'<i8'", 'I64'],
    ["'<c16'", 'C128'],
    ["'<f16'", 'F128'],
    ["'<m8'", 'm8'],
    ["[('w', '<f8')]", 'struct'],
  ])('of %s says its type and gives no numbers', (descr, type) => {
    const header = `{'descr': ${descr}, 'fortran_order': False, 'shape': (1,), }`;
    expect(arrayIn(npyFile(header, new Uint8Array(8)))).toEqual({ name: 'w', type, shape: [1], read: null });
  });

  const good = npyOf({ type: 'F32', shape: [3, 4], numbers: twelve });

  it.each([
    ['empty', new Uint8Array()],
    ['something else', new TextEncoder().encode('{"format": "convscope-weights"}')],
    ['cut off in its header', good.subarray(0, 40)],
    ['cut off in its numbers', good.subarray(0, -1)],
    ['longer than its shape', npyFile(npyHeader('<f4', [11]), bytesOf('F32', twelve))],
    ['of gigabytes, it says', npyFile(npyHeader('<f4', [100_000, 100_000]), bytesOf('F32', twelve))],
    ['of sides beyond all numbers', npyFile(npyHeader('<f4', [9e15, 9e15]), bytesOf('F32', twelve))],
    ['without a shape', npyFile("{'descr': '<f4', 'fortran_order': False}", bytesOf('F32', twelve))],
    ['of a format to come', good.with(6, 4)],
    [
      'with a header of megabytes',
      npyFile(npyHeader('<f4', [12]).padEnd(100_000), bytesOf('F32', twelve), 2),
    ],
  ])('that is %s is refused by its name', (_what, file) => {
    expect(readNpy(file, 'w')).toEqual({ problem: { kind: 'badTensor', tensor: 'w' } });
  });

  it('with any of its bytes damaged gives numbers or a problem, and never throws', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, byte, end) => {
        const read = readNpy(good.with(at, byte).subarray(0, end), 'w');
        if (!('problem' in read)) read.read?.();
      }),
      { numRuns: 500 },
    );
  });
});
