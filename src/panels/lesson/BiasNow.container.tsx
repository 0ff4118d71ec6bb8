import { useTranslation } from '../words/useTranslation.ts';
import { biasGradients, isConvolution, networks, shownNumber } from '../../core/index.ts';
import { rightOf, tracedOf } from '../../store/pass/passOf.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { listed } from '../parts/joined.ts';

/** What the gradients of the first kernels' biases would be on the digit that is shown; nothing where there is no kernel or no digit. */
export function BiasNow() {
  const { t, language } = useTranslation('views');
  const traced = useAppStore(tracedOf);
  const layer = traced && networks[traced.network].layers.find(isConvolution);
  if (!traced || !layer) return null;
  const sums = biasGradients(networks[traced.network], rightOf(traced).trace, layer);
  return (
    <p>
      {t(sums.length === 1 ? 'lesson.biasNow' : 'lesson.biasNowOf', {
        tensor: `dE/d${layer.output}`,
        sum: listed(
          language,
          sums.map((sum) => shownNumber(sum)),
        ),
      })}
    </p>
  );
}
