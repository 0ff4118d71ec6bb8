import { createRandom, createWeights, networks, seedFor, type NetworkName } from '../../core/index.ts';
import { canPlant, PLANTED_BUGS, plantBug, type PlantedBug } from '../../planted/plantedBugs.ts';
import type { Planting } from './brokenState.ts';
import type { AppStore } from '../createAppStore.ts';
import { lacksDigits, ownDigitsFor } from '../training/trainingSlice.ts';

/** What the view "Break it" does to the store. It comes with that view: the page is loaded without planted bugs. */

export const ALL_BUGS = PLANTED_BUGS;

/** The bugs that a network has a layer for. */
export function bugsFor(network: NetworkName): readonly PlantedBug[] {
  return PLANTED_BUGS.filter((bug) => canPlant(networks[network], bug));
}

function createPlanting(of: NetworkName, bug: PlantedBug, isSecret: boolean): Planting {
  return { bug, of, network: plantBug(networks[of], bug), isSecret };
}

/** Plants a bug in the network that is shown; one that was there before is gone, and so is a search for it. */
export function plant(store: AppStore, bug: PlantedBug): void {
  store.setState({ planting: createPlanting(store.getState().network, bug, false), hunt: null });
}

/** Plants one of the possible bugs without saying which. */
export function plantInSecret(store: AppStore, seed: number): void {
  const { network } = store.getState();
  const bugs = bugsFor(network);
  const bug = bugs[createRandom(seedFor(seed, 'mistake')).below(bugs.length)];
  store.setState({
    planting: createPlanting(network, bug, true),
    hunt: { seed, guesses: [], isTold: false },
  });
}

/** Names the mistake. The right answer ends the secret: from then on the page shows what is wrong. */
export function guess(store: AppStore, bug: PlantedBug): void {
  const { hunt, planting } = store.getState();
  if (!hunt || !planting?.isSecret) return;
  store.setState({
    hunt: { ...hunt, guesses: [...hunt.guesses, bug] },
    planting: bug === planting.bug ? { ...planting, isSecret: false } : planting,
  });
}

/** Gives up: the page tells. */
export function tell(store: AppStore): void {
  const { hunt, planting } = store.getState();
  if (hunt && planting?.isSecret)
    store.setState({ hunt: { ...hunt, isTold: true }, planting: { ...planting, isSecret: false } });
}

/** Epochs of a comparison: seconds, and enough to see which of the two learns. */
const EPOCHS = 5;
let comparisons = 0;

/** Trains the right network and the planted one side by side, from the same random weights, with the settings of "Run". */
export function startComparison(store: AppStore): void {
  const state = store.getState();
  const { planting, trainSettings } = state;
  if (!planting || lacksDigits(state)) return;
  comparisons += 1;
  const settings = { ...trainSettings, epochs: EPOCHS };
  store.setState({
    comparison: {
      id: comparisons,
      network: planting.of,
      bug: planting.bug,
      isSecret: planting.isSecret,
      settings,
      start: createWeights(networks[planting.of], settings.seed),
      mine: ownDigitsFor(state, planting.of),
      points: [],
      status: { kind: 'loading' },
    },
  });
}
