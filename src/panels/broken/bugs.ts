/** The mistakes as the panels name them: keys of their words. */
export type Bug =
  | 'forgottenSum'
  | 'allFourCells'
  | 'forgottenSlope'
  | 'cornerPixel'
  | 'kernelNotTurned'
  | 'forgottenKernels'
  | 'oneKernel';
