import { useMemo } from 'react';
import { useAppStore } from '../../store/useAppStore.ts';
import { isCoarse } from '../../timeline/steps.ts';
import { stampSheetOf } from './stamps.ts';
import { StampsPicture } from './StampsPicture.tsx';
import { useKernel } from './useKernel.container.tsx';

/** The stamps that make up the gradient of a kernel: each kernel adds up the errors of its own map. */
export default function StampSheetContainer({ tensor }: { readonly tensor: string }) {
  const kernel = useKernel(tensor);
  const theme = useAppStore((state) => state.theme);
  const onHover = useAppStore((state) => state.hover);
  const network = kernel?.network;
  const explanations = kernel?.explanations;
  const sheet = useMemo(
    () => network && explanations && stampSheetOf(network, explanations),
    [network, explanations],
  );
  if (!kernel || !sheet) return null;
  const { isKnown, choices } = kernel;
  const weight = isCoarse(kernel.frame.step.size) ? null : kernel.weight;
  return <StampsPicture {...{ sheet, weight, isKnown, theme, choices, onHover }} />;
}
