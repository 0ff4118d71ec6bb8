import { useEffect, useState } from 'react';
import type { Carrying, Inventory } from '../../store/carry/carrying.ts';
import { saveFile } from '../parts/saveFile.ts';
import { KeptDialog } from './KeptDialog.tsx';
import type { Outcome, Work } from './keptTypes.ts';

export interface KeptProps {
  readonly carrying: Carrying;
  readonly onClose: () => void;
}

const FORGOTTEN = {
  all: 'forgotten',
  here: 'forgottenHere',
  partly: 'forgottenPartly',
  butFiles: 'forgottenButFiles',
} as const;

/** The dialog "Kept in this browser". */
export function KeptContainer({ carrying, onClose }: KeptProps) {
  const [inventory, setInventory] = useState<Inventory | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => {
    void carrying.look().then(setInventory);
  }, [carrying]);
  const run = async (what: Work, act: () => Promise<Outcome>): Promise<void> => {
    if (work) return;
    setWork(what);
    setOutcome(null);
    const came = await act().catch((error: unknown): Outcome => {
      console.error(error);
      return { kind: 'failed' };
    });
    setInventory(await carrying.look());
    setOutcome(came);
    setWork(null);
  };
  return (
    <KeptDialog
      list={inventory}
      work={work}
      outcome={outcome}
      undoable={work === null || work === 'saving' ? carrying.undoable : null}
      onSave={() => void run('saving', () => save(carrying))}
      onTake={(file, withMoment) => void run('taking', () => carrying.take(file, withMoment))}
      onForget={() =>
        void run('forgetting', async () => ({
          kind: FORGOTTEN[await carrying.forget()],
        }))
      }
      onUndo={() =>
        void run('undoing', async () => {
          const kind = carrying.undoable === 'taken' ? 'backTaken' : 'backForgotten';
          await carrying.undo();
          return { kind };
        })
      }
      onClose={onClose}
    />
  );
}

async function save(carrying: Carrying): Promise<Outcome> {
  const bytes = await carrying.file();
  const file = `convscope-${new Date().toISOString().slice(0, 10)}.zip`;
  saveFile(file, 'application/zip', bytes);
  return { kind: 'saved', file, bytes: bytes.length };
}
