import { CHAPTERS } from '../../store/lesson/chapters.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { Loading } from '../parts/lazyPart.tsx';
import { openingOf } from './opening.ts';

/** In the place of the lesson, or of its chapter: the first one stays as a first visit has been reading it. */
export function LessonWaiting({ part }: { readonly part: 'lesson' | 'chapter' }) {
  const opening = useAppStore(({ chapter, language }) =>
    chapter === CHAPTERS[0] ? openingOf(language, part) : null,
  );
  if (opening === null) return <Loading />;
  // written by the build, not by anybody else
  return <div className="opening-part" inert dangerouslySetInnerHTML={{ __html: opening }} />;
}
