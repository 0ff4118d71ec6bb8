import { networkNames, type NetworkName, type Weights } from '../../core/index.ts';
import type { SavedWeights } from '../keep/keepState.ts';
import { freeName, isSameWeights, isSaved, keptBefore } from '../keep/savedWeights.ts';
import { listed } from '../keep/listed.ts';
import { weightsKey, type AppState } from '../state.ts';
import type { ChangedWeights } from '../weights/changedWeights.ts';
import { WEIGHTS_CHOICES, type WeightsKey } from '../weights/choices.ts';
import type { Came, JoinOptions } from './joined.ts';

type Own = NonNullable<AppState['own'][NetworkName]>;

/** The weights of a page, with those of a file that come one after the other. */
export class JoinedWeights {
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

  /** The same weights under two names are two entries, as they were where the file was made. */
  addSaved(each: SavedWeights): void {
    const isKnown = isSaved(this.#state.saved ?? [], each.network, each.weights);
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
