import { laterWords } from './laterWords.ts';
import { firstWords } from './page.ts';

/** Every word of the page in English. The Chinese page has the same keys; the compiler sees to it. */
export const words = {
  ...firstWords,
  ...laterWords,
  // some are of both
  now: { ...firstWords.now, ...laterWords.now },
  notice: { ...firstWords.notice, ...laterWords.notice },
  header: { ...firstWords.header, ...laterWords.header },
  history: { ...firstWords.history, ...laterWords.history },
  caption: { ...firstWords.caption, ...laterWords.caption },
};

type Words = typeof words;

declare module '../../../panels/words/wordKeys.ts' {
  interface PageWords extends Words {}
}
