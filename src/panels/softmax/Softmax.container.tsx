import { useDeferredValue } from 'react';
import { digitWanted, givenIn, networks, softmaxBeside } from '../../core/index.ts';
import { memoEach } from '../../store/memo.ts';
import { explainerOf, rightOf, tracedOf } from '../../store/pass/passOf.ts';
import type { Traced } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { useTranslation } from '../words/useTranslation.ts';
import { SoftmaxPanel } from './SoftmaxPanel.tsx';

const besideOf = memoEach((traced: Traced) =>
  softmaxBeside(networks[traced.network], traced.trace, explainerOf(traced)),
);

/** The ten outputs of the digit on the stage under both errors; a planted mistake is left out of it. */
export default function SoftmaxContainer() {
  const { t } = useTranslation('views');
  const { hover, select } = useAppStoreApi().getState();
  const name = useAppStore((state) => state.network);
  // a new trace waits for what is pressed meanwhile
  const latest = useDeferredValue(useAppStore(tracedOf));
  if (latest?.network !== name) return null;
  const traced = rightOf(latest);
  // d was typed: there is no one digit whose share could be asked for
  if (digitWanted(givenIn(networks[name], traced.trace).d) === null)
    return <p className="loading">{t('softmax.typed')}</p>;
  return (
    <SoftmaxPanel
      beside={besideOf(traced)}
      isProvisional={latest.provisional}
      onHover={hover}
      onSelect={select}
    />
  );
}
