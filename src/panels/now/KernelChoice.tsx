import { useTranslation } from 'react-i18next';
import { Select } from '../parts/Select.tsx';

export interface KernelChoiceProps {
  readonly count: number;
  readonly shown: number;
  readonly onChoose: (kernel: number) => void;
}

/** Which of several kernels it is, and the way to the others. */
export function KernelChoice({ count, shown, onChoose }: KernelChoiceProps) {
  const { t } = useTranslation();
  return (
    <>
      {' · '}
      <Select
        aria-label={t('stamps.kernelOf')}
        options={Array.from({ length: count }, (_, n) => n)}
        value={shown}
        textOf={(kernel) => t('stamps.kernel', { kernel })}
        onChoose={onChoose}
      />
    </>
  );
}
