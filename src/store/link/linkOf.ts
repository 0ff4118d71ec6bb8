import { blocksOf, isMadeWeights, networkNames, networks } from '../../core/index.ts';
import { networkBeside, otherChosen } from '../pass/beside.ts';
import { plantingOf } from '../pass/passOf.ts';
import { pinsOf } from '../pass/pinsSlice.ts';
import { triedOf } from '../pass/whatIf.ts';
import { blockKey, LEARNING_RATE, type AppState } from '../state.ts';
import { shippedChoice } from '../weights/chosen.ts';
import { VERSION, type LinkRecord } from './linkRecord.ts';
import { pack } from './packing.ts';
import { codeOfSource } from './sourceCode.ts';
import type { CodedWeights } from './weightsCode.ts';

/** Begins the part of an address behind its path that is a link to a moment: nothing of it is sent to a server. */
export const LINK = '#m=';

export interface LinkOptions {
  /** Weights to bring along. */
  readonly weights?: CodedWeights | null;
}

/** What is to stand behind the page's address for it to open as it is now. */
export function linkOf(state: AppState, { weights = null }: LinkOptions = {}): string {
  const record = recordOf(state, weights);
  // JSON leaves out what is undefined
  const packed = pack({ text: JSON.stringify(record), bytes: weights?.bytes ?? new Uint8Array() });
  return `${LINK}${VERSION}.${packed}`;
}

function recordOf(state: AppState, weights: CodedWeights | null): LinkRecord {
  return {
    ...networkIn(state, weights !== null),
    ...digitIn(state),
    ...stepIn(state),
    ...placeIn(state),
    ...settingsIn(state),
    x: weights?.code,
  };
}

/** Undefined in the place of what a link leaves out. */
function unless<Value>(value: Value, left: Value): Value | undefined {
  return value === left ? undefined : value;
}

function yes(is: boolean): 1 | undefined {
  return is ? 1 : undefined;
}

function networkIn(
  state: AppState,
  hasWeights: boolean,
): Pick<LinkRecord, 'n' | 'w' | 'sd' | 'b' | 'o' | 'ow'> {
  const { network, weightsChoice, trainSettings, sideBySide, beside } = state;
  // one's own do not come along: what the network comes with stands for them
  const w = weightsChoice === 'own' && !hasWeights ? shippedChoice(network, 'own') : weightsChoice;
  const other = networkBeside(state) !== null || state.weightView === 'formulas' ? otherChosen(state) : null;
  return {
    n: network,
    w: unless(w, 'trained'),
    sd: isMadeWeights(w) ? trainSettings.seed : undefined,
    b: yes(sideBySide),
    o: beside ?? undefined,
    ow: other ? [other.network, givenChoice(other)] : undefined,
  };
}

function givenChoice({ network, choice }: NonNullable<ReturnType<typeof otherChosen>>) {
  return choice === 'own' ? shippedChoice(network, 'own') : choice;
}

function digitIn({ source, target, typedTarget, padMode, normalize }: AppState) {
  return {
    d: codeOfSource(source, normalize),
    t: target ?? undefined,
    td: typedTarget ? [...typedTarget] : undefined,
    m: unless(padMode, 'draw'),
    nz: yes(!normalize),
  };
}

function stepIn(state: AppState): Pick<LinkRecord, 's' | 'p' | 'c' | 'l' | 'f' | 'ob' | 'pins' | 'i'> {
  const { stepSize, position, selected, pinned, network, pins, fronts } = state;
  const { tensor, index, of } = selected;
  const f = Object.values(fronts).flatMap((each): NonNullable<LinkRecord['f']> =>
    each ? [[each.network, each.block, each.map, each.against]] : [],
  );
  const ob = blocksByHand(state.isOpenByHand);
  const cells = pinsOf(pins, network).map(({ ref }): [string, number] => [ref.tensor, ref.index]);
  return {
    s: unless(stepSize, 'cell'),
    p: unless(position, 0),
    c: [tensor, index, of === 'value' ? 'v' : 'g'],
    l: yes(pinned),
    f: f.length > 0 ? f : undefined,
    ob: ob.length > 0 ? ob : undefined,
    pins: cells.length > 0 ? cells : undefined,
    i: triedOf(state) ?? undefined,
  };
}

function blocksByHand(byHand: AppState['isOpenByHand']): NonNullable<LinkRecord['ob']> {
  return networkNames().flatMap((network) =>
    blocksOf(networks[network]).flatMap((_, block): NonNullable<LinkRecord['ob']> => {
      const isOpen = byHand[blockKey(network, block)];
      return isOpen === undefined ? [] : [[network, block, isOpen ? 1 : 0]];
    }),
  );
}

function placeIn(state: AppState) {
  const { weightView, sideTab, trainView, showsInputGradient, chapter, hunt } = state;
  const planting = plantingOf(state);
  return {
    v: unless(weightView, 'now'),
    tab: unless(sideTab, 'why'),
    tv: unless(trainView, 'run'),
    g: yes(showsInputGradient),
    h: chapter ?? undefined,
    // one that is to be found is not told
    bug: planting && !planting.isSecret ? planting.bug : undefined,
    bs: planting?.isSecret ? hunt?.seed : undefined,
  };
}

function settingsIn({ language, theme, scales, plainNames, learningRate }: AppState) {
  return {
    la: language,
    k: yes(theme === 'dark'),
    sc: yes(scales === 'shared'),
    pn: yes(plainNames),
    r: unless(learningRate, LEARNING_RATE),
  };
}
