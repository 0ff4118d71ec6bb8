import { describe, expect, it } from 'vitest';
import {
  EXPORTS,
  EXPORT_KINDS,
  exportFile,
  numpyProgram,
  safetensors,
  type ExportForm,
  type ExportSource,
  type NamedArray,
} from '../../../src/core/index.ts';
import { randomScene } from '../support.ts';
import { EXPLANATION_WORDS } from './words.ts';

const scene = randomScene('kernel', 2);
const source: ExportSource = {
  ...scene,
  ref: { tensor: 'w12', index: 673, of: 'gradient' },
  tensor: { tensor: 'h2o', of: 'gradient' },
};

/** In the place of a zip: the names, to be read. */
function pack(arrays: readonly NamedArray[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(arrays.map(({ name }) => name).join(' '));
}

const made = (form: ExportForm) => exportFile(form, source, EXPLANATION_WORDS, pack);

describe('a file to be taken away', () => {
  it('has a name that says the network, what it is of and the form', () => {
    const forms = EXPORT_KINDS.flatMap((kind): readonly ExportForm[] => EXPORTS[kind]);
    expect(forms.map((form) => made(form).name)).toEqual([
      'convscope-kernel-dE_dw12_8_33.csv',
      'convscope-kernel-dE_dw12_8_33.md',
      'convscope-kernel-dE_dw12_8_33.tex',
      'convscope-kernel-dE_dw12_8_33-numpy.py',
      'convscope-kernel-dE_dw12_8_33-pytorch.py',
      'convscope-kernel-dE_dh2o.csv',
      'convscope-kernel-dE_dh2o.npy',
      'convscope-kernel-pass.npz',
      'convscope-kernel-pass.json',
      'convscope-kernel-weights.safetensors',
      'convscope-kernel-weights.npz',
    ]);
  });

  it('is the text that is shown, where it is a text', () => {
    const { text, bytes } = made('numpyProgram');
    expect(bytes).toBeNull();
    expect(text).toBe(numpyProgram(source));
  });

  it('shows how it is read, where it is bytes: of every array its name, type, shape and axes', () => {
    expect(made('tensorNpy').text).toBe(
      'import numpy as np\n\nnumbers = np.load("convscope-kernel-dE_dh2o.npy")  # float64 (80,): unit\n',
    );
    const { text, bytes } = made('weightsSafetensors');
    expect(text).toContain('load_file("convscope-kernel-weights.safetensors")');
    expect(text).toContain('found["w12"]  # float64 (25, 80): from, to\n');
    expect(bytes?.()).toEqual(safetensors(scene.network, scene.weights));
  });

  it('holds the weights alone, or the whole pass with them', () => {
    const names = (form: ExportForm): string => new TextDecoder().decode(made(form).bytes?.());
    expect(names('weightsNpz')).toBe('w1cnn w12 w2');
    expect(names('passNpz')).toContain('x dE_dx w1cnn dE_dw1cnn temphicnn');
    expect(names('passNpz')).toContain('winner_hicnn');
  });
});
