import { useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { chapterFrom, CHAPTERS, isChapter, type ChapterId } from '../../store/lesson/chapters.ts';
import { chapterMoment } from '../../store/lesson/chapterMoment.ts';
import { momentOf } from '../../store/moment/moment.ts';
import { isSameMoment } from '../../store/moment/sameMoment.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { lazyPart } from '../parts/lazyPart.tsx';
import { chapterHere, loadChapter, loadChapters } from './chapterFiles.ts';
import { ChapterList } from './ChapterList.tsx';
import { LessonPanel } from './LessonPanel.tsx';
import { LessonWaiting } from './LessonWaiting.container.tsx';
import { LostChapter } from './LostChapter.tsx';
import { watchTasks } from './chapterWatch.ts';
import { OpenChapter } from './OpenChapter.container.tsx';
import { useOpenChapter } from './useOpenChapter.container.tsx';

/** Stands below the list of chapters only. */
const Questions = lazyPart(() => import('./Questions.container.tsx'));

/** The button that was pressed is gone with the lesson: the focus goes to the tab of what stands there now. */
function focusTabOf(panel: Element | null): void {
  document.getElementById(panel?.getAttribute('aria-labelledby') ?? '')?.focus({ preventScroll: true });
}

/** The lesson. What is missing is asked for here, since the panel alone needs it. */
export default function LessonContainer() {
  const store = useAppStoreApi();
  const { id, isStaged, lost, setLost, openChapter, leaveLesson } = useOpenChapter();
  const [isListOpen, setListOpen] = useState(false);
  // what came makes this render anew
  const [, setCome] = useState(0);
  const chapter = id && chapterHere(id);
  const language = useAppStore((state) => state.language);
  // the answer to a question stands below the chapters
  const hasAnswer = useAppStore((state) => state.answerShown !== null);
  const isDone = useAppStore((state) => id !== null && state.chaptersDone.includes(id));
  const isListShown = isListOpen || hasAnswer;
  const isList = id === null || isListShown;
  const showList = (isShown: boolean): void => {
    setListOpen(isShown);
    store.getState().showAnswer(null);
  };

  const open = (wanted: ChapterId): void => {
    showList(false);
    openChapter(wanted);
  };
  const leave = (panel: Element | null): void => {
    flushSync(leaveLesson);
    focusTabOf(panel);
  };
  useEffect(() => watchTasks(store), [store]);
  useEffect(() => {
    const news = (): void => setCome((count) => count + 1);
    if (id && !chapterHere(id)) void loadChapter(id).then(news, () => setLost(id));
    if (isList) void loadChapters().then(news);
  }, [id, isList, setLost]);

  const shown = useMemo(() => chapter && chapterMoment(chapter.stage), [chapter]);
  // asked of every change of the state, also while one draws or plays
  const hasMoved = useAppStore(
    (state) => isStaged && shown !== null && !isSameMoment(momentOf(state), shown),
  );
  return (
    <LessonPanel
      number={id && CHAPTERS.indexOf(id) + 1}
      count={CHAPTERS.length}
      title={chapter ? chapter.words[language](null).title : null}
      isListOpen={isListShown}
      hasMoved={hasMoved}
      isDone={isDone}
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
        <OpenChapter key={id} id={id} chapter={chapter} isStaged={isStaged} />
      ) : (
        lost === null && <LessonWaiting part="chapter" />
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
