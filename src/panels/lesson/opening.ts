/** What stands in index.html of the first chapter. */
interface Opening {
  readonly lesson: Element;
  readonly chapter: Element;
}

/** By language; empty until it is taken. */
const taken = new Map<string, Opening>();

/** Takes what stands in the page before the page replaces it. */
export function takeOpening(root: ParentNode): void {
  for (const opening of root.querySelectorAll<HTMLElement>('.opening')) {
    const lesson = opening.querySelector('.lesson');
    const chapter = opening.querySelector('.chapter');
    if (lesson && chapter) taken.set(opening.dataset['language'] ?? '', { lesson, chapter });
  }
}

export function openingOf(language: string, part: keyof Opening): Element | null {
  return taken.get(language)?.[part] ?? null;
}
