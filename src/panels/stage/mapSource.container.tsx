import { networks, givenIn, digitWanted } from '../../core/index.ts';
import { hidesWinners } from '../../store/ask/askSlice.ts';
import { frontsOf } from '../../store/pass/fronts.ts';
import { highlightsOfState } from '../../store/pass/pointing.ts';
import { frameOf, timelineFor } from '../../store/pass/frames.ts';
import { isWaitingForInk, passOf } from '../../store/pass/passOf.ts';
import type { Traced } from '../../store/state.ts';
import { weightsAfterUpdate } from '../../store/weights/update.ts';
import { useAtRest } from '../../store/useReadable.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import type { MapSource } from './mapData.ts';

/** The data that the maps are drawn from, and its trace. */
export interface TracedSource extends MapSource {
  readonly traced: Traced;
  /** The digit wanted; null on a blank pad, and where d was typed. */
  readonly target: number | null;
}

/** The data of the network in use; null before its first trace. */
export function useMapSource(): TracedSource | null {
  const traced = useAppStore(passOf);
  const frame = useAppStore(frameOf);
  const highlights = useAppStore(highlightsOfState);
  const inFront = useAtRest(frontsOf);
  const shared = useShared();
  return traced && mapSourceOf(traced, { frame, highlights, ...inFront, ...shared });
}

/** The settings that both stages of a comparison share. */
export function useShared(): Pick<Seen, 'selected' | 'learningRate' | 'isBlank' | 'hidesWinners'> {
  const selected = useAppStore((state) => state.selected);
  const learningRate = useAppStore((state) => state.learningRate);
  const isBlank = useAppStore(isWaitingForInk);
  const isHidden = useAppStore(hidesWinners);
  return { selected, learningRate, isBlank, hidesWinners: isHidden };
}

type Seen = Omit<
  TracedSource,
  'traced' | 'target' | 'network' | 'timeline' | 'trace' | 'weights' | 'updated'
> & {
  readonly learningRate: number;
};

export function mapSourceOf(traced: Traced, { learningRate, ...seen }: Seen): TracedSource {
  return {
    traced,
    target: seen.isBlank ? null : digitWanted(givenIn(networks[traced.network], traced.trace).d),
    network: networks[traced.network],
    timeline: timelineFor(traced.network),
    trace: traced.trace,
    weights: traced.weights,
    updated: weightsAfterUpdate(traced, learningRate),
    ...seen,
  };
}
