import { describe, expect, it } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import type { ChapterWords, Seen } from '../../../src/panels/lesson/chapter.ts';
import { loadChapter } from '../../../src/panels/lesson/chapterFiles.ts';
import type { ChapterId } from '../../../src/store/lesson/chapters.ts';
import { loadSamples } from '../../../src/store/input/samples.ts';
import { LANGUAGES } from '../../../src/store/state.ts';
import { putToUse } from '../../store/support.ts';
import { chapterStore, seenIn, settle } from './chapterStore.ts';

await loadSamples();

/** How many numbers of an output's own a chapter's text prints, in each language, on its own weights or on new random ones. */
async function numbersIn(id: ChapterId, part: (words: ChapterWords) => ChapterWords['text']) {
  const chapter = await loadChapter(id);
  const store = chapterStore(id, chapter);
  const count = (seen: Seen): number[] =>
    LANGUAGES.map(
      (language) =>
        part(chapter.words[language](seen))
          .flat()
          .filter((piece) => typeof piece === 'object' && 'real' in piece).length,
    );
  const own = count(seenIn(store));
  putToUse(store, createWeights(networks[chapter.stage.network], 1));
  settle(store);
  return { own, random: count(seenIn(store)) };
}

describe('what a chapter says of flat outputs', () => {
  it('is said of outputs that are flat: of those of random weights, all in the middle, the rule alone', async () => {
    // the largest slope is one of the three
    expect(await numbersIn('sigmoidSlope', ({ text }) => text)).toEqual({ own: [3, 3], random: [1, 1] });
    expect(await numbersIn('errorStarts', ({ text }) => text)).toEqual({ own: [1, 1], random: [0, 0] });
  });

  it('is not said as found of an output that is no longer flat', async () => {
    expect(await numbersIn('sigmoidSlope', ({ found }) => [found])).toEqual({ own: [0, 0], random: [0, 0] });
  });
});
