import {
  fileKind,
  HEAD_BYTES,
  matchWeights,
  networks,
  readSafetensors,
  type FileProblem,
  type FileTensor,
  type MatchProblem,
  type NetworkName,
  type WeightsMatch,
} from '../../core/index.ts';
import { readNpz } from './readNpz.ts';

/** A larger file is not opened: the weights of the largest network take a hundredth. */
export const LARGEST_PROGRAM_FILE = 16_000_000;

export type ProgramFileRefused = { readonly problem: FileProblem | MatchProblem };

/**
 * The weights in a file that the reader's own program saved, for the network in use where they fit it, else for another one that they fit;
 * or why it is refused. Null for a file that is no program's, or empty.
 * @throws what the browser does of a file that it cannot read.
 */
export async function readProgramFile(
  file: Pick<File, 'name' | 'size' | 'slice' | 'arrayBuffer'>,
  inUse: NetworkName,
): Promise<WeightsMatch | ProgramFileRefused | null> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const kind = fileKind(file.name, head);
  if (kind === 'other' || file.size === 0) return null;
  if (kind === 'npy') return { problem: { kind: 'singleArray' } };
  if (kind === 'unread') return { problem: { kind: 'otherProgram', ending: endingOf(file.name) } };
  if (file.size > LARGEST_PROGRAM_FILE)
    return { problem: { kind: 'longFile', bytes: file.size, most: LARGEST_PROGRAM_FILE } };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const tensors = kind === 'npz' ? readNpz(bytes) : readSafetensors(bytes);
  if ('problem' in tensors) return tensors;
  const candidates = Object.values(networks).toSorted(
    (a, b) => Number(b.name === inUse) - Number(a.name === inUse),
  );
  return matchWeights(candidates, kind === 'npz' ? tensors : byName(tensors));
}

function endingOf(name: string): string {
  return /\.\w+$/.exec(name)?.[0] ?? 'HDF5';
}

/** The layers of a network are numbered as a rule; the file has them by the alphabet, 10 before 2. */
function byName(tensors: readonly FileTensor[]): FileTensor[] {
  return tensors.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
}
