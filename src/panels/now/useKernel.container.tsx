import { useCallback, useMemo } from 'react';
import {
  blockOfTensor,
  indexAt,
  mapAxes,
  mapsOf,
  networks,
  ownerOf,
  tensorOf,
  type Explanation,
  type Network,
} from '../../core/index.ts';
import { frontsOf } from '../../store/pass/fronts.ts';
import { timelineFor } from '../../store/pass/frames.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import { kernelExplanations } from '../../store/pass/stamps.ts';
import type { Traced } from '../../store/state.ts';
import { useReadable } from '../../store/useReadable.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { isComputed, type Frame } from '../../timeline/frame.ts';
import type { KernelChoiceProps } from './KernelChoice.tsx';
import { useStep } from './useStep.container.tsx';

/** A kernel that is looked at as a whole: of several that of the map in front, for the map in front of those that it reads. */
export interface KernelShown {
  readonly network: Network;
  readonly traced: Traced;
  readonly frame: Frame;
  /** The gradients of its weights. */
  readonly explanations: readonly Explanation[];
  /** The weight that the step computes, counted in this kernel; null where it is at another kernel. */
  readonly weight: number | null;
  /** Whether the pass has computed the gradient of a weight. */
  readonly isKnown: (weight: number) => boolean;
  readonly choices: readonly KernelChoiceProps[];
}

/** Null before there is a trace. */
export function useKernel(tensor: string): KernelShown | null {
  const store = useAppStoreApi();
  const traced = useAppStore(tracedOf);
  const { frame } = useStep();
  const { fronts } = useReadable(frontsOf);
  const name = useAppStore((state) => state.network);
  const network = networks[name];
  const { first, choices } = useMemo(() => {
    const found = choicesOf(network, tensor, fronts);
    return {
      first: indexAt(tensorOf(network, tensor), [...found.map(({ shown }) => shown), 0, 0]),
      choices: found.map(({ block, ...choice }): KernelChoiceProps => ({
        ...choice,
        onChoose: (map) => store.getState().showMap(name, block, map),
      })),
    };
  }, [network, tensor, fronts, store, name]);
  const isKnown = useCallback(
    (weight: number) =>
      isComputed(timelineFor(name), frame, { tensor, index: weight + first, of: 'gradient' }),
    [name, frame, tensor, first],
  );
  if (!traced) return null;
  const weight = frame.focus.index - first;
  const isHere = weight >= 0 && weight < mapsOf(tensorOf(network, tensor)).cells;
  return {
    network,
    traced,
    frame,
    explanations: kernelExplanations(traced, tensor, first),
    weight: isHere ? weight : null,
    isKnown,
    choices,
  };
}

interface MapChoice extends Omit<KernelChoiceProps, 'onChoose'> {
  /** Whose map in front it is. */
  readonly block: number;
}

/** The maps that a kernel is one of: those that are made, and those that are read. */
function choicesOf(network: Network, tensor: string, fronts: readonly number[]): MapChoice[] {
  const layer = ownerOf(network, tensor);
  const ends = [
    { of: 'made', tensor: layer?.output ?? '' },
    { of: 'read', tensor: layer?.input ?? '' },
  ] as const;
  return ends.flatMap(({ of, tensor: end }) => {
    const [axis] = mapAxes(tensorOf(network, end));
    const block = blockOfTensor(network, end);
    return axis ? [{ of, block, count: axis.size, shown: fronts[block] }] : [];
  });
}
