import type { NetworkName } from '../../core/index.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { cleanName } from '../../store/keep/savedNames.ts';
import { saving } from '../../store/keep/saving.ts';
import { isBusy } from '../../store/training/trainingState.ts';
import { readProgramFile } from '../../store/weights/readProgramFile.ts';
import type { ProgramTold } from './programTold.ts';
import { beyondReason, readUpload, type UploadProblem, type UploadRefused } from './readUpload.ts';

export type Uploaded = UploadRefused | ProgramTold;

/**
 * Adds a file's weights to the list, or says why not. Those of the reader's own program open at once, with what had to be known to read
 * them; not so where that would end a run. `before` is a name for weights whose place they take.
 */
export async function upload(
  store: AppStore,
  chosen: File,
  before: (name: string) => string,
): Promise<Uploaded | null> {
  const inUse = store.getState().network;
  const read = await readProgramFile(chosen, inUse).catch(() => UNREADABLE);
  if (!read) return uploadOwn(store, chosen);
  const { name: file } = chosen;
  if ('problem' in read) return { problem: read.problem, file };
  const { network, weights, facts } = read;
  const beyond = beyondReason(network, weights);
  if (beyond) return { problem: beyond, file };
  await listRead(store);
  const { addWeights, applySaved } = saving(store);
  const unknown = { accuracy: null, isClaim: false, seed: null, trained: null };
  const name = cleanName(file.replace(/\.(safetensors|npz)$/i, '')) || network;
  addWeights({ name, network, weights, ...unknown });
  // it may have a number behind it
  const added = store.getState().savedNews?.name ?? name;
  const isOpen = !isTraining(store, network);
  if (isOpen) applySaved(added, cleanName(before(added)));
  return { name: added, file, network, isOther: network !== inUse, isOpen, facts };
}

const UNREADABLE = { problem: { kind: 'unreadable' } } as const satisfies { problem: UploadProblem };

function isTraining(store: AppStore, network: NetworkName): boolean {
  const { training, run } = store.getState();
  return isBusy(training) && run?.network === network;
}

/** Until the list has been read, nothing can be added to it. */
function listRead(store: AppStore): Promise<void> {
  return new Promise((resolve) => {
    if (store.getState().saved !== null) return resolve();
    const stop = store.subscribe(({ saved }) => {
      if (saved === null) return;
      stop();
      resolve();
    });
  });
}

/** A file that this page wrote. */
async function uploadOwn(store: AppStore, chosen: File): Promise<UploadRefused | null> {
  const read = await readUpload(chosen);
  if ('problem' in read) return read;
  await listRead(store);
  const { network, weights, seed, trained, accuracy } = read.file;
  saving(store).addWeights({
    name: cleanName(read.name) || network,
    network,
    weights,
    accuracy: accuracy?.validation ?? null,
    isClaim: accuracy !== null,
    ...(accuracy && { claim: accuracy }),
    seed,
    trained,
  });
  return null;
}
