import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import './lesson.css';

export interface LessonPanelProps {
  /** The open chapter, counted from 1; null while the page is the reader's own. */
  readonly number: number | null;
  readonly count: number;
  /** Of the open chapter; null while that has not come. */
  readonly title: string | null;
  /** The chapter, or the list of all. */
  readonly children: ReactNode;
  readonly isListOpen: boolean;
  readonly hasMoved: boolean;
  /** Whether the task of the chapter is done: then the way on is the main one. */
  readonly isDone: boolean;
  readonly onList: () => void;
  readonly onStart: () => void;
  readonly onAgain: () => void;
  /** `panel`: in which the lesson stands. */
  readonly onLeave: (panel: Element | null) => void;
  readonly onGo: (by: number) => void;
}

/** The lesson: a chapter with its way on and back, or the list of chapters. */
export function LessonPanel(props: LessonPanelProps) {
  const { number, count, title, children, isListOpen, onList, onLeave } = props;
  const { t } = useTranslation('views');
  const page = isListOpen ? 'list' : String(number);
  const scroller = useFocusKept(page);
  const root = useRef<HTMLDivElement>(null);
  const stay = (go: () => void) => () => {
    bringUp(root.current);
    go();
  };
  return (
    <div ref={root} className="lesson">
      <header>
        {/* a chapter that was turned to stands above the button that turned to it */}
        <p role="status" aria-busy={number !== null && title === null}>
          {number === null ? t('lesson.title') : t('lesson.chapter', { number, count })}
          {number !== null && title !== null && <span className="visually-hidden">: {title}</span>}
        </p>
        {number !== null && (
          <>
            <button type="button" aria-expanded={isListOpen} onClick={onList}>
              {t('lesson.list')}
            </button>
            <button
              type="button"
              onClick={({ currentTarget }) => onLeave(currentTarget.closest('[role=tabpanel]'))}
            >
              {number === 1 ? t('lesson.skip') : t('lesson.leave')}
            </button>
          </>
        )}
      </header>
      <div key={page} ref={scroller} tabIndex={-1} className="lesson-scroll">
        {children}
      </div>
      {number !== null && !isListOpen && (
        <Ways
          {...props}
          number={number}
          onStart={stay(props.onStart)}
          onAgain={stay(props.onAgain)}
          onGo={(by) => stay(() => props.onGo(by))()}
        />
      )}
    </div>
  );
}

/** Where the page scrolls, the chapter stands at its top, so that as much as can be of the stage is in view below. */
function bringUp(lesson: HTMLElement | null): void {
  const page = document.documentElement;
  if (page.scrollHeight > page.clientHeight) lesson?.closest('.side-panel')?.scrollIntoView();
}

/** Where the page takes along the button that turned it, the new one has the focus, so that the keyboard goes on from there. */
function useFocusKept(page: string): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    // where the sheet of a phone scrolls, and not the chapter in it
    if (shown.current !== page) scroller.current?.closest('[role=tabpanel]')?.scrollTo({ top: 0 });
    if (shown.current !== page && document.activeElement === document.body) scroller.current?.focus();
    shown.current = page;
  }, [page]);
  return scroller;
}

function Ways({
  number,
  count,
  hasMoved,
  isDone,
  onList,
  onAgain,
  onStart,
  onGo,
}: LessonPanelProps & { number: number }) {
  const { t } = useTranslation('views');
  return (
    <footer>
      {number > 1 && (
        <button type="button" onClick={() => onGo(-1)}>
          {t('lesson.back')}
        </button>
      )}
      {number === 1 && (
        <button type="button" className={isDone ? '' : 'main'} onClick={onStart}>
          {t('lesson.start')}
        </button>
      )}
      {hasMoved && (
        <button type="button" onClick={onAgain}>
          {t('lesson.again')}
        </button>
      )}
      {number < count && (
        <button type="button" className={isDone ? 'main' : ''} onClick={() => onGo(1)}>
          {t('lesson.next')}
        </button>
      )}
      {number === count && (
        <button type="button" className={isDone ? 'main' : ''} onClick={onList}>
          {t('lesson.finish')}
        </button>
      )}
    </footer>
  );
}
