import { useCallback, useMemo } from 'react';
import {
  blockOfTensor,
  frontMapsOf,
  networks,
  partInFront,
  placeIn,
  tensorOf,
  type Network,
  type Ref,
} from '../../core/index.ts';
import { frontsOf } from '../../store/pass/fronts.ts';
import { frameOf, timelineFor } from '../../store/pass/frames.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import { kernelExplanations } from '../../store/pass/stamps.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { isComputed } from '../../timeline/frame.ts';
import { isCoarse } from '../../timeline/steps.ts';
import { stampSheetOf } from './stamps.ts';
import { StampsPicture } from './StampsPicture.tsx';

/** The stamps that make up the gradient of a kernel: of several the one whose map is in front, each adds up the errors of its own. */
export default function StampSheetContainer({ tensor }: { readonly tensor: string }) {
  const store = useAppStoreApi();
  const traced = useAppStore(tracedOf);
  const frame = useAppStore(frameOf);
  const theme = useAppStore((state) => state.theme);
  const onHover = useAppStore((state) => state.hover);
  const front = useAppStore(
    (state) => frontsOf(state).fronts[blockOfTensor(networks[state.network], tensor)],
  );
  const first = traced ? firstOf(networks[traced.network], frame.focus, front) : 0;
  const sheet = useMemo(
    () => traced && stampSheetOf(networks[traced.network], kernelExplanations(traced, tensor, first)),
    [traced, tensor, first],
  );
  const isKnown = useCallback(
    (weight: number) => {
      if (!traced) return false;
      return isComputed(timelineFor(traced.network), frame, {
        tensor,
        index: weight + first,
        of: 'gradient',
      });
    },
    [traced, frame, tensor, first],
  );
  if (!sheet) return null;
  const isOfStep = frame.focus.index >= first && frame.focus.index < first + sheet.total.length;
  const weight = isCoarse(frame.step.size) || !isOfStep ? null : frame.focus.index - first;
  const count = traced ? frontMapsOf(tensorOf(networks[traced.network], tensor)) : 1;
  const onKernel = (map: number): void => {
    const { network, showMap } = store.getState();
    showMap(network, blockOfTensor(networks[network], tensor), map);
  };
  const kernels = count > 1 ? { count, shown: front, onChoose: onKernel } : null;
  return <StampsPicture {...{ sheet, weight, isKnown, theme, kernels, onHover }} />;
}

/** The first weight of the part of a kernel that the step is at; of another kernel, of its first part. */
function firstOf(network: Network, focus: Ref, front: number): number {
  const tensor = tensorOf(network, focus.tensor);
  const part = partInFront(tensor, front);
  const { first } = placeIn(tensor, focus.index);
  return first >= part.first && first < part.first + part.cells ? first : part.first;
}
