/** What can be taken away as numbers or code, and in which forms. */
export const EXPORTS = {
  explanation: ['explanationCsv', 'explanationMarkdown', 'explanationLatex'],
  tensor: ['tensorCsv', 'tensorNpy'],
  pass: ['passNpz', 'passJson'],
  weights: ['weightsSafetensors', 'weightsNpz'],
  program: ['numpyProgram', 'torchProgram'],
} as const;

export type ExportKind = keyof typeof EXPORTS;
export type ExportForm = (typeof EXPORTS)[ExportKind][number];

export const EXPORT_KINDS: readonly ExportKind[] = ['explanation', 'program', 'tensor', 'pass', 'weights'];

/** The one kind that can be had while the pad is blank: weights are there without a digit. */
export function needsDigit(kind: ExportKind): boolean {
  return kind !== 'weights';
}
