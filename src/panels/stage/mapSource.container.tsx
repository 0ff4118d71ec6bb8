import { networks } from '../../core/index.ts';
import { highlightsOfState } from '../../store/pointing.ts';
import { frameOf, timelineFor, tracedOf } from '../../store/scene.ts';
import type { Traced } from '../../store/state.ts';
import { weightsAfterUpdate } from '../../store/update.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import type { MapSource } from './mapData.ts';

/** What the maps are drawn from, and the trace it is of. */
export interface TracedSource extends MapSource {
  readonly traced: Traced;
}

/** What the maps of the network in use are drawn from; null before its first trace. */
export function useMapSource(): TracedSource | null {
  const traced = useAppStore(tracedOf);
  const frame = useAppStore(frameOf);
  const highlights = useAppStore(highlightsOfState);
  const shared = useShared();
  return traced && mapSourceOf(traced, { frame, highlights, ...shared });
}

/** What both stages of a comparison are drawn with. */
export function useShared(): Pick<TracedSource, 'selected'> & { readonly learningRate: number } {
  const selected = useAppStore((state) => state.selected);
  const learningRate = useAppStore((state) => state.learningRate);
  return { selected, learningRate };
}

type Seen = Pick<TracedSource, 'frame' | 'highlights' | 'selected'> & { readonly learningRate: number };

export function mapSourceOf(traced: Traced, { learningRate, ...seen }: Seen): TracedSource {
  return {
    traced,
    network: networks[traced.network],
    timeline: timelineFor(traced.network),
    trace: traced.trace,
    weights: traced.weights,
    updated: weightsAfterUpdate(traced, learningRate),
    ...seen,
  };
}
