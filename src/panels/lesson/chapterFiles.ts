import { hasSample, loadSamples } from '../../store/input/samples.ts';
import { CHAPTERS, type ChapterId } from '../../store/lesson/chapters.ts';
import type { Chapter } from './chapter.ts';

const FILES = import.meta.glob<{ readonly chapter: Chapter }>('./chapters/*.ts');

/** The chapters that have come. */
const come = new Map<ChapterId, Chapter>();

export function chapterHere(id: ChapterId): Chapter | null {
  return come.get(id) ?? null;
}

/** Brings a chapter's file, and the digit that its stage shows. @throws what the import does; the next call tries again. */
export async function loadChapter(id: ChapterId): Promise<Chapter> {
  const here = come.get(id);
  if (here) return here;
  const { chapter } = await FILES[`./chapters/${id}.ts`]();
  if (!hasSample(chapter.stage.sample)) await loadSamples();
  come.set(id, chapter);
  return chapter;
}

/** Brings all of them, for their titles; one that is lost does without. */
export async function loadChapters(): Promise<void> {
  await Promise.allSettled(CHAPTERS.map(loadChapter));
}
