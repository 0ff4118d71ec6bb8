import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  blocksOf,
  cellCount,
  frontMapsOf,
  MADE_WEIGHTS,
  networks,
  tensorOf,
  weightTensors,
  type NetworkName,
  type Ref,
} from '../../../src/core/index.ts';
import { imageFor } from '../../../src/store/input/input.ts';
import type { Source } from '../../../src/store/input/question.ts';
import { loadSamples, sampleCount } from '../../../src/store/input/samples.ts';
import { CHAPTERS } from '../../../src/store/lesson/chapters.ts';
import { linkOf } from '../../../src/store/link/linkOf.ts';
import { readLink } from '../../../src/store/link/readLink.ts';
import { LINKED_SETTINGS, type Linked } from '../../../src/store/link/linked.ts';
import { momentOf } from '../../../src/store/moment/moment.ts';
import { timelineFor } from '../../../src/store/pass/frames.ts';
import { explainable } from '../../../src/store/pass/selectionSlice.ts';
import { pinsFrom } from '../../../src/store/pass/pinsSlice.ts';
import { pick } from '../../../src/store/pick.ts';
import {
  blockKey,
  LANGUAGES,
  LEARNING_RATES,
  SIDE_TABS,
  WEIGHT_VIEWS,
  type AppState,
} from '../../../src/store/state.ts';
import { SHIPPED_CHOICES } from '../../../src/store/weights/choices.ts';
import { TRAIN_VIEWS } from '../../../src/store/training/trainingState.ts';
import { positionCount, STEP_SIZES } from '../../../src/timeline/steps.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';
import { newStore, putToUse, tracedStore, weightsIn } from '../support.ts';
import { networkNames } from '../../core/support.ts';

beforeAll(loadSamples);

/** @throws Error where the link does not open. */
function opened(hash: string): Linked {
  const read = readLink(hash);
  if (!read || 'problem' in read) throw new Error(`expected a link that opens, got ${JSON.stringify(read)}`);
  return read.linked;
}

const coordinate = fc.double({ min: -0.2, max: 1.2, noNaN: true });
const stroke = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 12 });
const byte = fc.integer({ min: 0, max: 255 });

const source = (): fc.Arbitrary<Source> =>
  fc.oneof(
    fc.nat(sampleCount() - 1).map((id) => ({ kind: 'sample' as const, id })),
    fc.array(stroke, { maxLength: 4 }).map((strokes) => ({ kind: 'drawing' as const, strokes })),
    fc
      .array(
        fc.oneof(
          byte.map((each) => each / 255),
          fc.double({ min: 0, max: 1, noNaN: true }),
        ),
        {
          minLength: 196,
          maxLength: 196,
        },
      )
      // JSON does not know -0
      .map((pixels) => ({ kind: 'pixels' as const, pixels: pixels.map((ink) => ink + 0) })),
    ...[196, 784].map((length) =>
      fc
        .array(byte, { minLength: length, maxLength: length })
        .map((pixels) => ({ kind: 'digit' as const, pixels })),
    ),
  );

const refOf = (network: NetworkName): fc.Arbitrary<Ref> =>
  fc.constantFrom(...networks[network].tensors).chain((tensor) =>
    fc
      .record({
        tensor: fc.constant(tensor.name),
        index: fc.nat(cellCount(tensor) - 1),
        of:
          tensor.role === 'target'
            ? fc.constant('value' as const)
            : fc.constantFrom('value' as const, 'gradient' as const),
      })
      .map((ref) => explainable(network, ref)),
  );

/** Maps that are brought to the front in some blocks of a network. */
const frontsOf = (network: NetworkName): fc.Arbitrary<AppState['fronts']> =>
  fc
    .tuple(
      ...blocksOf(networks[network]).map(({ tensors }, block) => {
        const most = Math.max(...tensors.map((name) => frontMapsOf(tensorOf(networks[network], name))));
        return fc.option(
          fc
            .record({ map: fc.nat(most - 1), against: fc.option(fc.nat(most - 1), { nil: null }) })
            .map((choice) => ({
              [blockKey(network, block)]: { network, block, ...choice },
            })),
        );
      }),
    )
    .map((all) => Object.assign({}, ...all.map((each) => each ?? {})) as AppState['fronts']);

