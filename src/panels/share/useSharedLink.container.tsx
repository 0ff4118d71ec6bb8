import { useMemo, useState } from 'react';
import { linkOf } from '../../store/link/linkOf.ts';
import { hasWorkToLink, linkWithWeights, MOST_ADDRESS } from '../../store/link/weightsToLink.ts';
import type { AppState } from '../../store/state.ts';
import type { WeightsToBring } from './BringWeights.tsx';

/** Of a weight that is rounded to 16 bits. */
const DIGITS = 4;

/** How the weights come along. */
type WeightsWay = 'exact' | 'rounded' | 'tooMany' | 'leftOut';

interface SharedLink {
  readonly hash: string;
  readonly bringsWeights: boolean;
  /** Null where the reader has none. */
  readonly weights: WeightsToBring | null;
}

/**
 * The link that a tab of "Share" gives to a state, behind the address `before`; with the reader's own weights where they are asked for.
 * `say`: how these come along, in words.
 */
export function useSharedLink(
  state: AppState,
  before: string,
  say: (way: WeightsWay, facts: { readonly digits: number; readonly most: number }) => string,
): SharedLink {
  const [isOn, setOn] = useState(false);
  const brought = useMemo(() => (isOn ? linkWithWeights(state, before.length) : null), [isOn, state, before]);
  const hash = useMemo(() => brought?.hash ?? linkOf(state), [brought, state]);
  const way = brought ? (brought.isExact ? 'exact' : 'rounded') : isOn ? 'tooMany' : 'leftOut';
  const note = say(way, { digits: DIGITS, most: MOST_ADDRESS });
  return {
    hash,
    bringsWeights: brought !== null,
    weights: hasWorkToLink(state) ? { isOn, note, onChange: setOn } : null,
  };
}
