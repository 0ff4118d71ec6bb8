import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { chapterMoment } from '../../store/lesson/chapterMoment.ts';
import type { ChapterId } from '../../store/lesson/chapters.ts';
import { onceDrawn } from '../../store/onceDrawn.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import type { Chapter } from './chapter.ts';
import { loadChapter } from './chapterFiles.ts';

export interface OpenChapterNow {
  /** The chapter whose text stands in the lesson. */
  readonly id: ChapterId | null;
  /** Whether the page shows that chapter's stage: it follows once the text is drawn. */
  readonly isStaged: boolean;
  /** The chapter whose file did not come. */
  readonly lost: ChapterId | null;
  readonly setLost: (id: ChapterId) => void;
  readonly openChapter: (id: ChapterId) => void;
  readonly leaveLesson: () => void;
}

/** The open chapter and the ways to another: its file is fetched, then the text stands there, then the stage. */
export function useOpenChapter(): OpenChapterNow {
  const store = useAppStoreApi();
  const staged = useAppStore((state) => state.chapter);
  const [ahead, setAhead] = useState<ChapterId | null>(null);
  const [lost, setLost] = useState<ChapterId | null>(null);
  /** What was asked for last: a file that comes after the reader went elsewhere opens nothing. */
  const asked = useRef<ChapterId | null>(null);

  const showText = (id: ChapterId, { stage }: Chapter): void => {
    // the one that is open keeps the stage as the reader has it
    const isOpen = id === store.getState().chapter;
    flushSync(() => {
      setLost(null);
      setAhead(isOpen ? null : id);
    });
    if (isOpen) return;
    onceDrawn(() => {
      if (asked.current !== id) return;
      store.getState().openChapter(id, chapterMoment(stage));
      setAhead(null);
    });
  };
  return {
    id: ahead ?? staged,
    isStaged: ahead === null,
    lost,
    setLost,
    openChapter(id) {
      asked.current = id;
      loadChapter(id).then(
        (chapter) => asked.current === id && showText(id, chapter),
        () => asked.current === id && setLost(id),
      );
    },
    leaveLesson() {
      asked.current = null;
      setLost(null);
      setAhead(null);
      store.getState().leaveLesson();
    },
  };
}
