import { useMemo, useState } from 'react';
import type { NetworkName, Weights } from '../../core/index.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { importMine, type Imported } from '../../store/mine/mineFile.ts';
import { memoLast } from '../../store/memo.ts';
import { mineFileText } from '../../store/mine/mineFile.ts';
import { countRemoved, relabelDigit, removeDigits, undoRemoval } from '../../store/mine/deleting.ts';
import { imageOfMine, keptDigitOf } from '../../store/mine/myDigits.ts';
import { passOf } from '../../store/pass/passOf.ts';
import type { AppState } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { useThrottledStore } from '../../store/useThrottledStore.ts';
import { saveFile } from '../parts/saveFile.ts';
import type { Importing } from './MineFiles.tsx';
import type { Asked, Reader } from '../../store/mine/answering.ts';
import { MinePanel } from './MinePanel.tsx';
import { useAnswers } from './useAnswers.container.tsx';

const readerOnce = memoLast((network: NetworkName, weights: Weights): Reader => ({ network, weights }));
const readerOf = (state: AppState): Reader | null => {
  const traced = passOf(state);
  return traced && readerOnce(traced.network, traced.weights);
};
const never = (): boolean => false;

/** The view "My digits". While weights are trained, what they answer is looked at a few times a second. */
export default function MineContainer() {
  const store = useAppStoreApi();
  const mine = useAppStore((state) => state.mine);
  const isRead = useAppStore((state) => state.mineRead);
  const failure = useAppStore((state) => state.mineFailure);
  const removed = useAppStore(countRemoved);
  const chosen = useAppStore(keptDigitOf);
  const theme = useAppStore((state) => state.theme);
  const reader = useThrottledStore(readerOf, never);
  const network = reader?.network ?? null;
  const asked = useMemo(() => (network === null ? [] : askedOf(mine, network)), [mine, network]);
  const answers = useAnswers(reader, asked);
  const { importing, imported, onImport } = useImport(store);
  const orders = useMemo(() => ordersOf(store), [store]);
  return (
    <MinePanel
      digits={mine}
      answers={answers}
      chosen={chosen}
      removed={removed}
      isRead={isRead}
      failure={failure}
      importing={importing}
      imported={imported}
      theme={theme}
      onImport={onImport}
      {...orders}
    />
  );
}

/** The digits as a network reads them. */
function askedOf(mine: AppState['mine'], network: NetworkName): Asked[] {
  return mine.map((digit) => ({ id: digit.id, image: () => imageOfMine(digit, network) }));
}

/** The same functions as long as the page is open: hundreds of pictures are not drawn again for nothing. */
function ordersOf(store: AppStore) {
  const { ask } = store.getState();
  return {
    onShow(id: string) {
      const digit = store.getState().mine.find((each) => each.id === id);
      if (digit) ask({ source: { kind: 'drawing', strokes: digit.strokes }, target: digit.label });
    },
    onRelabel(id: string, label: number) {
      // what is chosen stands on the pad, and is meant as it is called
      relabelDigit(store, id, label);
      if (keptDigitOf(store.getState())?.id === id) store.getState().setTarget(label);
    },
    onRemove: (id: string) => removeDigits(store, [id]),
    onRemoveAll: () =>
      removeDigits(
        store,
        store.getState().mine.map(({ id }) => id),
      ),
    onUndo: () => undoRemoval(store),
    onExport: () =>
      saveFile('convscope-digits.json', 'application/json', mineFileText(store.getState().mine)),
  };
}

function useImport(store: AppStore) {
  const [importing, setImporting] = useState<Importing | null>(null);
  const [imported, setImported] = useState<Imported | null>(null);
  const onImport = async (file: File): Promise<void> => {
    setImporting({ done: 0, of: null });
    setImported(null);
    setImported(await importMine(store, file, { onProgress: (done, of) => setImporting({ done, of }) }));
    setImporting(null);
  };
  return { importing, imported, onImport: (file: File) => void onImport(file) };
}
