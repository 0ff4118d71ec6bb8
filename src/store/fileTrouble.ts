/** Why a file that ships with the page is not there: no answer from the server, an answer without it, or not what was expected in it. */
export type FileTrouble = 'unreachable' | 'missing' | 'damaged';

/** The message names the file and what came instead, for developers; the page says the trouble in its own language. */
export class FileError extends Error {
  readonly trouble: FileTrouble;

  constructor(trouble: FileTrouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}

export function troubleWith(error: unknown): FileTrouble {
  return error instanceof FileError ? error.trouble : 'unreachable';
}