function stateOf(network: NetworkName): fc.Arbitrary<Partial<AppState>> {
  const others = networkNames.filter((name) => name !== network);
  return fc.constantFrom(...STEP_SIZES).chain((stepSize) =>
    fc.record({
      network: fc.constant(network),
      weightsChoice: fc.constantFrom(...SHIPPED_CHOICES, ...MADE_WEIGHTS),
      source: source(),
      target: fc.option(fc.nat(9), { nil: null }),
      typedTarget: fc.option(
        fc.array(fc.double({ min: 1e-300, max: 1, noNaN: true }), { minLength: 10, maxLength: 10 }),
        { nil: null },
      ),
      padMode: fc.constantFrom('draw' as const, 'look' as const),
      stepSize: fc.constant(stepSize),
      position: fc.nat(positionCount(timelineFor(network), stepSize) - 1),
      selected: refOf(network),
      pinned: fc.boolean(),
      weightView: fc.constantFrom(...WEIGHT_VIEWS),
      sideBySide: fc.boolean(),
      beside: fc.option(fc.constantFrom(...others), { nil: null }),
      showsInputGradient: fc.boolean(),
      fronts: frontsOf(network),
      isOpenByHand: fc
        .option(fc.boolean(), { nil: null })
        .map((isOpen): AppState['isOpenByHand'] =>
          isOpen === null ? {} : { [blockKey(network, 0)]: isOpen },
        ),
      pins: fc
        .array(fc.constantFrom(...weightTensors(networks[network])), { maxLength: 4 })
        .map((tensors) => ({
          [network]: pinsFrom(
            network,
            tensors.map(({ name }, n) => ({ tensor: name, index: n })),
          ),
        })),
      chapter: fc.option(fc.constantFrom(...CHAPTERS), { nil: null }),
      sideTab: fc.constantFrom(...SIDE_TABS),
      trainView: fc.constantFrom(...TRAIN_VIEWS),
      language: fc.constantFrom(...LANGUAGES),
      theme: fc.constantFrom('light' as const, 'dark' as const),
      scales: fc.constantFrom('own' as const, 'shared' as const),
      plainNames: fc.boolean(),
      normalize: fc.boolean(),
      learningRate: fc.constantFrom(...LEARNING_RATES),
    }),
  );
}

describe('a link', () => {
  for (const network of networkNames)
    it(`opens as the very moment that it was made of, in ${network}`, () => {
      fc.assert(
        fc.property(stateOf(network), (part) => {
          const state = { ...newStore().getState(), ...part };
          const linked = opened(linkOf(state));
          const { source: linkedSource, ...moment } = linked.moment;
          const { source: own, ...rest } = momentOf(state);
          expect(moment).toEqual(rest);
          // strokes come rounded, the digit does not
          if (own.kind !== 'drawing') expect(linkedSource).toEqual(own);
          for (const each of networkNames.filter((name) => own.kind !== 'sample' || name === network))
            expect(imageFor(each, { source: linkedSource, normalize: state.normalize })).toEqual(
              imageFor(each, state),
            );
          expect(pick(linked, LINKED_SETTINGS)).toEqual(pick(state, LINKED_SETTINGS));
          expect(linked.pinned).toBe(state.pinned);
          expect(linked.isOpenByHand).toEqual(state.isOpenByHand);
          expect(linked.chapter).toBe(state.chapter);
          expect(linked.fronts).toEqual(Object.values(state.fronts));
          expect(linked.pins).toEqual(
            (state.pins[network] ?? []).map(({ ref }) => pick(ref, ['tensor', 'index'])),
          );
        }),
        { numRuns: 25 },
      );
    });

  it('is short where the page is as at first, and no longer than it must be for a drawing', () => {
    const store = newStore();
    expect(linkOf(store.getState()).length).toBeLessThan(120);
    store.setState({ source: { kind: 'drawing', strokes: DIGIT_STROKES[8] } });
    const points = DIGIT_STROKES[8].flat().length;
    expect(linkOf(store.getState()).length).toBeLessThan(120 + 10 * points);
  });

  it('has letters only that every address may have', () => {
    expect(linkOf(newStore().getState())).toMatch(/^#m=1\.[\w-]+$/);
  });

  it('brings the value that the selected weight is tried at, while it stands for something', () => {
    const store = tracedStore('kernel2');
    store.getState().setWhatIf(-0.123456789012345);
    expect(opened(linkOf(store.getState())).whatIf).toBe(-0.123456789012345);
    // other weights: it says nothing of these
    putToUse(store, { ...weightsIn(store) });
    expect(opened(linkOf(store.getState())).whatIf).toBeNull();
  });
});
