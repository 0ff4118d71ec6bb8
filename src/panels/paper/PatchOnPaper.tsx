import type { CSSProperties } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { PatchExercise } from '../../core/index.ts';
import { useNames } from '../parts/useNames.ts';
import { Num } from './Blank.tsx';
import { Outcome } from './Outcome.tsx';

/** What a kernel meets beside its weights, as two squares of numbers. */
export function PatchOnPaper({ exercise }: { readonly exercise: PatchExercise }) {
  const { t } = useTranslation('views');
  const names = useNames();
  const { rows, rest, columns } = exercise;
  const sides = rows[0].factors.map((_, side) => rows.map(({ factors }) => factors[side]));
  return (
    <>
      <p>{t('paper.patch')}</p>
      {sides.map((factors) => {
        const [{ factor }] = factors;
        const name = factor.kind === 'ref' ? names.map(factor.ref) : '';
        return (
          <figure key={name} className="patch" style={{ '--columns': columns } as CSSProperties}>
            <figcaption>
              <small>{name}</small>
            </figcaption>
            <div>
              {factors.map((each, n) => (
                <span key={n} className="cell">
                  <Num number={each} />
                </span>
              ))}
            </div>
          </figure>
        );
      })}
      {rest && (
        <p className="row">
          + {t('paper.otherMaps', { count: rest.count })} <Num number={rest} />
        </p>
      )}
      <Outcome name={names.cell(exercise.ref)} number={exercise.result} />
    </>
  );
}
