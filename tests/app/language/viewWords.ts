import type { Texts } from './flat.ts';

const FILES = import.meta.glob<{ readonly words: Texts }>('../../../src/app/language/*/views/*.ts', {
  eager: true,
});

/** The words of all views in a language, by view. */
export function viewWords(language: string): Texts {
  const named = Object.entries(FILES).flatMap(([file, { words }]): [string, Texts][] => {
    const [, folder, view] = /(\w+)\/views\/(\w+)\.ts$/.exec(file) ?? [];
    return folder === language ? [[view, words]] : [];
  });
  return Object.fromEntries(named);
}
