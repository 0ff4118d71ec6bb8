import { renderToStaticMarkup } from 'react-dom/server';
import { Words } from '../../panels/words/words.ts';
import { WordsContext } from '../../panels/words/useTranslation.ts';
import { LANGUAGES, type Language } from '../../store/state.ts';
import type { LanguageWords } from '../language/languageWords.ts';
import { Opening } from './Opening.tsx';

const FOLDERS = import.meta.glob<{ readonly language: LanguageWords }>('../language/*/index.ts', {
  eager: true,
});

async function openingIn(name: Language): Promise<string> {
  const { language } = FOLDERS[`../language/${name}/index.ts`];
  const { words: lesson } = await language.views['./views/lesson.ts']();
  const words = new Words();
  words.load(name, 'page', language.page);
  words.load(name, 'views', { lesson });
  words.activate(name);
  return renderToStaticMarkup(
    <WordsContext value={words}>
      <Opening language={name} tag={language.tag} />
    </WordsContext>,
  );
}

/** The opening in every language, for index.html; start.js chooses one. Made while the page is built. */
export const openingMarkup = (await Promise.all(LANGUAGES.map(openingIn))).join('');
