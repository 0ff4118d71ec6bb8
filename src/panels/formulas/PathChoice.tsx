import { useTranslation } from '../words/useTranslation.ts';
import { Select } from '../parts/Select.tsx';
import type { ChainRule } from '../../core/index.ts';

export interface PathChoiceProps {
  readonly rule: ChainRule;
  readonly isLargest: boolean;
  readonly onPath: (indices: Readonly<Record<string, number>> | null) => void;
}

/** Which of the products is looked at: an index for each letter that is summed over. */
export function PathChoice({ rule, isLargest, onPath }: PathChoiceProps) {
  const { t } = useTranslation('views');
  if (rule.sums.length === 0) return null;
  return (
    <span className="path-choice">
      {[...rule.sums].reverse().map(({ letter, options }) => (
        <label key={letter}>
          {letter}
          <Select
            aria-label={t('formulas.path', { letter })}
            options={options}
            value={rule.indices[letter]}
            onChoose={(index) => onPath({ ...rule.indices, [letter]: index })}
          />
        </label>
      ))}
      <button
        type="button"
        title={t('formulas.largestHint')}
        aria-disabled={isLargest}
        onClick={() => isLargest || onPath(null)}
      >
        {t('formulas.largest')}
      </button>
    </span>
  );
}
