import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSafetensors, type FileProblem } from '../../../src/core/index.ts';
import { bytesOf, countingUp, safetensorsFile, withHeader } from './tensorFiles.ts';

const twelve = countingUp(12);
const entry = (dtype: unknown, shape: unknown, offsets: unknown): object => ({
  dtype,
  shape,
  data_offsets: offsets,
});

function tensorsIn(file: Uint8Array) {
  const read = readSafetensors(file);
  if ('problem' in read) throw new Error(read.problem.kind);
  return read.map(({ name, type, shape, read: numbers }) => ({
    name,
    type,
    shape,
    numbers: numbers && Array.from(numbers()),
  }));
}

describe('a .safetensors file', () => {
  it.each(['F16', 'BF16', 'F32', 'F64'])('of %s gives its tensors with their shapes and numbers', (type) => {
    const numbers = twelve;
    const file = safetensorsFile([
      { name: 'fc.weight', type, shape: [3, 4], numbers },
      { name: 'steps', type: 'I64', shape: [], numbers: [7] },
    ]);
    expect(tensorsIn(file)).toEqual([
      { name: 'fc.weight', type, shape: [3, 4], numbers },
      { name: 'steps', type: 'I64', shape: [], numbers: null },
    ]);
  });

  it('gives what is special among halves too', () => {
    const numbers = [0, -0, 2 ** -24, -(2 ** -15), 65504, Infinity, -Infinity, NaN];
    const file = safetensorsFile([{ name: 'w', type: 'F16', shape: [8], numbers }]);
    expect(tensorsIn(file)[0].numbers).toEqual(numbers);
  });

  it('gives numbers of 64 bits to the last bit', () => {
    const numbers = [0.1, Math.PI, 5e-324, 1.7976931348623157e308];
    const file = safetensorsFile([{ name: 'w', type: 'F64', shape: [4], numbers }]);
    expect(tensorsIn(file)[0].numbers).toEqual(numbers);
  });

  it('may lie in larger memory, say what it is in __metadata__ and have names of any script', () => {
    const file = safetensorsFile([{ name: '权重', type: 'F32', shape: [12], numbers: twelve }], {
      __metadata__: { format: 'pt' },
    });
    const within = new Uint8Array(file.length + 7).subarray(7);
    within.set(file);
    expect(tensorsIn(within)).toMatchObject([{ name: '权重', numbers: twelve }]);
  });

  const good = safetensorsFile([
    { name: 'a', type: 'F32', shape: [2], numbers: [1, 2] },
    { name: 'b', type: 'F32', shape: [2], numbers: [3, 4] },
  ]);
  const data = bytesOf('F32', [1, 2, 3, 4]);
  const of = (header: object): Uint8Array => withHeader(JSON.stringify(header), data);
  const bad = (tensor: string): FileProblem => ({ kind: 'badTensor', tensor });

  it.each<[string, Uint8Array, FileProblem]>([
    ['empty', new Uint8Array(), { kind: 'cutOff' }],
    ['cut off in its header', good.subarray(0, 30), { kind: 'cutOff' }],
    ['cut off in its numbers', good.subarray(0, -1), { kind: 'cutOff' }],
    [
      'longer than its tensors',
      withHeader('{"a":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}', data),
      { kind: 'badHeader' },
    ],
    [
      'announcing gigabytes of header',
      Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 0, 123),
      { kind: 'badHeader' },
    ],
    ['announcing exabytes of header', Uint8Array.of(8, 0, 0, 0, 0, 0, 0, 1, 123), { kind: 'badHeader' }],
    ['no JSON', withHeader('{"a": [1, '), { kind: 'badHeader' }],
    ['no UTF-8', withHeader('{"a": 1}').with(10, 0xff), { kind: 'badHeader' }],
    ['a list', withHeader('[]'), { kind: 'badHeader' }],
    ['without tensors', withHeader('{"__metadata__":{}}'), { kind: 'noArrays' }],
    ['with a number for a tensor', of({ a: 3 }), bad('a')],
    [
      'with tensors that overlap',
      of({ a: entry('F32', [2], [0, 8]), b: entry('F32', [3], [4, 16]) }),
      bad('b'),
    ],
    ['with a gap', of({ a: entry('F32', [1], [0, 4]), b: entry('F32', [2], [8, 16]) }), bad('b')],
    [
      'with a tensor outside',
      of({ a: entry('F32', [4], [0, 16]), b: entry('F32', [1], [16, 20]) }),
      { kind: 'cutOff' },
    ],
    ['with another size than its shape', of({ a: entry('F32', [5], [0, 16]) }), bad('a')],
    ['with places that go back', of({ a: entry('F32', [], [16, 12]) }), bad('a')],
    ['with a place below zero', of({ a: entry('I8', [], [-4, 16]) }), bad('a')],
    ['with a shape of gigabytes', of({ a: entry('F32', [2 ** 30, 2 ** 30], [0, 16]) }), bad('a')],
    ['with a shape of halves', of({ a: entry('F32', [0.5, 8], [0, 16]) }), bad('a')],
    [
      'with thousands of tensors',
      of(Object.fromEntries(countingUp(1001).map((_, n) => [`t${n}`, entry('F32', [0], [0, 0])]))),
      { kind: 'tooMany', most: 1000 },
    ],
  ])('that is %s is refused', (_what, file, problem) => {
    expect(readSafetensors(file)).toEqual({ problem });
  });

  it('with any of its bytes damaged gives numbers or a problem, and never throws', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.nat(255), fc.nat(good.length), (at, byte, end) => {
        const read = readSafetensors(good.with(at, byte).subarray(0, end));
        if (!('problem' in read)) for (const { read: numbers } of read) numbers?.();
      }),
      { numRuns: 500 },
    );
  });
});
