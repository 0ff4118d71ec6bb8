import { useLayoutEffect, useRef } from 'react';
import { CHAPTERS } from '../../store/lesson/chapters.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { Loading } from '../parts/lazyPart.tsx';
import { openingOf } from './opening.ts';

/** In the place of the lesson, or of its chapter: the first one stays as a first visit has been reading it. */
export function LessonWaiting({ part }: { readonly part: 'lesson' | 'chapter' }) {
  const opening = useAppStore(({ chapter, language }) =>
    chapter === CHAPTERS[0] ? openingOf(language, part) : null,
  );
  const slot = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (opening) slot.current?.replaceChildren(opening.cloneNode(true));
  }, [opening]);
  return opening ? <div ref={slot} className="opening-part" inert /> : <Loading />;
}
