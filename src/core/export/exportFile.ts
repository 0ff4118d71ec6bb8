import { tensorOf, weightTensors } from '../check.ts';
import { explain } from '../explain/explain.ts';
import { namesOf } from '../explain/format.ts';
import { gradientArray } from '../files/arrayNames.ts';
import type { NamedArray } from '../files/namedArray.ts';
import type { Explanation, Ref } from '../types.ts';
import { explanationCsv } from './explanationCsv.ts';
import { explanationLatex } from './explanationLatex.ts';
import { explanationMarkdown, type ExplanationWords } from './explanationMarkdown.ts';
import type { ExportForm } from './exports.ts';
import { npy } from './npy.ts';
import { numbersOf, passArrays } from './passArrays.ts';
import { numpyProgram } from './python/numpyProgram.ts';
import type { Wanted } from './python/program.ts';
import { torchProgram } from './python/torchProgram.ts';
import { readingLines } from './readingLines.ts';
import { safetensors } from './safetensors.ts';
import { tensorCsv } from './tensorCsv.ts';
import { traceJson } from './traceJson.ts';

/** What is taken away: a pass with the cell and the tensor that are asked for. */
export interface ExportSource extends Wanted {
  readonly tensor: Pick<Ref, 'tensor' | 'of'>;
}

/** A file that can be saved. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  /** What is shown of it: the file itself, or of numbers in bytes how Python reads them. */
  readonly text: string;
  /** The bytes, where the file is no text. */
  readonly bytes: (() => Uint8Array<ArrayBuffer>) | null;
}

const BYTES = 'application/octet-stream';
const PYTHON = 'text/x-python';

/** Puts arrays into a .npz, which takes a library for zips. */
export type Pack = (arrays: readonly NamedArray[]) => Uint8Array<ArrayBuffer>;

/**
 * Makes a file in the form that is asked for.
 * @throws RangeError if the weights, the trace, the cell or the tensor do not fit the network.
 */
export function exportFile(
  form: ExportForm,
  source: ExportSource,
  words: ExplanationWords,
  pack: Pack,
): ExportFile {
  const { network, weights, trace, ref } = source;
  const explained = (): Explanation => explain(network, weights, trace, ref);
  const name = (what: string): string => `convscope-${network.name}-${what}`;
  const cell = plain(namesOf(network).cell(ref));
  const text = (file: string, type: string, content: string): ExportFile => {
    return { name: name(file), type, text: content, bytes: null };
  };
  const arrays = (file: string, all: () => Uint8Array<ArrayBuffer>): ExportFile => {
    return {
      name: name(file),
      type: BYTES,
      text: readingLines(form, name(file), arraysIn(form, source)),
      bytes: all,
    };
  };
  switch (form) {
    case 'explanationCsv':
      return text(`${cell}.csv`, 'text/csv', explanationCsv(network, explained()));
    case 'explanationMarkdown':
      return text(`${cell}.md`, 'text/markdown', explanationMarkdown(network, explained(), words));
    case 'explanationLatex':
      return text(`${cell}.tex`, 'application/x-tex', explanationLatex(network, explained()));
    case 'numpyProgram':
      return text(`${cell}-numpy.py`, PYTHON, numpyProgram(source));
    case 'torchProgram':
      return text(`${cell}-pytorch.py`, PYTHON, torchProgram(source));
    case 'tensorCsv': {
      const [array] = arraysIn(form, source);
      return text(`${array.name}.csv`, 'text/csv', tensorCsv(array.axes, array.numbers));
    }
    case 'tensorNpy': {
      const [array] = arraysIn(form, source);
      return arrays(`${array.name}.npy`, () => npy(array));
    }
    case 'passJson':
      return text('pass.json', 'application/json', traceJson(network, weights, trace));
    case 'passNpz':
      return arrays('pass.npz', () => pack(arraysIn(form, source)));
    case 'weightsNpz':
      return arrays('weights.npz', () => pack(arraysIn(form, source)));
    case 'weightsSafetensors':
      return arrays('weights.safetensors', () => safetensors(network, weights));
  }
}

/** The arrays that a file holds: of a pass all, of weights those, else the tensor. */
export function arraysIn(form: ExportForm, source: ExportSource): NamedArray[] {
  const { network, weights, trace, tensor: asked } = source;
  if (form === 'passNpz' || form === 'passJson') return passArrays(network, weights, trace);
  if (form === 'weightsNpz' || form === 'weightsSafetensors')
    return weightTensors(network).map(({ name, axes }) => ({ name, axes, numbers: weights[name] }));
  const tensor = tensorOf(network, asked.tensor);
  const numbers = numbersOf(tensor, asked.of, weights, trace) ?? new Float64Array();
  const name = asked.of === 'value' ? tensor.name : gradientArray(tensor.name);
  return [{ name, axes: tensor.axes, numbers }];
}

/** A cell's name in a file's: `dE_dw12_8_33` of dE/dw12[8,33]. */
function plain(cell: string): string {
  return cell.replaceAll(/\W+/g, '_').replace(/_$/, '');
}
