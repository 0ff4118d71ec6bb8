import { use, useMemo, useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { serializeWeights, type Accuracy } from '../../core/index.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import type { SavedWeights } from '../../store/keep/keepState.ts';
import { cleanName, isLastKept } from '../../store/keep/savedNames.ts';
import { isSameWeights } from '../../store/keep/savedWeights.ts';
import { savedToUndo, saving } from '../../store/keep/saving.ts';
import type { AppState } from '../../store/state.ts';
import { weightsOf } from '../../store/weights/chosen.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { saveFile } from '../parts/saveFile.ts';
import type { ProgramTold } from './programTold.ts';
import { SavedPanel } from './SavedPanel.tsx';
import { upload, type Uploaded } from './uploading.container.tsx';
import { ValidationContext } from './ValidationContext.ts';
import { useInUse } from './useInUse.container.tsx';

/** The view "Saved". */
export default function SavedContainer() {
  const store = useAppStoreApi();
  const saved = useAppStore((state) => state.saved);
  const inUseName = useAppStore(nameInUse);
  const canUndo = useAppStore((state) => savedToUndo(state) !== null);
  const isUndone = useAppStore((state) => state.savedNews?.kind === 'undone');
  const hasNews = useAppStore((state) => state.savedNews !== null);
  const isHere = useAppStore((state) => weightsOf(state) !== null);
  const inUse = useInUse();
  const lastKept = useAppStore((state) => (isLastKept(state) ? (state.savedNews?.name ?? null) : null));
  /** What came of the last file. */
  const [uploaded, setUploaded] = useState<Uploaded | null>(null);
  /** The name of weights that were downloaded without their accuracy. */
  const [lacking, setLacking] = useState<string | null>(null);
  const { t } = useTranslation('views');
  const news = useNews();
  const orders = useOrders(store, setLacking);
  return (
    <SavedPanel
      entries={saved}
      inUse={isHere && saved !== null ? inUse : null}
      inUseName={inUseName}
      // what was said since is of something else
      news={hasNews || lacking === null ? news : t('saved.withoutAccuracy', { name: lacking })}
      canUndo={canUndo}
      isUndone={isUndone}
      // what was said since is of something else
      refused={uploaded && 'problem' in uploaded && !hasNews ? uploaded : null}
      told={useTold(uploaded)}
      trouble={useTrouble()}
      isRead={useAppStore((state) => state.savedKept !== null)}
      isKept={(name) => lastKept === name}
      isTaken={(name) => saved?.some((each) => each.name === name) ?? false}
      clean={cleanName}
      {...orders}
      onUpload={(file) => {
        setUploaded(null);
        setLacking(null);
        store.setState({ savedNews: null });
        void upload(store, file, (name) => t('saved.before', { name })).then(setUploaded);
      }}
    />
  );
}

function nameInUse(state: AppState): string | null {
  const { saved, network } = state;
  const weights = weightsOf(state);
  if (!weights) return null;
  const found = saved?.find((each) => each.network === network && isSameWeights(each.weights, weights));
  return found?.name ?? null;
}

/** The same functions as long as the language is. */
function useOrders(store: AppStore, setLacking: (name: string | null) => void) {
  const { t } = useTranslation('views');
  const countValidation = use(ValidationContext);
  return useMemo(() => {
    const { saveWeights, applySaved, renameWeights, deleteWeights, undoSaved } = saving(store);
    return {
      onSave: saveWeights,
      onUse: (name: string) => applySaved(name, cleanName(t('saved.before', { name }))),
      onRename: renameWeights,
      onDelete: deleteWeights,
      onUndo: undoSaved,
      onDownload(name: string) {
        const found = store.getState().saved?.find((each) => each.name === name);
        if (!found) return;
        setLacking(null);
        void download(found, countValidation).then((isWhole) => {
          if (isWhole) return;
          store.setState({ savedNews: null });
          setLacking(name);
        });
      },
    };
  }, [store, t, setLacking, countValidation]);
}

function useNews(): string {
  const { t } = useTranslation('views');
  const news = useAppStore((state) => state.savedNews);
  const isKept = useAppStore(isLastKept);
  const isTrouble = useAppStore((state) => state.storage !== null);
  if (!news) return '';
  // said when it is true, or cannot become true
  if (isKept === false) return isTrouble ? t('saved.news.notKept', { name: news.name }) : '';
  if (news.kind === 'used' && news.kept !== null) {
    return t('saved.news.usedKept', { name: news.name, kept: news.kept });
  }
  return t(`saved.news.${news.kind}`, { name: news.name, to: 'to' in news ? news.to : '' });
}

/** What is told of a program's weights, as long as nothing else has happened in the list. */
function useTold(uploaded: Uploaded | null): ProgramTold | null {
  const news = useAppStore((state) => state.savedNews);
  if (!uploaded || 'problem' in uploaded || news?.name !== uploaded.name) return null;
  if (news.kind === 'uploaded') return uploaded;
  return news.kind === 'used' ? { ...uploaded, isOpen: true } : null;
}

function useTrouble(): string | null {
  const { t } = useTranslation('views');
  const storage = useAppStore((state) => state.storage);
  return storage && t(`saved.storage.${storage}`);
}

/** Hands them over as a file. False where their accuracy could not be told: on how many digits it was measured is not known. */
async function download(saved: SavedWeights, countValidation: () => Promise<number>): Promise<boolean> {
  const { name, network, weights, seed, trained } = saved;
  const accuracy = await accuracyOf(saved, countValidation);
  const facts = { seed, trained: trained ?? { digits: 0, epochs: 0 } };
  const text = serializeWeights({ network, weights, ...facts, accuracy: accuracy ?? null });
  saveFile(`${name.replaceAll(/[\\/:*?"<>|]/g, '_')}.json`, 'application/json', text);
  return accuracy !== undefined;
}

/** Null where there is none; undefined where it cannot be told. */
async function accuracyOf(
  { accuracy, claim }: SavedWeights,
  countValidation: () => Promise<number>,
): Promise<Accuracy | null | undefined> {
  if (claim) return claim;
  if (accuracy === null) return null;
  const of = await countValidation().catch(() => undefined);
  return of === undefined ? undefined : { validation: accuracy, of };
}
