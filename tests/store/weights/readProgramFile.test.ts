import { describe, expect, it } from 'vitest';
import { networks, registerNetwork } from '../../../src/core/index.ts';
import { records } from '../../../src/core/networks/records.ts';
import { LARGEST_PROGRAM_FILE, readProgramFile } from '../../../src/store/weights/readProgramFile.ts';
import { countingUp, safetensorsFile } from '../../core/files/tensorFiles.ts';

function fileOf(name: string, bytes: Uint8Array, size = bytes.length) {
  return Object.assign(new File([new Uint8Array(bytes)], name), { ...(size !== bytes.length && { size }) });
}

const tensor = (name: string, shape: number[]) => ({
  name,
  type: 'F32',
  shape,
  numbers: countingUp(shape.reduce((product, side) => product * side, 1)),
});
const fourLayer = safetensorsFile([
  tensor('layers.10.weight', [10, 80]),
  tensor('layers.2.weight', [80, 25]),
  tensor('layers.0.weight', [25, 196]),
]);

describe("a file of one's own program", () => {
  it.each(['mine.npz', 'mine.safetensors', 'mine.npy'])(
    'that is empty is none: %s, of which the page says so',
    async (name) => {
      expect(await readProgramFile(fileOf(name, new Uint8Array()), 'kernel')).toBeNull();
    },
  );

  it('is read for the network that it fits, though another is in use', async () => {
    const read = await readProgramFile(fileOf('mine.safetensors', fourLayer), 'kernel');
    expect(read).toMatchObject({ network: 'fourLayer', facts: { types: ['F32'] } });
  });

  it.each(['kernel', 'fourLayer'])('that fits none is told of for the one in use: %s', async (inUse) => {
    const file = safetensorsFile([tensor('a', [25, 80]), tensor('b', [80, 10])]);
    const read = await readProgramFile(fileOf('mine.safetensors', file), inUse);
    expect(read).toMatchObject({ problem: { kind: 'missing', network: inUse } });
  });

  it('has its layers in the order of their numbers, not of the alphabet', async () => {
    const layer = { kind: 'dense', from: 25, to: 25, deviation: 1 } as const;
    registerNetwork({
      name: 'twins',
      names: { en: 'Twins' },
      input: { name: 'x', size: [5, 5] },
      layers: [
        { ...layer, weights: 'w1', output: 'hi' },
        { kind: 'sigmoid', output: 'ho' },
        { ...layer, weights: 'w12', output: 'h2i' },
        { kind: 'sigmoid', output: 'h2o' },
        { ...layer, weights: 'w2', output: 'yi', to: 10 },
        { kind: 'sigmoid', output: 'yo' },
        { kind: 'squaredError', target: 'd', output: 'E' },
      ],
      isShipped: false,
    });
    try {
      const file = safetensorsFile([
        tensor('layers.10.weight', [25, 25]),
        tensor('layers.12.weight', [10, 25]),
        tensor('layers.2.weight', [25, 25]),
      ]);
      const read = await readProgramFile(fileOf('mine.safetensors', file), 'kernel');
      const taken = ['layers.2.weight', 'layers.10.weight', 'layers.12.weight'].map((from) => ({ from }));
      expect(read).toMatchObject({ network: 'twins', facts: { taken } });
    } finally {
      delete networks['twins'];
    }
  });

  it('that is too large is not opened', async () => {
    const file = Object.assign(new Blob([new Uint8Array(fourLayer)]), { name: 'a.safetensors' });
    Object.defineProperty(file, 'size', { value: LARGEST_PROGRAM_FILE + 1 });
    file.arrayBuffer = () => Promise.reject(new Error('was opened'));
    const problem = { kind: 'longFile', bytes: LARGEST_PROGRAM_FILE + 1, most: LARGEST_PROGRAM_FILE };
    expect(await readProgramFile(file, 'kernel')).toEqual({ problem });
  });

  it.each([
    ['w12.npy', { kind: 'singleArray' }],
    ['model.pth', { kind: 'otherProgram', ending: '.pth' }],
  ])('%s is refused by its kind', async (name, problem) => {
    expect(await readProgramFile(fileOf(name, new Uint8Array(20)), 'kernel')).toEqual({ problem });
  });

  it('is not what this page saves itself', async () => {
    expect(await readProgramFile(fileOf('mine.json', new TextEncoder().encode('{}')), 'kernel')).toBeNull();
  });

  it('fits every network of the page by its shapes alone', () => {
    const shapes = Object.keys(records).map((name) =>
      JSON.stringify(
        networks[name].tensors.filter(({ role }) => role === 'weight').map(({ shape }) => shape),
      ),
    );
    expect(new Set(shapes).size).toBe(shapes.length);
  });
});
