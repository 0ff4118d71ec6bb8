import { networkNames, type NetworkName, type Weights } from '../../core/index.ts';
import type { KeptEnded } from '../keep/database.ts';
import { endedRunFrom } from '../keep/keptRun.ts';
import type { SavedWeights } from '../keep/keepState.ts';
import { freeName, isSameWeights, isSaved } from '../keep/savedWeights.ts';
import { listed } from '../keep/listed.ts';
import { keptBefore } from '../keep/saving.ts';
import { newAmong } from '../mine/mineSlice.ts';
import { MOST_DIGITS } from '../mine/myDigits.ts';
import { atMoment, momentOf } from '../moment/moment.ts';
import { weightsKey, type AppState } from '../state.ts';
import type { ChangedWeights } from '../weights/changedWeights.ts';
import { WEIGHTS_CHOICES, type WeightsKey } from '../weights/choices.ts';
import { Refused, type Carried, type Held } from './carried.ts';

/** How many came, and how many were there already. */
export interface Came {
  readonly added: number;
  readonly known: number;
}

export interface Joined {
  readonly put: Partial<AppState>;
  /** What is written into the database beside it. */
  readonly rows: Pick<Held, 'interrupted' | 'ended'>;
  readonly came: {
    readonly weights: Came;
    readonly digits: Came;
    readonly runs: Came;
    readonly chapters: Came;
    readonly hasMoment: boolean;
  };
}

export interface JoinOptions {
  /** Whether the page is to show what it showed where the file was made. */
  readonly withMoment: boolean;
  /** The rows that are there. */
  readonly here: Held;
  /** What weights are called that find their place taken: one's own, or what steps made of others. */
  readonly nameOf: (what: 'own' | 'steps', network: NetworkName) => string;
}

const SETTINGS = [
  'speed',
  'language',
  'theme',
  'scales',
  'plainNames',
  'characterKeys',
  'normalize',
  'learningRate',
  'asksFirst',
  'pausesAtPhases',
] as const satisfies readonly (keyof AppState)[];

/**
 * The state with what a file brings: all that is here stays. Weights whose place is taken are put among the saved ones, a name that is
 * taken gets a number, and what is there already does not come again. Settings are those of the file.
 * @throws Refused where there would be too many digits.
 */
export function joined(state: AppState, carried: Carried, options: JoinOptions): Joined {
  const weights = new JoinedWeights(state, options);
  for (const each of carried.saved) weights.addSaved(each);
  for (const { network, weights: own, accuracy, name } of carried.own)
    weights.addOwn(network, { weights: own, accuracy, ...(name !== null && { name }) });
  weights.addSteps(carried.page.changed ?? {});

  const digits = newAmong(carried.digits, state.mine);
  const count = state.mine.length + digits.length;
  if (count > MOST_DIGITS) throw new Refused({ kind: 'tooManyDigits', count, most: MOST_DIGITS });
  const { page } = carried;
  const chapters = (page.chaptersDone ?? []).filter((each) => !state.chaptersDone.includes(each));
  const runs = joinedRuns(state, carried, options.here);
  const put: Partial<AppState> = {
    ...weights.put(),
    ...given(page, SETTINGS),
    mine: [...state.mine, ...digits],
    chaptersDone: [...state.chaptersDone, ...chapters],
    ...runs.put,
  };
  const isMoved = options.withMoment;
  return {
    put: isMoved ? { ...put, ...momentIn({ ...state, ...put }, carried) } : put,
    rows: runs.rows,
    came: {
      weights: weights.came,
      digits: { added: digits.length, known: carried.digits.length - digits.length },
      runs: runs.came,
      chapters: { added: chapters.length, known: (page.chaptersDone?.length ?? 0) - chapters.length },
      hasMoment: isMoved,
    },
  };
}

/** The parts of the state that a page says anything of. */
function given<Name extends keyof AppState>(
  page: Partial<AppState>,
  names: readonly Name[],
): Partial<AppState> {
  return Object.fromEntries(
    names.filter((name) => page[name] !== undefined).map((name) => [name, page[name]]),
  );
}

/** What the page showed where the file was made; "Undo" goes back to the digit that was on the pad. */
function momentIn(state: AppState, { page }: Carried): Partial<AppState> {
  const moment = { ...momentOf(state), ...given(page, Object.keys(momentOf(state)) as (keyof AppState)[]) };
  return {
    ...atMoment(state, moment),
    ...given(page, ['pins', 'sideTab', 'chapter', 'beforeLesson', 'beforePlace']),
  };
}

/** Stands behind the name of a session whose run came in a file: the session itself may go on here, and write its own. */
const CARRIED = ' carried';
const baseOf = (session: string): string => session.replace(/ carried$/, '');

