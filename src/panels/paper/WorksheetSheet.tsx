import { useTranslation } from '../words/useTranslation.ts';
import type { Exercise, Worksheet } from '../../core/index.ts';
import { Formula } from '../parts/Formula.tsx';
import { useNames } from '../parts/useNames.ts';
import { AnswersContext } from './Blank.tsx';
import { ExerciseOnPaper } from './ExerciseOnPaper.tsx';
import { SheetHead } from './SheetHead.tsx';
import type { SheetFacts } from './useAbout.ts';
import './worksheet.css';

/** The slope of a sigmoid by what it gives. */
const SLOPE = String.raw`\mathrm{ds}(y)=y\,(1-y)`;

export interface WorksheetSheetProps {
  readonly worksheet: Worksheet;
  readonly facts: SheetFacts;
}

/** The worksheet on a page, and on the next the same with its blanks filled in. */
export function WorksheetSheet({ worksheet, facts }: WorksheetSheetProps) {
  const { t } = useTranslation('views');
  return (
    <article className="paper worksheet" aria-label={t('paper.worksheet')}>
      {[false, true].map((hasAnswers) => (
        <AnswersContext key={String(hasAnswers)} value={{ hasAnswers, digits: worksheet.digits }}>
          <section className="sheet">
            <SheetHead
              title={t(hasAnswers ? 'paper.answers' : 'paper.worksheet')}
              facts={facts}
              hasStep={false}
            />
            <Exercises worksheet={worksheet} />
          </section>
        </AnswersContext>
      ))}
    </article>
  );
}

function Exercises({ worksheet }: Pick<WorksheetSheetProps, 'worksheet'>) {
  const { t } = useTranslation('views');
  const names = useNames();
  const { cell, weight, digits, right } = worksheet;
  const weightName = names.cell({ ...weight, of: 'value' });
  const parts: { key: string; title: string; note: string | null; exercises: readonly Exercise[] }[] = [
    { key: 'forward', title: t('paper.forward'), note: null, exercises: worksheet.forward },
    { key: 'backward', title: t('paper.backward'), note: SLOPE, exercises: worksheet.backward },
    {
      key: 'gradient',
      title: t('paper.gradient', { weight: weightName }),
      note: null,
      exercises: worksheet.gradient,
    },
  ];
  return (
    <>
      <p className="follows">
        {t('paper.follows', { cell: names.cell(cell), weight: weightName, digits, right })}
      </p>
      <div className="exercises">
        {parts.map(({ key, title, note, exercises }) => (
          <section key={key}>
            <h2>{title}</h2>
            {note !== null && (
              <p className="note">
                <Formula tex={note} />
              </p>
            )}
            <ol>
              {exercises.map((exercise, n) => (
                <li key={n}>
                  <ExerciseOnPaper exercise={exercise} />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  );
}
