import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';

export interface KernelAddendsProps {
  /** What each kernel adds, as printed. */
  readonly sums: readonly string[];
  readonly total: string;
  readonly chosen: number;
  readonly onChoose: (kernel: number) => void;
}

/** More kernels are named by their number alone. */
const MOST_NAMED = 4;

/** The sum over the kernels as a row of addends; each brings its own map of errors and its own kernel to the pictures. */
export function KernelAddends({ sums, total, chosen, onChoose }: KernelAddendsProps) {
  const { t } = useTranslation('views');
  return (
    <div className="kernel-addends" role="group" aria-label={t('turned.sumOver')}>
      {sums.map((sum, kernel) => (
        <Fragment key={kernel}>
          {kernel > 0 && <span aria-hidden>+</span>}
          <button
            type="button"
            aria-label={`${t('turned.ofKernel', { kernel })}: ${sum}`}
            aria-pressed={kernel === chosen}
            onClick={() => onChoose(kernel)}
          >
            <small>{sums.length > MOST_NAMED ? `[${kernel}]` : t('turned.ofKernel', { kernel })}</small>{' '}
            {sum.startsWith('−') ? `(${sum})` : sum}
          </button>
        </Fragment>
      ))}
      <span className="total">= {total}</span>
    </div>
  );
}
