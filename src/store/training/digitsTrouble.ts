import { FileError, type FileTrouble } from '../weights/fileTrouble.ts';

/** Why the file of digits is not there: unlike weights it is only read whole, so what is wrong in it has one name. */
export type DigitsTrouble = Exclude<FileTrouble, 'foreign' | 'unfit'>;

/** The file of digits could not be had. */
export class DigitsError extends FileError<DigitsTrouble> {}

/** Why something with digits failed: the file, the worker that could not be kept alive, or a refusal in the core's own words. */
export interface DigitsFailure {
  readonly reason: DigitsTrouble | 'worker' | 'refused';
  readonly message: string;
}

export function failureOf(error: unknown): DigitsFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof DigitsError) return { reason: error.trouble, message };
  return { reason: message === 'worker' ? 'worker' : 'refused', message };
}
