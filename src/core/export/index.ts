/** What leaves the page as a file or a text: the public face of this folder. */

export { gradientArray, winnersArray } from '../files/arrayNames.ts';
export { shapeOf, type NamedArray } from '../files/namedArray.ts';
export { explanationCsv } from './explanationCsv.ts';
export { explanationLatex } from './explanationLatex.ts';
export { explanationMarkdown, type ExplanationWords } from './explanationMarkdown.ts';
export { littleEndian } from './littleEndian.ts';
export { npy } from './npy.ts';
export { numbersOf, passArrays } from './passArrays.ts';
export { safetensors } from './safetensors.ts';
export { linesOf, tensorCsv } from './tensorCsv.ts';
export { traceJson } from './traceJson.ts';
export { numpyProgram } from './python/numpyProgram.ts';
export { torchProgram } from './python/torchProgram.ts';
export type { Wanted } from './python/program.ts';
export { arraysIn, exportFile, type ExportFile, type ExportSource } from './exportFile.ts';
export { EXPORT_KINDS, EXPORTS, needsDigit, type ExportForm, type ExportKind } from './exports.ts';
