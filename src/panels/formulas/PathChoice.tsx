import { useTranslation } from 'react-i18next';
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
          <select
            aria-label={t('formulas.path', { letter })}
            value={rule.indices[letter]}
            onChange={({ target }) => onPath({ ...rule.indices, [letter]: Number(target.value) })}
          >
            {options.map((option) => (
              <option key={option} value={option}>
                {option}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button
        type="button"
        title={t('formulas.largestHint')}
        disabled={isLargest}
        onClick={() => onPath(null)}
      >
        {t('formulas.largest')}
      </button>
    </span>
  );
}
