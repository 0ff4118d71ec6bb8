import { isMadeWeights, type Weights } from '../../core/index.ts';
import { isBusy } from '../training/trainingState.ts';
import { networkBeside, otherChosen } from '../pass/beside.ts';
import { weightsKey, type AppState } from '../state.ts';
import { changedOf, isWork, madeOf, weightsOf } from '../weights/chosen.ts';
import { linkOf } from './linkOf.ts';
import { isLongDrawing } from './sourceCode.ts';
import { codeExact, codeOfCells, codeRounded, type CodedWeights } from './weightsCode.ts';

/** Letters of a whole address that mail and messages take, as a rule. */
export const MOST_ADDRESS = 8192;

/** What the page shows and a link is without. */
export const NOT_CARRIED = [
  'own',
  'changed',
  'besideWork',
  'run',
  'checkpoint',
  'opened',
  'strokes',
] as const;
export type NotCarried = (typeof NOT_CARRIED)[number];

/** What a link to the state is without, unless weights are asked for. */
export function notCarried(state: AppState, hasWeights = false): NotCarried[] {
  const { weightsChoice, checkpoint, run, training, opened, source } = state;
  const other = networkBeside(state) !== null ? otherChosen(state) : null;
  const isSo: Record<NotCarried, boolean> = {
    own: !hasWeights && weightsChoice === 'own' && checkpoint === null,
    changed: !hasWeights && weightsChoice !== 'own' && changedOf(state) !== null,
    besideWork: other !== null && isWork(state, other.network, other.choice),
    run: run !== null || isBusy(training),
    checkpoint: !hasWeights && checkpoint !== null,
    opened: opened.length > 0,
    strokes: isLongDrawing(source),
  };
  return NOT_CARRIED.filter((each) => isSo[each]);
}

/** Whether the weights in use are the reader's own work, and in no file of the page. */
export function hasWorkToLink(state: AppState): boolean {
  return isWork(state, state.network, state.weightsChoice) && weightsOf(state) !== null;
}

/** How the weights came into a link: to the last bit, or rounded. */
export interface WeightsLink {
  readonly hash: string;
  readonly isExact: boolean;
}

/**
 * A link that brings the weights in use along: to the last bit where such an address is not too long, else rounded. Null where that is too long as well, or there is nothing
 * to bring. `before`: letters of the address in front of it.
 */
export function linkWithWeights(state: AppState, before: number): WeightsLink | null {
  const weights = weightsOf(state);
  if (!weights || !hasWorkToLink(state)) return null;
  const { network } = state;
  const steps = changedOf(state)?.steps ?? 0;
  const came = cameWith(state);
  const ways: readonly (() => CodedWeights | null)[] = [
    () => came && codeOfCells(weights, came, steps),
    () => codeExact(network, weights, steps),
    () => codeRounded(network, weights, steps),
  ];
  for (const way of ways) {
    const coded = way();
    const hash = coded && linkOf(state, { weights: coded });
    if (hash && before + hash.length <= MOST_ADDRESS) return { hash, isExact: coded.code.k !== 'rounded' };
  }
  return null;
}

/** The weights of the choice before anything was changed; null of one's own, which nobody else has. */
function cameWith(state: AppState): Weights | null {
  const { network, weightsChoice, files } = state;
  if (weightsChoice === 'own') return null;
  if (isMadeWeights(weightsChoice)) return madeOf(state, network, weightsChoice).weights;
  const file = files[weightsKey(network, weightsChoice)];
  return file && !('trouble' in file) ? file.weights : null;
}
