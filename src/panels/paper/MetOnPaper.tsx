import { useContext } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { MetExercise } from '../../core/index.ts';
import { Formula } from '../parts/Formula.tsx';
import { useNames } from '../parts/useNames.ts';
import { AnswersContext } from './Blank.tsx';

/** The way from a cell to what a weight met there: its steps in letters, and room for what they come to. */
export function MetOnPaper({ exercise }: { readonly exercise: MetExercise }) {
  const { t } = useTranslation('views');
  const names = useNames();
  const { hasAnswers } = useContext(AnswersContext);
  const { weight, cell, met, steps } = exercise;
  return (
    <>
      <p>
        {t('paper.met', {
          input: names.map(met),
          weight: names.cell({ ...weight, of: 'value' }),
          cell: names.cell({ ...cell, of: 'value' }),
        })}
      </p>
      {steps.map(({ name, tex, texWithNumbers }) => (
        <p key={name} className="step">
          <Formula tex={tex} />
          {hasAnswers ? (
            <span className="answer">
              <Formula tex={texWithNumbers.replace(/^[^=]*=/, '=')} />
            </span>
          ) : (
            <>
              = <span className="blank" />
            </>
          )}
        </p>
      ))}
    </>
  );
}
