import { useId } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { Bug } from './bugs.ts';
import { sentences } from '../parts/joined.ts';

export interface BugChoiceProps {
  readonly bugs: readonly Bug[];
  /** Those that the network that is shown has a layer for. */
  readonly possible: readonly Bug[];
  /** The planted one; null for none, undefined where it is a secret. */
  readonly planted: Bug | null | undefined;
  readonly onPlant: (bug: Bug | null) => void;
}

/** Which mistake is planted: each with a sentence on what a programmer did. */
export function BugChoice({ bugs, possible, planted, onPlant }: BugChoiceProps) {
  const { t } = useTranslation('views');
  return (
    <div role="radiogroup" aria-label={t('broken.choice')} className="bug-choice">
      <Option name="none" isPossible isChecked={planted === null} onChoose={() => onPlant(null)} />
      {bugs.map((bug) => (
        <Option
          key={bug}
          name={bug}
          isPossible={possible.includes(bug)}
          isChecked={planted === bug}
          onChoose={() => onPlant(bug)}
        />
      ))}
    </div>
  );
}

interface OptionProps {
  readonly name: Bug | 'none';
  readonly isPossible: boolean;
  readonly isChecked: boolean;
  readonly onChoose: () => void;
}

function Option({ name, isPossible, isChecked, onChoose }: OptionProps) {
  const { t } = useTranslation('views');
  const about = useId();
  return (
    <label className={isChecked ? 'checked' : ''}>
      <input
        type="radio"
        name="planted-bug"
        aria-label={t(`broken.bug.${name}`)}
        aria-describedby={about}
        checked={isChecked}
        disabled={!isPossible}
        onChange={onChoose}
      />
      <span>
        <b>{t(`broken.bug.${name}`)}</b>
        <small id={about}>{sentences(t(`broken.done.${name}`), !isPossible && t('broken.noLayer'))}</small>
      </span>
    </label>
  );
}
