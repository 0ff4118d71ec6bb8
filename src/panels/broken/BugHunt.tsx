import { useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { Bug } from './bugs.ts';

/** A search for a mistake that was planted in secret. */
export interface HuntProgress {
  readonly seed: number;
  readonly guesses: readonly Bug[];
  readonly isTold: boolean;
  /** The mistake, once it is found or told. */
  readonly found: Bug | null;
}

export interface BugHuntProps {
  readonly possible: readonly Bug[];
  readonly hunt: HuntProgress | null;
  readonly onStart: () => void;
  readonly onGuess: (bug: Bug) => void;
  readonly onTell: () => void;
}

/** "Find the mistake": one is planted without saying which, and the learner says which it is. */
export function BugHunt({ possible, hunt, onStart, onGuess, onTell }: BugHuntProps) {
  const { t } = useTranslation('views');
  const isOpen = hunt !== null && hunt.found === null;
  return (
    <section className="bug-hunt" aria-label={t('broken.hunt')}>
      <h3>{t('broken.hunt')}</h3>
      <p className="note">
        {isOpen ? t('broken.huntOpen', { seed: String(hunt.seed) }) : t('broken.huntNote')}
      </p>
      {isOpen && <Answer key={hunt.seed} {...{ possible, onGuess, onTell }} />}
      <Verdict hunt={hunt} />
      <p>
        <button type="button" onClick={onStart}>
          {t(hunt ? 'broken.huntAgain' : 'broken.huntStart')}
        </button>
      </p>
    </section>
  );
}

function Answer({ possible, onGuess, onTell }: Pick<BugHuntProps, 'possible' | 'onGuess' | 'onTell'>) {
  const { t } = useTranslation('views');
  const [chosen, setChosen] = useState<Bug | null>(null);
  return (
    <>
      <div role="radiogroup" aria-label={t('broken.huntAnswer')} className="bug-choice brief">
        {possible.map((bug) => (
          <label key={bug} className={bug === chosen ? 'checked' : ''}>
            <input
              type="radio"
              name="bug-answer"
              aria-label={t(`broken.bug.${bug}`)}
              checked={bug === chosen}
              onChange={() => setChosen(bug)}
            />
            <span>{t(`broken.bug.${bug}`)}</span>
          </label>
        ))}
      </div>
      <p className="bug-buttons">
        <button type="button" disabled={chosen === null} onClick={() => chosen && onGuess(chosen)}>
          {t('broken.answer')}
        </button>
        <button type="button" onClick={onTell}>
          {t('broken.tell')}
        </button>
      </p>
    </>
  );
}

/** Whether the latest answer was right. It is there always, so that what changes in it is read out. */
function Verdict({ hunt }: { readonly hunt: HuntProgress | null }) {
  const { t } = useTranslation('views');
  const last = hunt?.guesses.at(-1);
  const bug = (name: Bug): string => t(`broken.bug.${name}`);
  let verdict: { readonly className: string; readonly text: string } | null = null;
  if (hunt?.found && hunt.isTold)
    verdict = { className: 'told', text: t('broken.huntTold', { bug: bug(hunt.found) }) };
  else if (hunt?.found)
    verdict = {
      className: 'right',
      text: t('broken.huntRight', { bug: bug(hunt.found), count: hunt.guesses.length }),
    };
  else if (last) verdict = { className: 'wrong', text: t('broken.huntWrong', { bug: bug(last) }) };
  return (
    <p role="status" className={`hunt-verdict ${verdict?.className ?? ''}`}>
      {verdict && (
        <>
          <i aria-hidden>{verdict.className === 'wrong' ? '≠ ' : '✓ '}</i>
          {verdict.text}
        </>
      )}
    </p>
  );
}
