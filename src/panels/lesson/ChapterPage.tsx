import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ChapterWords } from './chapter.ts';
import { Words, type CellProps } from './Words.tsx';

export interface ChapterPageProps extends CellProps {
  readonly words: ChapterWords;
  readonly isDone: boolean;
}

/** A chapter's text: the idea, the thing to do, and the sentence to keep. */
export function ChapterPage({ words, isDone, ...cell }: ChapterPageProps) {
  const { t } = useTranslation('views');
  return (
    <article className="chapter">
      <h3>{words.title}</h3>
      {words.text.map((sentence, n) => (
        <p key={n}>
          <Words sentence={sentence} {...cell} />
        </p>
      ))}
      <section className={isDone ? 'task done' : 'task'} aria-label={t('lesson.task')}>
        <h4>
          {t('lesson.task')}
          <span role="status" className="task-state">
            {isDone && (
              <>
                <Check aria-hidden="true" size={14} /> {t('lesson.done')}
              </>
            )}
          </span>
        </h4>
        <p>
          <Words sentence={words.task} {...cell} />
        </p>
        {isDone && (
          <p className="found">
            <Words sentence={words.found} {...cell} />
          </p>
        )}
      </section>
      <p className="keep">
        <Words sentence={words.keep} {...cell} />
      </p>
    </article>
  );
}
