import { networkTitle, type NetworkName } from '../../src/core/index.ts';
import type { FileTrouble } from '../../src/store/weights/fileTrouble.ts';
import type { ShippedChoice } from '../../src/store/weights/choices.ts';
import { WORDS, type AppPage } from './page.ts';

/** What the page says of weights that did not come, in whole. */
export function failed(
  { words }: AppPage,
  kind: 'weightsFailed' | 'noWeights',
  network: NetworkName,
  choice: ShippedChoice,
  trouble: FileTrouble,
): string {
  const said: Record<string, string> = {
    network: networkTitle(network, words === WORDS.zh ? 'zh' : 'en'),
    weights: words.header[choice],
    why: words.fileTrouble[trouble],
  };
  return words.notice[kind].replaceAll(/\{\{(\w+)\}\}/g, (_, key: string) => said[key]);
}
