import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber, shownPower } from '../../core/index.ts';
import { printTogether } from '../now/printedSums.ts';

export interface KernelAddendsProps {
  /** What each kernel adds; null where that is still to come. */
  readonly sums: readonly (number | null)[];
  readonly chosen: number;
  readonly onChoose: (kernel: number) => void;
}

/** The sum over the kernels as a row of addends in one power of ten; each brings its own map of errors and its own kernel to the pictures. */
export function KernelAddends({ sums, chosen, onChoose }: KernelAddendsProps) {
  const { t } = useTranslation('views');
  const { exponent, texts } = printTogether(sums);
  return (
    <div className="kernel-addends" role="group" aria-label={t('turned.sumOver')}>
      {sums.map((sum, kernel) => (
        <button
          key={kernel}
          type="button"
          aria-label={`${t('turned.ofKernel', { kernel })}: ${sum === null ? t('turned.notYet') : shownNumber(sum)}`}
          aria-pressed={kernel === chosen}
          onClick={() => onChoose(kernel)}
        >
          <small>[{kernel}]</small>
          <span>{texts[kernel] || '…'}</span>
        </button>
      ))}
      <span className="power">{shownPower(exponent)}</span>
    </div>
  );
}
