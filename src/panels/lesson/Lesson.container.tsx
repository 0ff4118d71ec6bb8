import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { chapterFrom, CHAPTERS, isChapter, type ChapterId } from '../../store/lesson/chapters.ts';
import { chapterMoment } from '../../store/lesson/chapterMoment.ts';
import { momentOf } from '../../store/moment/moment.ts';
import { isSameMoment } from '../../store/moment/sameMoment.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { lazyPart, Loading } from '../parts/lazyPart.tsx';
import type { Chapter } from './chapter.ts';
import { chapterHere, loadChapter, loadChapters } from './chapterFiles.ts';
import { ChapterList } from './ChapterList.tsx';
import { LessonPanel } from './LessonPanel.tsx';
import { LostChapter } from './LostChapter.tsx';
import { watchTasks } from './chapterWatch.ts';
import { OpenChapter } from './OpenChapter.container.tsx';

/** Stands below the list of chapters only. */
const Questions = lazyPart(() => import('./Questions.container.tsx'));

/** Shows a chapter, with its stage. The one that is open keeps the stage as the reader has it. */
function showChapter(store: AppStore, id: ChapterId, { stage }: Chapter): void {
  if (id !== store.getState().chapter) store.getState().openChapter(id, chapterMoment(stage));
}

/** The button that was pressed is gone with the lesson: the focus goes to the tab of what stands there now. */
function focusTabOf(panel: Element | null): void {
  document.getElementById(panel?.getAttribute('aria-labelledby') ?? '')?.focus({ preventScroll: true });
}

/** The lesson. What is missing is asked for here, since the panel alone needs it. */
export default function LessonContainer() {
  const store = useAppStoreApi();
  const id = useAppStore((state) => state.chapter);
  const [isListOpen, setListOpen] = useState(false);
  const [lost, setLost] = useState<ChapterId | null>(null);
  // what came makes this render anew
  const [, setCome] = useState(0);
  const chapter = id && chapterHere(id);
  // the answer to a question stands below the chapters
  const hasAnswer = useAppStore((state) => state.answerShown !== null);
  const isListShown = isListOpen || hasAnswer;
  const isList = id === null || isListShown;
  const showList = (isShown: boolean): void => {
    setListOpen(isShown);
    store.getState().showAnswer(null);
  };

  /** What was asked for last: a file that comes after the reader went elsewhere opens nothing. */
  const asked = useRef<ChapterId | null>(null);
  const open = (wanted: ChapterId): void => {
    showList(false);
    asked.current = wanted;
    loadChapter(wanted).then(
      (come) => {
        if (asked.current !== wanted) return;
        setLost(null);
        showChapter(store, wanted, come);
      },
      () => asked.current === wanted && setLost(wanted),
    );
  };
  const leave = (panel: Element | null): void => {
    asked.current = null;
    flushSync(() => {
      setLost(null);
      store.getState().leaveLesson();
    });
    focusTabOf(panel);
  };
  useEffect(() => watchTasks(store), [store]);
  useEffect(() => {
    const news = (): void => setCome((count) => count + 1);
    if (id && !chapterHere(id)) void loadChapter(id).then(news, () => setLost(id));
    if (isList) void loadChapters().then(news);
  }, [id, isList]);

  const shown = useMemo(() => chapter && chapterMoment(chapter.stage), [chapter]);
  // asked of every change of the state, also while one draws or plays
  const hasMoved = useAppStore((state) => shown !== null && !isSameMoment(momentOf(state), shown));
  return (
    <LessonPanel
      number={id && CHAPTERS.indexOf(id) + 1}
      count={CHAPTERS.length}
      isListOpen={isListShown}
      hasMoved={hasMoved}
      onList={() => showList(!isListShown)}
      onStart={() => store.getState().setPlaying(true)}
      onAgain={() => chapter && store.getState().showAgain(chapterMoment(chapter.stage))}
      onLeave={leave}
      onGo={(by) => {
        const next = id && chapterFrom(id, by);
        if (next) open(next);
      }}
    >
      {lost && <LostChapter number={CHAPTERS.indexOf(lost) + 1} onRetry={() => open(lost)} />}
      {isList ? (
        <Contents current={id} onOpen={open} />
      ) : chapter ? (
        <OpenChapter key={id} id={id} chapter={chapter} />
      ) : (
        lost === null && <Loading />
      )}
    </LessonPanel>
  );
}

function Contents({ current, onOpen }: { current: ChapterId | null; onOpen: (id: ChapterId) => void }) {
  const language = useAppStore((state) => state.language);
  const done = useAppStore((state) => state.chaptersDone);
  const showDialog = useAppStore((state) => state.showDialog);
  return (
    <>
      <ChapterList
        chapters={CHAPTERS.map((id) => ({
          id,
          title: chapterHere(id)?.words[language](null).title ?? null,
          isDone: done.includes(id),
        }))}
        current={current}
        next={CHAPTERS.find((id) => !done.includes(id)) ?? null}
        onOpen={(id) => isChapter(id) && onOpen(id)}
        onPresent={() => showDialog('present')}
      />
      <Questions onOpen={onOpen} />
    </>
  );
}
