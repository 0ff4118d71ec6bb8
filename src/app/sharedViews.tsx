import { manifest as ask } from '../panels/ask/manifest.ts';
import { LessonWaiting } from '../panels/lesson/LessonWaiting.container.tsx';
import { manifest as lesson } from '../panels/lesson/manifest.ts';
import { NowContainer } from '../panels/now/Now.container.tsx';
import { stepReadings } from '../panels/turned/manifest.ts';
import { lazyView } from './lazyView.tsx';

/* What the page and the presentation both show. */

/** Loaded with the first question. */
export const Ask = lazyView(ask, null);

export const Lesson = lazyView(lesson, <LessonWaiting part="lesson" />);

/** Loaded with the first error that comes through a kernel. */
const Readings = lazyView(stepReadings);

/** The card of the step. */
export function Now() {
  return <NowContainer Readings={Readings} />;
}
