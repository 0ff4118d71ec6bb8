import { useCallback, useMemo } from 'react';
import { networks, placeIn, tensorOf } from '../../core/index.ts';
import { frameOf, timelineFor } from '../../store/pass/frames.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import { kernelExplanations } from '../../store/pass/stamps.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { isComputed } from '../../timeline/frame.ts';
import { isCoarse } from '../../timeline/steps.ts';
import { stampSheetOf } from './stamps.ts';
import { StampsPicture } from './StampsPicture.tsx';

/** The stamps that make up the gradient of a kernel. */
export default function StampSheetContainer({ tensor }: { readonly tensor: string }) {
  const traced = useAppStore(tracedOf);
  const frame = useAppStore(frameOf);
  const theme = useAppStore((state) => state.theme);
  const onHover = useAppStore((state) => state.hover);
  // of several kernels the stamps of one: each adds up the errors of its own map
  const first = traced ? placeIn(tensorOf(networks[traced.network], tensor), frame.focus.index).first : 0;
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
  const weight = isCoarse(frame.step.size) ? null : frame.focus.index - first;
  return <StampsPicture sheet={sheet} weight={weight} isKnown={isKnown} theme={theme} onHover={onHover} />;
}
