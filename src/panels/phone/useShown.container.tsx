import { useMemo, useState } from 'react';
import { networks } from '../../core/index.ts';
import { waitingOf } from '../../store/ask/askSlice.ts';
import { isWaitingForInk } from '../../store/pass/passOf.ts';
import type { AppState } from '../../store/state.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { stageBlocks } from '../stage/layout.ts';
import type { TracedSource } from '../stage/mapSource.container.tsx';
import {
  INPUT,
  phoneMaps,
  shownAtStep,
  shownOf,
  stillChosen,
  type Chosen,
  type PhoneMap,
  type Shown,
} from './phoneMaps.ts';

export interface ShownMap {
  readonly maps: readonly PhoneMap[];
  readonly shown: Shown;
  /** Whether the reader chose it; else it follows the step. */
  readonly isChosen: boolean;
  readonly onShow: (shown: Shown) => void;
  readonly onFollow: () => void;
}

/** The tensor that a question asks for a cell of. */
function askedTensor(state: AppState): string | null {
  const question = waitingOf(state)?.question;
  return question && 'map' in question ? question.map.tensor : null;
}

/** The map that the screen is given to: what the reader chose, else what is asked for or pinned, else the step's. */
export function useShown(source: TracedSource | null): ShownMap {
  const name = useAppStore((state) => state.network);
  const network = networks[name];
  const asked = useAppStore(askedTensor);
  const pinned = useAppStore((state) => (state.pinned ? state.selected : null));
  const isBlank = useAppStore(isWaitingForInk);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const maps = useMemo(() => phoneMaps(stageBlocks(network)), [network]);
  const wanted = asked === null ? pinned : { tensor: asked, of: 'value' as const };
  const called = wanted && shownOf(network, maps, wanted);
  const held = stillChosen(chosen, name, called);
  const isReady = source?.network === network && !isBlank;
  return {
    maps,
    shown: held ?? called ?? (isReady ? shownAtStep(source, maps) : { map: INPUT, of: 'value' }),
    isChosen: held !== null,
    onShow: (shown) => setChosen({ network: name, shown, against: called }),
    onFollow: () => setChosen(null),
  };
}
