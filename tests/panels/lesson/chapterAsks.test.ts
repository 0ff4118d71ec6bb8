import { describe, expect, it } from 'vitest';
import type { Question } from '../../../src/core/index.ts';
import { loadChapter } from '../../../src/panels/lesson/chapterFiles.ts';
import { hasNext, next, show, startRound } from '../../../src/store/ask/asking.ts';
import { askingOf, waitingOf } from '../../../src/store/ask/askSlice.ts';
import { loadSamples } from '../../../src/store/input/samples.ts';
import { CHAPTERS } from '../../../src/store/lesson/chapters.ts';
import { stepAt } from '../../../src/timeline/steps.ts';
import { timelineFor } from '../../../src/store/pass/frames.ts';
import { chapterStore } from './chapterStore.ts';

await loadSamples();

const asking = await Promise.all(CHAPTERS.map(async (id) => ({ id, chapter: await loadChapter(id) }))).then(
  (all) => all.flatMap(({ id, chapter }) => (chapter.asks ? [{ id, chapter, topic: chapter.asks }] : [])),
);

describe.each(asking)('the questions of $id', ({ id, chapter, topic }) => {
  it('are of its topic and all different, by whatever seed, and their steps are of its maps', () => {
    for (let seed = 1; seed < 200; seed += 20) {
      const store = chapterStore(id, chapter);
      store.setState({ seed });
      expect(startRound(store, topic)).toBe(true);
      const asked: string[] = [];
      for (let isMore = true; isMore;) {
        const waiting = waitingOf(store.getState());
        if (!waiting) throw new Error('expected a question');
        asked.push(nameOf(waiting.question));
        expect(topic.kinds).toContain(waiting.question.kind);
        const timeline = timelineFor(chapter.stage.network);
        const { computes } = timeline.phases[stepAt(timeline, 'cell', waiting.position).phase];
        if (topic.about) expect(topic.about.some((map) => computes.includes(map))).toBe(true);
        show(store);
        isMore = hasNext(store.getState());
        if (isMore) next(store);
      }
      expect(asked.length).toBeGreaterThanOrEqual(2);
      expect(new Set(asked).size).toBe(asked.length);
      expect(askingOf(store.getState())).not.toBeNull();
    }
  });
});

function nameOf({ kind, ref }: Question): string {
  return `${kind} ${ref.of} ${ref.tensor} ${ref.index}`;
}

it('most chapters ask', () => {
  expect(asking.length).toBeGreaterThanOrEqual(12);
});
