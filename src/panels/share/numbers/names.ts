import { gradientArray, winnersArray, type ExportForm } from '../../../core/index.ts';

/** Names that no language translates, as the words of this tab have them put in. */
export const NAMES = {
  python: 'Python',
  numpy: 'NumPy',
  torch: 'PyTorch',
  load: 'numpy.load',
  latex: 'LaTeX',
  tex: 'TeX',
  amsmath: 'amsmath',
  float64: 'float64',
  int32: 'int32',
  f64: 'F64',
  gradient: gradientArray(''),
  winner: winnersArray(''),
};

export const FORM_NAMES: Readonly<Record<ExportForm, string>> = {
  explanationCsv: 'CSV',
  explanationMarkdown: 'Markdown',
  explanationLatex: NAMES.latex,
  numpyProgram: NAMES.numpy,
  torchProgram: NAMES.torch,
  tensorCsv: 'CSV',
  tensorNpy: `${NAMES.numpy} (.npy)`,
  passNpz: `${NAMES.numpy} (.npz)`,
  passJson: 'JSON',
  weightsSafetensors: 'safetensors',
  weightsNpz: `${NAMES.numpy} (.npz)`,
};
