import { lostWeightsWords } from '../notice/lostWeights.container.tsx';
import { weightsKey } from '../../store/state.ts';
import { useTranslation } from '../words/useTranslation.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';

/** Stands in the place of what a trace is needed for, until there is one. */
export function NotYetContainer() {
  const { t } = useTranslation();
  const store = useAppStoreApi();
  const isStopped = useAppStore((state) => state.isStopped);
  const missing = useMissing();
  if (missing) return <p className="loading">{missing}</p>;
  if (!isStopped) return <p className="loading">{t('app.loading')}</p>;
  return (
    <p className="loading">
      {t('app.stopped')}{' '}
      <button type="button" onClick={() => store.getState().calculate()}>
        {t('part.again')}
      </button>
    </p>
  );
}

/** What is to be said where the weights of the choice could not be had; null else. */
function useMissing(): string | null {
  const { t, language } = useTranslation();
  const network = useAppStore((state) => state.network);
  const choice = useAppStore((state) => state.weightsChoice);
  const file = useAppStore((state) => state.files[weightsKey(network, choice)]);
  if (!file || !('trouble' in file)) return null;
  return t('notice.noWeights', lostWeightsWords(t, language, { network, choice, trouble: file.trouble }));
}
