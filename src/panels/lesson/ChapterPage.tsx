import { Check } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { ChapterWords } from './chapter.ts';
import { Words, type CellProps } from './Words.tsx';

export interface ChapterPageProps extends CellProps {
  readonly words: ChapterWords;
  readonly isDone: boolean;
}

/** A chapter's text: the idea, the thing to do, and the sentence to keep. */
export function ChapterPage({ words, isDone, ...cell }: ChapterPageProps) {
  const { t } = useTranslation('views');
  const task = useInViewOnceDone(isDone);
  return (
    <article className="chapter">
      <h3>{words.title}</h3>
      {words.text.map((sentence, n) => (
        <p key={n}>
          <Words sentence={sentence} {...cell} />
        </p>
      ))}
      <section ref={task} className={isDone ? 'task done' : 'task'} aria-label={t('lesson.task')}>
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

/** Who has done the task looked elsewhere meanwhile: what is said of it scrolls into the panel, where that scrolls by itself. */
function useInViewOnceDone(isDone: boolean): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null);
  const wasDone = useRef(isDone);
  useEffect(() => {
    if (isDone && !wasDone.current) {
      const scroller = part.current?.closest('.lesson-scroll');
      const [inner, outer] = [part.current, scroller].map(
        (each) => each?.getBoundingClientRect().bottom ?? 0,
      );
      if (inner > outer) scroller?.scrollBy({ top: inner - outer + ROOM });
    }
    wasDone.current = isDone;
  }, [isDone]);
  return part;
}

/** Pixels left below it. */
const ROOM = 12;
