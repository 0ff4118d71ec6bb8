import { useMemo } from 'react';
import { networks } from '../../core/index.ts';
import { frameOf, tracedOf } from '../../store/pass/scene.ts';
import { gradientExplanations } from '../../store/keep/stamps.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { stampSheetOf } from './stamps.ts';
import { StampsPicture } from './StampsPicture.tsx';

/** The stamps that make up the gradient of a kernel. */
export default function StampSheetContainer({ tensor }: { readonly tensor: string }) {
  const traced = useAppStore(tracedOf);
  const frame = useAppStore(frameOf);
  const theme = useAppStore((state) => state.theme);
  const onHover = useAppStore((state) => state.hover);
  const sheet = useMemo(
    () => traced && stampSheetOf(networks[traced.network], gradientExplanations(traced, tensor)),
    [traced, tensor],
  );
  if (!sheet) return null;
  const weight = frame.step.size === 'phase' ? null : frame.focus.index;
  return <StampsPicture sheet={sheet} weight={weight} theme={theme} onHover={onHover} />;
}
