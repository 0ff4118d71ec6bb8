import { networkTitle, type NetworkName } from '../../core/index.ts';
import { translationOf } from '../../panels/words/translation.ts';
import { pageWords } from '../../panels/words/words.ts';
import { loadWords } from '../language/i18n.ts';

/** What one's own weights are called among the saved ones, where those of a link take their place. */
export async function nameOfOwn(network: NetworkName): Promise<string> {
  await loadWords(['saved']);
  const values = { network: networkTitle(network, pageWords.locale) };
  return translationOf(pageWords, 'views')('saved.beforeLink', values);
}
