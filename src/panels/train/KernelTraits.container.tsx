import { useTranslation } from '../words/useTranslation.ts';
import { blocksOf, kernelTraits, networks, type NetworkName } from '../../core/index.ts';
import { isBusy } from '../../store/training/trainingState.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { weightsOf } from '../../store/weights/chosen.ts';
import { traitText } from '../traitText.ts';

/** Which kernels a run left alike, or without weights; nothing while it goes on, and for most runs. */
export function KernelTraitsContainer({ network }: { readonly network: NetworkName }) {
  const { t } = useTranslation();
  const weights = useAppStore((state) => (isBusy(state.training) ? null : weightsOf(state, network, 'own')));
  if (!weights) return null;
  const record = networks[network];
  const told = blocksOf(record).flatMap(({ weighted }) =>
    weighted.kind === 'convolution'
      ? kernelTraits(record, weighted, weights, null).flatMap((trait, kernel) =>
          trait ? [t('stage.ofKernel', { kernel, trait: traitText(t, trait) })] : [],
        )
      : [],
  );
  return told.length > 0 && <p className="note">{told.join(' ')}</p>;
}
