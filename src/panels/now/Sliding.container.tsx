import { useMemo } from 'react';
import { placeIn, tensorOf } from '../../core/index.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { slidingErrorsOf } from './sliding.ts';
import { SlidingPicture } from './SlidingPicture.tsx';
import { useStep } from './useStep.container.tsx';
import { useKernel } from './useKernel.container.tsx';

/** The errors of a kernel's map, sliding over the map that the kernel reads. */
export default function SlidingContainer({ tensor }: { readonly tensor: string }) {
  const kernel = useKernel(tensor);
  const theme = useAppStore((state) => state.theme);
  const onHover = useAppStore((state) => state.hover);
  const { isRushed } = useStep();
  const network = kernel?.network;
  const explanations = kernel?.explanations;
  const sliding = useMemo(
    () => network && explanations && slidingErrorsOf(network, explanations),
    [network, explanations],
  );
  if (!kernel || !sliding) return null;
  const { frame, traced, isKnown, choices } = kernel;
  return (
    <SlidingPicture
      {...{ network: kernel.network, sliding, isKnown, choices, theme, onHover }}
      trace={traced.trace}
      // at a step of another kernel the same weight of this one
      weight={kernel.weight ?? placeIn(tensorOf(kernel.network, tensor), frame.focus.index).cell}
      termsShown={kernel.weight === null ? null : frame.termsShown}
      isRushed={isRushed}
    />
  );
}
