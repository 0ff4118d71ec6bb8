import { createWeights, networks } from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { Carrying, type CarryMessage, type OfflineFiles } from '../../../src/store/carry/carrying.ts';
import { openDatabase, type Database } from '../../../src/store/keep/database.ts';
import type { TabChannel } from '../../../src/store/keep/keeper.ts';
import { keepState, keepWeights } from '../../../src/store/keep/keepSession.ts';
import type { KeptStorage } from '../../../src/store/keep/keptStorage.ts';
import { digitOf, tidied } from '../../../src/store/mine/myDigits.ts';
import { newRun } from '../../../src/store/training/newRun.ts';
import type { TrainingRun } from '../../../src/store/training/trainingRun.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';
import { channels, settled, type Pages } from '../keep/pages.ts';
import { score, settings } from '../keep/shortRun.ts';
import { newStore } from '../support.ts';

/** A run of two epochs, at its end. */
export const whole: TrainingRun = {
  ...newRun(1, 'kernel', settings, createWeights(networks.kernel, 4)),
  weights: createWeights(networks.kernel, 99),
  place: { epoch: 2, digits: 0 },
  of: 1000,
  points: [{ epoch: 2, digits: 1000, ...score }],
  epochs: [{ epoch: 1, training: score, validation: score }],
};

/** A page on a machine, with what carries, and what the machine's small storage has. */
export interface Machine {
  readonly store: AppStore;
  readonly carrying: Carrying;
  readonly small: Map<string, string>;
  readonly storage: KeptStorage;
}

let machines = 0;

const otherName = (pages: Pages): string => `${pages.name()}, another machine`;

/** Looks into the other machine's database. */
export async function lookThere<Found>(
  pages: Pages,
  at: (database: Database) => Promise<Found>,
): Promise<Found> {
  const database = await openDatabase(otherName(pages));
  const found = await at(database);
  database.close();
  return found;
}

interface MachineOptions {
  readonly small?: Map<string, string>;
  readonly post?: (message: CarryMessage) => void;
  readonly channel?: TabChannel;
  readonly offline?: OfflineFiles | null;
  /** Another machine has another database. */
  readonly isOther?: boolean;
}

/** A page that keeps, in the database of `pages` or in that of another machine. */
export async function machineIn(
  pages: Pages,
  {
    small = new Map(),
    post = () => undefined,
    channel = channels()(),
    isOther = false,
    offline = null,
  }: MachineOptions = {},
): Promise<Machine> {
  machines += 1;
  const name = `tab ${machines}`;
  const tab = { name, origin: name, adopted: new Map() };
  const there = otherName(pages);
  const open = isOther && { open: () => openDatabase(there) };
  const store = await pages.open({ tab, channel, ...open }, newStore());
  const storage: KeptStorage = {
    getItem: (key) => small.get(key) ?? null,
    setItem: (key, text) => void small.set(key, text),
  };
  keepState(store, storage);
  keepWeights(store, storage);
  const carrying = new Carrying(store, {
    keeper: pages.keeperOf(store),
    tab,
    storage,
    small: { getItem: (key) => small.get(key) ?? null, removeItem: (key) => void small.delete(key) },
    offline,
    post,
    nameOf: (what, network) => `${what} ${network}`,
  });
  return { store, carrying, small, storage };
}

export const digits = [3, 7].map((digit) => digitOf(tidied(DIGIT_STROKES[digit]), digit, 1000 + digit));

/** Everything that can be kept: weights of one's own and saved ones, digits, a run that is over, steps, progress, settings, a moment. */
export async function keepEverything({ store }: Machine): Promise<void> {
  store.getState().beginRun(whole);
  store.setState({ training: { kind: 'finished' } });
  const odd = createWeights(networks.kernel, 5);
  // what a decimal number of few places would lose
  odd['w1cnn'][0] = Math.PI * 1e-7;
  store.setState({
    own: {
      kernel: { weights: whole.weights, accuracy: 0.75, name: 'the best' },
      fourLayer: { weights: createWeights(networks.fourLayer, 8), accuracy: null },
    },
    saved: [
      {
        name: 'a/b "c" 数',
        network: 'kernel',
        weights: odd,
        accuracy: 0.91,
        isClaim: true,
        claim: { validation: 0.91, of: 1000, interval: [0.9, 0.92] },
        seed: 5,
        trained: { digits: 1000, epochs: 3 },
        savedAt: 123,
      },
    ],
    mine: digits,
    changed: {
      'kernel-trained': { weights: createWeights(networks.kernel, 12), steps: 3, history: [] },
    },
    chaptersDone: ['descent', 'weightedSums'],
    language: 'zh',
    plainNames: true,
    speed: 7,
    position: 5,
    source: { kind: 'drawing', strokes: DIGIT_STROKES[4] },
    target: 4,
  });
  await settled();
}

export function fileOf(bytes: Uint8Array<ArrayBuffer>): File {
  return new File([bytes], 'all.zip');
}
