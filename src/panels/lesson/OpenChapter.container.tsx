import { hasCell, networks, type Ref } from '../../core/index.ts';
import { isComputed } from '../../timeline/frame.ts';
import { waitingOf } from '../../store/ask/askSlice.ts';
import type { ChapterId } from '../../store/lesson/chapters.ts';
import { frameOf, timelineFor } from '../../store/pass/frames.ts';
import { countsOf } from '../../store/pass/multiplications.ts';
import { explainerOf, tracedOf } from '../../store/pass/passOf.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { NetworkContext } from '../parts/useNames.ts';
import { AskRound } from './AskRound.container.tsx';
import type { Chapter, Seen } from './chapter.ts';
import { ChapterPage } from './ChapterPage.tsx';

export interface OpenChapterProps {
  readonly id: ChapterId;
  readonly chapter: Chapter;
  /** Whether the stage shows what the chapter speaks of. */
  readonly isStaged: boolean;
}

/** The open chapter. Numbers of the digit stand in it as far as the stage has computed them. */
export function OpenChapter({ id, chapter, isStaged }: OpenChapterProps) {
  const store = useAppStoreApi();
  const { network } = chapter.stage;
  const language = useAppStore((state) => state.language);
  const pass = useAppStore((state) =>
    isStaged && state.network === network && !waitingOf(state) ? tracedOf(state) : null,
  );
  const frame = useAppStore((state) => (isStaged && state.network === network ? frameOf(state) : null));
  const isDone = useAppStore((state) => state.chaptersDone.includes(id));
  const seen: Seen | null = pass && {
    network: networks[network],
    weights: pass.weights,
    trace: pass.trace,
    explain: explainerOf(pass),
    counts: (weight) => countsOf(pass, weight),
  };
  const valueOf = (ref: Ref): number | null =>
    seen && frame && isComputed(timelineFor(network), frame, ref) ? numberOf(seen, ref) : null;
  return (
    <NetworkContext value={networks[network]}>
      <ChapterPage
        id={id}
        words={chapter.words[language](seen)}
        isDone={isDone}
        valueOf={valueOf}
        hasCell={(ref) => frame !== null && hasCell(networks[network], ref)}
        onHover={(ref) => store.getState().hover(ref)}
        onSelect={(ref) => store.getState().select(ref)}
      />
      {chapter.asks && <AskRound topic={chapter.asks} isHere={frame !== null} />}
    </NetworkContext>
  );
}

function numberOf({ trace, weights }: Seen, { tensor, index, of }: Ref): number {
  return of === 'gradient'
    ? trace.gradients[tensor][index]
    : (trace.values[tensor] ?? weights[tensor])[index];
}
