import { networkTitle, type NetworkName } from '../core/index.ts';
import { translationOf } from '../panels/words/translation.ts';
import type { WordKey } from '../panels/words/wordKeys.ts';
import { pageWords } from '../panels/words/words.ts';
import { loadWords } from './language/i18n.ts';

/** What weights of a network are called among the saved ones, in the language that is shown: its words have to be there. */
export function nameOfWeights(key: WordKey<'views'>, network: NetworkName): string {
  return translationOf(pageWords, 'views')(key, { network: networkTitle(network, pageWords.locale) });
}

/** The same where the words of the saved weights may have to come first. */
export async function nameOnceLoaded(key: WordKey<'views'>, network: NetworkName): Promise<string> {
  await loadWords(['saved']);
  return nameOfWeights(key, network);
}

/** What one's own weights are called, where those of a link take their place. */
export function nameOfOwn(network: NetworkName): Promise<string> {
  return nameOnceLoaded('saved.beforeLink', network);
}
