import { networkTitle } from '../../core/index.ts';
import { useTranslation } from '../words/useTranslation.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { changedOf } from '../../store/weights/chosen.ts';

/** Which weights are in use, in words: "Kernel network, Yours (“good run”)". */
export function useInUse(): string {
  const { t } = useTranslation('views');
  const { t: page, language } = useTranslation();
  const network = useAppStore((state) => state.network);
  const choice = useAppStore((state) => state.weightsChoice);
  const isChanged = useAppStore((state) => changedOf(state) !== null);
  const name = useAppStore(({ own, checkpoint, ...state }) =>
    state.weightsChoice === 'own' && !checkpoint ? own[state.network]?.name : undefined,
  );
  const chosen = page(`header.${choice}`);
  const told = {
    network: networkTitle(network, language),
    weights: isChanged ? t('saved.changedInUse', { weights: chosen }) : chosen,
  };
  return name === undefined ? t('saved.inUse', told) : t('saved.inUseNamed', { ...told, name });
}
