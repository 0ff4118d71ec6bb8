/** Why the file of digits is not there: no answer from the server, an answer without the file, or not what was expected in it. */
export type DigitsTrouble = 'unreachable' | 'missing' | 'damaged';

/** The file of digits could not be had. The message names the file and what came instead. */
export class DigitsError extends Error {
  readonly trouble: DigitsTrouble;

  constructor(trouble: DigitsTrouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}

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
