import { firstNetwork, type NetworkName } from '../../core/index.ts';
import type { StateCreator } from 'zustand/vanilla';
import { firstWeight } from '../pass/selectionSlice.ts';
import { placeIn } from '../../timeline/samePosition.ts';
import { positionOf, stepAt } from '../../timeline/steps.ts';
import { timelineFor } from '../pass/frames.ts';
import { withoutNotice } from '../notices.ts';
import { choiceIn, choicesLeft, choiceThere } from './chosen.ts';
import type { AppState, CompareSlice, ModelSlice } from '../state.ts';

export const createModelSlice: StateCreator<AppState, [], [], ModelSlice & CompareSlice> = (set, get) => ({
  network: firstNetwork.name,
  weightsChoice: 'trained',
  lastChoices: {},
  files: {},
  traced: null,
  isStopped: false,
  notice: null,
  sideBySide: false,
  beside: null,

  choose(network, target) {
    const weightsChoice = target ? choiceThere(get(), network, target) : choiceIn(get(), network);
    const lastChoices = { ...choicesLeft(get()), ...(target && { [network]: target }) };
    const chosen = {
      weightsChoice,
      lastChoices,
      checkpoint: null,
      whatIf: null,
      // whatever could not be loaded, it is no longer wanted
      notice: withoutNotice(get().notice, 'weightsFailed', 'noWeights'),
    };
    if (network === get().network) {
      if (weightsChoice !== get().weightsChoice) set(chosen);
      return;
    }
    // another network has other cells, and other steps: it is shown as far through its pass, and goes on playing
    set({
      ...chosen,
      network,
      beside: besideOf(network, get()),
      position: positionIn(network, get()),
      progress: 1,
      selected: firstWeight(network),
      opened: [],
      hovered: null,
      pinned: false,
    });
  },
  compareWith: (network) =>
    set(network === null ? { sideBySide: false } : { sideBySide: true, beside: network }),
  calculate: () => set({ isStopped: false }),
  dismissNotice: () => set({ notice: null }),
});

/** Of two side by side the other stays, also when one goes over to it; alone, a network is compared as its record says. */
function besideOf(network: NetworkName, before: AppState): NetworkName | null {
  if (!before.sideBySide) return null;
  return before.beside === network ? before.network : before.beside;
}

/** Where another network's pass goes on from where this one's is, in steps of the same size. */
function positionIn(network: NetworkName, state: AppState): number {
  const { stepSize, position } = state;
  if (position === 0) return 0;
  const [own, other] = [timelineFor(state.network), timelineFor(network)];
  const cell = placeIn(own, positionOf(own, stepAt(own, stepSize, position), 'cell'), other);
  return positionOf(other, stepAt(other, 'cell', cell), stepSize);
}
