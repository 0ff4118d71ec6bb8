import { useState } from 'react';
import type { Candidate } from '../../core/index.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import { tieCurveOf, windowSlopesOf } from '../../store/pass/ties.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { TieWindow } from './TieWindow.tsx';

export interface TieWindowProps {
  /** The cells of the window of the step. */
  readonly candidates: readonly Candidate[];
}

/** The equal cells of a pool's window: the slopes of E over each. */
export default function TieWindowContainer({ candidates }: TieWindowProps) {
  const traced = useAppStore(tracedOf);
  const hover = useAppStore((state) => state.hover);
  const [chosen, setChosen] = useState(0);
  if (!traced) return null;
  const slopes = windowSlopesOf(traced, candidates);
  const shown = Math.min(chosen, slopes.length - 1);
  return (
    <TieWindow
      slopes={slopes}
      shown={shown}
      curve={tieCurveOf(traced, slopes[shown])}
      onShow={setChosen}
      onHover={hover}
    />
  );
}
