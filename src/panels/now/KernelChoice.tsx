import { Fragment } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { Select } from '../parts/Select.tsx';

export interface KernelChoiceProps {
  /** Which of the maps that are made, each by a kernel, or which of those that the kernel reads. */
  readonly of: 'made' | 'read';
  readonly count: number;
  readonly shown: number;
  readonly onChoose: (map: number) => void;
  /** What each is called; by its number unless told. */
  readonly textOf?: (map: number) => string;
}

/** Which of several kernels or maps it is, and the way to the others. */
export function KernelChoice({ of, count, shown, onChoose, textOf }: KernelChoiceProps) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t(of === 'made' ? 'stamps.kernelOf' : 'stamps.mapOf')}
      options={Array.from({ length: count }, (_, n) => n)}
      value={shown}
      textOf={
        textOf ?? ((n) => (of === 'made' ? t('stamps.kernel', { kernel: n }) : t('now.map', { map: n })))
      }
      onChoose={onChoose}
    />
  );
}

/** All choices there are, after what stands before them. */
export function KernelChoices({ choices }: { readonly choices: readonly KernelChoiceProps[] }) {
  return choices.map((choice) => (
    <Fragment key={choice.of}>
      {' · '}
      <KernelChoice {...choice} />
    </Fragment>
  ));
}
