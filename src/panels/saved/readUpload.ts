import { parseWeights, type WeightsFile, type WeightsFileProblem } from '../../core/index.ts';

/** Why a file was refused; each has a sentence of its own. */
export type UploadProblem =
  'tooLong' | 'notJson' | 'notWeights' | 'version' | 'network' | 'tensors' | 'tooLarge' | 'unreadable';

export interface UploadRefused {
  readonly problem: UploadProblem;
  readonly file: string;
  readonly detail: string;
}

export interface UploadRead {
  /** The file's name without its ending. */
  readonly name: string;
  readonly file: WeightsFile;
}

/** The core reads no longer texts: a larger file is not even opened. */
export const LARGEST_FILE = 2_000_000;

/** No training comes near it, and sums of such weights are still finite. */
const LARGEST_WEIGHT = 1e6;

const PROBLEMS: Readonly<Record<WeightsFileProblem, UploadProblem>> = {
  'too long': 'tooLong',
  'not JSON': 'notJson',
  'not weights': 'notWeights',
  version: 'version',
  network: 'network',
  tensors: 'tensors',
};

/** What a file holds, or why it is refused. Never rejected. */
export async function readUpload(
  upload: Pick<File, 'name' | 'size' | 'text'>,
): Promise<UploadRead | UploadRefused> {
  const { name, size } = upload;
  if (size > LARGEST_FILE) return { problem: 'tooLong', file: name, detail: size.toLocaleString('en-US') };
  try {
    const parsed = parseWeights(await upload.text());
    if ('error' in parsed) {
      // the first sentence says what; what to do is said in the reader's language
      const [detail] = parsed.error.split(/\. (?=[A-Z])/);
      return { problem: PROBLEMS[parsed.problem], file: name, detail };
    }
    const beyond = beyondReason(parsed);
    if (beyond !== null) return { problem: 'tooLarge', file: name, detail: beyond };
    return { name: name.replace(/\.json$/i, ''), file: parsed };
  } catch (error) {
    return {
      problem: 'unreadable',
      file: name,
      detail: error instanceof Error ? error.message : String(error),
    };
  }
}

function beyondReason({ weights }: WeightsFile): string | null {
  for (const [name, numbers] of Object.entries(weights)) {
    const n = numbers.findIndex((w) => Math.abs(w) > LARGEST_WEIGHT);
    if (n >= 0) return `${name}[${n}] = ${numbers[n]}`;
  }
  return null;
}
