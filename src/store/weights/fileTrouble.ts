import { parseWeights, type WeightsFile, type WeightsFileProblem } from '../../core/index.ts';

/**
 * Why a file that ships with the page is not there: no answer from the server, an answer without it, or not what was
 * expected in it: cut off or damaged, no weights that this page reads, or weights that do not fit their network.
 */
export type FileTrouble = 'unreachable' | 'missing' | 'damaged' | 'foreign' | 'unfit';

/** The message names the file and what came instead, for developers; the page says the trouble in its own language. */
export class FileError<Trouble extends FileTrouble = FileTrouble> extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, message: string) {
    super(message);
    this.trouble = trouble;
  }
}

export function troubleWith(error: unknown): FileTrouble {
  return error instanceof FileError ? error.trouble : 'unreachable';
}

/** The weights in a file that ships with the page. @throws FileError that says what is wrong with the file. */
export function readShipped(text: string): WeightsFile {
  const parsed = parseWeights(text);
  if ('error' in parsed) throw new FileError(troubleIn(parsed.problem), parsed.error);
  return parsed;
}

function troubleIn({ kind }: WeightsFileProblem): FileTrouble {
  switch (kind) {
    case 'empty':
    case 'notJson':
      return 'damaged';
    case 'tooLong':
    case 'notWeights':
    case 'version':
    case 'network':
      return 'foreign';
    case 'noTensors':
    case 'unknownTensor':
    case 'length':
    case 'notFinite':
      return 'unfit';
  }
}
