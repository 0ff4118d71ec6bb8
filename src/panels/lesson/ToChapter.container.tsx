import { ArrowUp } from 'lucide-react';
import { useEffect, useState, type RefObject } from 'react';
import { CHAPTERS } from '../../store/lesson/chapters.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { useTranslation } from '../words/useTranslation.ts';
import './lesson.css';

export interface ToChapterProps {
  readonly panel: RefObject<HTMLElement | null>;
}

/** Where the page scrolls, a bar leads back to the chapter once that has gone out at the top. */
export default function ToChapter({ panel }: ToChapterProps) {
  const { t } = useTranslation('views');
  const chapter = useAppStore((state) => state.chapter);
  const isAbove = useIsAbove(panel);
  if (!isAbove) return null;
  return (
    <p className="to-chapter">
      <button type="button" onClick={() => goTo(panel.current)}>
        <ArrowUp aria-hidden size={14} />{' '}
        {chapter === null
          ? t('lesson.toLesson')
          : t('lesson.toChapter', { number: CHAPTERS.indexOf(chapter) + 1 })}
      </button>
    </p>
  );
}

function goTo(panel: HTMLElement | null): void {
  panel?.scrollIntoView();
  // the button is gone
  panel?.querySelector<HTMLElement>('.lesson-scroll')?.focus({ preventScroll: true });
}

/** Whether something has gone out of the window at its top. */
function useIsAbove(panel: RefObject<HTMLElement | null>): boolean {
  const [isAbove, setAbove] = useState(false);
  useEffect(() => {
    if (!panel.current) return undefined;
    const observer = new IntersectionObserver(([{ isIntersecting, boundingClientRect }]) =>
      setAbove(!isIntersecting && boundingClientRect.top < 0),
    );
    observer.observe(panel.current);
    return () => observer.disconnect();
  }, [panel]);
  return isAbove;
}
