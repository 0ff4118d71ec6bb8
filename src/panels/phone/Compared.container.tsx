import { X } from 'lucide-react';
import { answerOf, errorLayerOf, networkNames, networkTitle, networks } from '../../core/index.ts';
import { otherFailure, otherNetwork, otherPassOf } from '../../store/pass/beside.ts';
import { goBeside, retryOther } from '../../store/pass/goBeside.ts';
import { isWaitingForInk, passOf } from '../../store/pass/passOf.ts';
import type { Traced } from '../../store/state.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import { useTranslation } from '../words/useTranslation.ts';
import './compared.css';

/** Two networks on one digit: a phone has room for the maps of one, and both answers; a press goes over to the other. */
export default function ComparedContainer() {
  const { t, language } = useTranslation('views');
  const { t: page } = useTranslation();
  const store = useAppStoreApi();
  const network = useAppStore((state) => state.network);
  const other = useAppStore(otherNetwork);
  const isBlank = useAppStore(isWaitingForInk);
  const own = useAppStore(passOf);
  const beside = useAppStore(otherPassOf);
  const failure = useAppStore(otherFailure);
  const answers = isBlank ? [] : [own, beside];
  const both = networkNames().filter((name) => name === network || name === other);
  const options = both.map((value) => {
    const traced = answers.find((each) => each?.network === value);
    const name = networkTitle(value, language);
    return {
      value,
      label: traced ? t('phone.answer', { name, digit: digitOf(traced) }) : name,
      disabled: value !== network && beside === null,
    };
  });
  return (
    <div className="phone-compared">
      <RadioGroup
        name={t('phone.compared')}
        options={options}
        value={network}
        onChange={() => goBeside(store)}
      />
      <IconButton label={t('phone.alone')} icon={X} onClick={() => store.getState().compareWith(null)} />
      {failure !== null && (
        <p>
          {t('sideBySide.failed', { why: page(`fileTrouble.${failure}`) })}{' '}
          <button type="button" className="link" onClick={() => retryOther(store)}>
            {t('formulas.retry')}
          </button>
        </p>
      )}
    </div>
  );
}

function digitOf({ network, trace }: Traced): number {
  return answerOf(trace.values[errorLayerOf(networks[network]).input]);
}
