import { useMedia } from '../parts/useMedia.ts';
import { FOLDED } from './termGroups.ts';

/** The parts that the window has room for beside the stage without scrolling. */
export interface Room {
  /** Terms of a group that stand there before the rest is folded. */
  readonly terms: number;
  /** Whether what is said below the terms stands open. */
  readonly hasNotes: boolean;
}

export function useRoom(): Room {
  const isLow = useMedia('(height < 1000px) and (width >= 1100px)');
  const isLowest = useMedia('(height < 800px) and (width >= 1100px)');
  if (isLowest) return { terms: 1, hasNotes: false };
  return { terms: isLow ? 2 : FOLDED, hasNotes: !isLow };
}