function joinedRuns(
  state: AppState,
  carried: Carried,
  here: Held,
): Pick<Joined, 'put' | 'rows'> & { readonly came: Came } {
  const sessions = new Set([...here.interrupted, ...state.interrupted].map(({ session }) => baseOf(session)));
  const interrupted = carried.interrupted
    .map((each) => ({ ...each, session: baseOf(each.session) + CARRIED }))
    .filter(({ session }) => !sessions.has(baseOf(session)));
  const ended = carried.ended.filter((each) => !here.ended.some((other) => isSameRun(each, other)));
  const isFree = state.run === null && state.training.kind === 'idle';
  // the page has one, and keeps it with its tab
  const first = isFree ? ended[0] : undefined;
  const added = interrupted.length + ended.length;
  return {
    put: {
      interrupted: [...state.interrupted, ...interrupted],
      ...(first && { run: endedRunFrom(first), training: first.ending, trainSettings: first.settings }),
    },
    rows: { interrupted, ended: ended.filter((each) => each !== first) },
    came: { added, known: carried.interrupted.length + carried.ended.length - added },
  };
}

function isSameRun(one: KeptEnded, other: KeptEnded): boolean {
  return (
    one.network === other.network &&
    isSameWeights(one.start, other.start) &&
    isSameWeights(one.weights, other.weights)
  );
}

type Own = NonNullable<AppState['own'][NetworkName]>;

class JoinedWeights {
  readonly #options: JoinOptions;
  readonly #state: AppState;
  #saved: readonly SavedWeights[];
  #own: AppState['own'];
  #changed: AppState['changed'];
  /** Networks whose weights of one's own are those of the file now: steps that go on from others have no place. */
  readonly #ownOfFile = new Set<NetworkName>();
  came: Came = { added: 0, known: 0 };

  constructor(state: AppState, options: JoinOptions) {
    this.#options = options;
    this.#state = state;
    this.#saved = state.saved ?? [];
    this.#own = state.own;
    this.#changed = state.changed;
  }

  put(): Pick<AppState, 'saved' | 'own' | 'changed'> {
    return { saved: this.#saved, own: this.#own, changed: this.#changed };
  }

  addSaved(each: SavedWeights): void {
    const isKnown = isSaved(this.#saved, each.network, each.weights);
    if (!isKnown) this.#list(each);
    this.#count(!isKnown);
  }

  addOwn(network: NetworkName, own: Own): void {
    const here = this.#own[network];
    const isKnown = here && (isSame(here.weights, own.weights) || isSaved(this.#saved, network, own.weights));
    if (!isKnown && here) this.#list(keptBefore(network, own, this.#options.nameOf('own', network)));
    else if (!isKnown) this.#own = { ...this.#own, [network]: own };
    if (this.#own[network] === own || isSame(here?.weights, own.weights)) this.#ownOfFile.add(network);
    this.#count(!isKnown);
  }

  /** What steps made of weights takes its place where nothing is lost and nothing that is shown changes unasked. */
  addSteps(steps: AppState['changed']): void {
    for (const network of networkNames())
      for (const choice of WEIGHTS_CHOICES) {
        const key = weightsKey(network, choice);
        const found = steps[key];
        const isHomeless = choice === 'own' && !this.#ownOfFile.has(network);
        if (found) this.#addStep(key, network, found, isHomeless);
      }
  }

  #addStep(key: WeightsKey, network: NetworkName, found: ChangedWeights, isHomeless: boolean): void {
    const here = this.#changed[key];
    const { network: shown, weightsChoice } = this.#state;
    const isShown = key === weightsKey(shown, weightsChoice) && !this.#options.withMoment;
    const isFree = !here && !isShown && !isHomeless;
    const isKnown =
      isSame(here?.weights, found.weights) || (!isFree && isSaved(this.#saved, network, found.weights));
    if (isFree) this.#changed = { ...this.#changed, [key]: found };
    else if (!isKnown) {
      const name = this.#options.nameOf('steps', network);
      this.#list(keptBefore(network, { weights: found.weights, accuracy: null }, name));
    }
    this.#count(!isKnown);
  }

  #list(each: SavedWeights): void {
    const name = freeName(this.#saved, each.name);
    this.#saved = listed(this.#saved, [{ ...each, name }], []);
  }

  #count(isNew: boolean): void {
    const { added, known } = this.came;
    this.came = isNew ? { added: added + 1, known } : { added, known: known + 1 };
  }
}

function isSame(one: Weights | undefined, other: Weights): boolean {
  return one !== undefined && isSameWeights(one, other);
}
