import { Check } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { ChapterWords } from './chapter.ts';
import { Words, type CellProps } from './Words.tsx';

export interface ChapterPageProps extends CellProps {
  readonly id: string;
  readonly words: ChapterWords;
  readonly isDone: boolean;
}

/** A chapter's text: the idea, the thing to do, and the sentence to keep. */
export function ChapterPage({ id, words, isDone, ...cell }: ChapterPageProps) {
  const { t } = useTranslation('views');
  const task = useInViewOnceDone(id, isDone);
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

/** The chapters that were read while their task was still to do: many tasks lead to another tab, and back to a chapter that is drawn anew. */
const undone = new Set<string>();

/** Who has done the task looked elsewhere meanwhile: what is said of it scrolls into the panel, where that scrolls by itself. */
function useInViewOnceDone(id: string, isDone: boolean): RefObject<HTMLElement | null> {
  const part = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isDone) undone.add(id);
    else if (undone.delete(id) && part.current) bringIntoView(part.current);
  }, [id, isDone]);
  return part;
}

/** The end of the task stands above the ways on; of more than there is room for what is said of it comes first. */
function bringIntoView(task: HTMLElement): void {
  const scroller = [task.closest('.lesson-scroll'), task.closest('[role=tabpanel]')].find(
    (each) => each && /auto|scroll/.test(getComputedStyle(each).overflowY),
  );
  if (!scroller) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  const ways = task.closest('.lesson')?.querySelector(':scope > footer')?.getBoundingClientRect().top;
  const end = task.getBoundingClientRect().bottom - Math.min(bottom, ways ?? bottom) + ROOM;
  const found = task.querySelector('.found')?.getBoundingClientRect().top;
  const start = (found ?? top) - top - HEADING;
  if (end > ROOM) scroller.scrollBy({ top: Math.min(end, Math.max(start, 0)) });
}

/** Pixels left below it, and above what is said of it for the heading, which stays on a phone. */
const ROOM = 12;
const HEADING = 40;
