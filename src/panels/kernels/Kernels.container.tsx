import { useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { answerOf, errorLayerOf, networkNames, networks } from '../../core/index.ts';
import { answersOfAll, retryAnswer } from '../../store/pass/everyAnswer.ts';
import { isWaitingForInk, passOf } from '../../store/pass/passOf.ts';
import type { AppState } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { shippedAccuracy } from '../../store/weights/shippedAccuracy.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { AnswersTable } from './AnswersTable.tsx';
import { KernelsTable } from './KernelsTable.tsx';
import { measuredOf } from './measured.ts';
import './kernels.css';

/** What several kernels buy: all networks by their figures, and on the digit that is shown. */
export function KernelsContainer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('views');
  const { t: page } = useTranslation();
  const store = useAppStoreApi();
  const files = useAppStore((state) => state.files);
  const source = useAppStore((state) => state.source);
  const normalize = useAppStore((state) => state.normalize);
  const fineSamples = useAppStore((state) => state.fineSamples);
  const pass = useAppStore(passOf);
  const isBlank = useAppStore(isWaitingForInk);
  const target = useAppStore(targetOf);
  const answers = useMemo(
    () => answersOfAll(pass, { files, source, normalize, fineSamples }),
    [pass, files, source, normalize, fineSamples],
  );
  const all = measuredOf(networkNames(), (name) => shippedAccuracy(name, 'trained'));
  return (
    <Dialog title={t('kernels.title')} className="kernels" onClose={onClose}>
      <KernelsTable all={all} />
      <h3>{t('kernels.thisDigit')}</h3>
      {isBlank ? (
        <p>{t('kernels.blank')}</p>
      ) : (
        <AnswersTable
          answers={answers.map(({ network, scores, trouble }) => ({
            network,
            scores,
            why: trouble && page(`fileTrouble.${trouble}`),
          }))}
          target={target}
          onRetry={(network) => retryAnswer(store, network)}
        />
      )}
    </Dialog>
  );
}

/** The digit wanted; null while the network's own answer stands in for it. */
function targetOf(state: AppState): number | null {
  const shown = passOf(state);
  if (!shown || shown.provisional) return null;
  return answerOf(shown.trace.values[errorLayerOf(networks[shown.network]).target]);
}
