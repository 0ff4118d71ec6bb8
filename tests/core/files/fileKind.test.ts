import { describe, expect, it } from 'vitest';
import { fileKind, type FileKind } from '../../../src/core/index.ts';
import { npyOf, safetensorsFile } from './tensorFiles.ts';

const one = { name: 'w', type: 'F32', shape: [1], numbers: [1] };
const text = new TextEncoder();
const zip = Uint8Array.of(0x50, 0x4b, 3, 4);

describe('the kind of a file', () => {
  it.each<[string, Uint8Array, FileKind]>([
    ['a.safetensors', safetensorsFile([one]), 'safetensors'],
    ['without-ending', safetensorsFile([one]), 'safetensors'],
    ['damaged.safetensors', text.encode('??'), 'safetensors'],
    ['a.npz', zip, 'npz'],
    ['a.zip', zip, 'npz'],
    ['damaged.npz', text.encode('??'), 'npz'],
    ['a.npy', text.encode('??'), 'npy'],
    ['renamed.npz', npyOf(one), 'npy'],
    ['a.pt', zip, 'unread'],
    ['a.keras', zip, 'unread'],
    ['renamed.npz', Uint8Array.of(0x89, 0x48, 0x44, 0x46), 'unread'],
    ['a.json', text.encode('{"format": "convscope-weights"'), 'other'],
    ['empty.json', new Uint8Array(), 'other'],
  ])('%s', (name, bytes, kind) => {
    expect(fileKind(name, bytes.subarray(0, 16))).toBe(kind);
  });
});
