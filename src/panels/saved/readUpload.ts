import {
  namesOf,
  networks,
  parseWeights,
  type FileProblem,
  type MatchProblem,
  type NetworkName,
  type Weights,
  type WeightsFile,
  type WeightsFileProblem,
} from '../../core/index.ts';

/** Why a file was refused; each has a sentence of its own. */
export type UploadProblem =
  | WeightsFileProblem
  | FileProblem
  | MatchProblem
  /** A number that no training comes to. */
  | { readonly kind: 'tooLarge'; readonly cell: string; readonly value: number }
  /** The browser did not give its text, as of a file that was deleted meanwhile. */
  | { readonly kind: 'unreadable' };

export interface UploadRefused {
  readonly problem: UploadProblem;
  readonly file: string;
}

export interface UploadRead {
  /** The file's name without its ending. */
  readonly name: string;
  readonly file: WeightsFile;
}

/** The core reads no longer texts: a larger file is not even opened. Such a file is ASCII, a byte a character. */
export const LARGEST_FILE = 2_000_000;

/** No training comes near it, and sums of such weights are still finite. */
const LARGEST_WEIGHT = 1e6;

/** The weights of a file, or why it is refused. Never rejected. */
export async function readUpload(
  upload: Pick<File, 'name' | 'size' | 'text'>,
): Promise<UploadRead | UploadRefused> {
  const { name, size } = upload;
  const refused = (problem: UploadProblem): UploadRefused => ({ problem, file: name });
  if (size > LARGEST_FILE) return refused({ kind: 'tooLong', characters: size, most: LARGEST_FILE });
  try {
    const parsed = parseWeights(await upload.text());
    if ('error' in parsed) return refused(parsed.problem);
    const beyond = beyondReason(parsed.network, parsed.weights);
    return beyond ? refused(beyond) : { name: name.replace(/\.json$/i, ''), file: parsed };
  } catch {
    return refused({ kind: 'unreadable' });
  }
}

/** The first weight that no training comes to; null where all are within reason. */
export function beyondReason(network: NetworkName, weights: Weights): UploadProblem | null {
  const { cell } = namesOf(networks[network]);
  for (const [tensor, numbers] of Object.entries(weights)) {
    const index = numbers.findIndex((w) => Math.abs(w) > LARGEST_WEIGHT);
    if (index >= 0)
      return { kind: 'tooLarge', cell: cell({ tensor, index, of: 'value' }), value: numbers[index] };
  }
  return null;
}
