import type { Language } from '../../store/state.ts';

/** What index.html has of the lesson, by language: the lesson, and the chapter in it. Empty until it is taken, and in a reader's later visits. */
const taken = new Map<string, { readonly lesson: string; readonly chapter: string }>();

/** Takes what stands in the page before the page replaces it. */
export function takeOpening(root: ParentNode): void {
  for (const opening of root.querySelectorAll<HTMLElement>('.opening')) {
    const [lesson, chapter] = ['.lesson', '.chapter'].map((part) => opening.querySelector(part)?.outerHTML);
    if (lesson && chapter) taken.set(opening.dataset['language'] ?? '', { lesson, chapter });
  }
}

export function openingOf(language: Language, part: 'lesson' | 'chapter'): string | null {
  return taken.get(language)?.[part] ?? null;
}
