import * as v from 'valibot';
import {
  cellCount,
  DIGIT_SIDES,
  DIGITS,
  hasCell,
  imageOf,
  networkNames,
  networks,
  tensorOf,
  type NetworkName,
  type Ref,
} from '../../core/index.ts';
import { clampPosition, STEP_SIZES } from '../../timeline/steps.ts';
import { digit, coordinate, networkName, share, whole } from '../bounds.ts';
import { sampleCount } from '../input/samples.ts';
import { timelineFor } from '../pass/frames.ts';
import { explainable, firstWeight } from '../pass/selectionSlice.ts';
import { PAD_MODES, WEIGHT_VIEWS, type Moment } from '../state.ts';
import { WEIGHTS_CHOICES } from '../weights/choices.ts';

const point = v.object({ x: coordinate, y: coordinate });

export const source = v.variant('kind', [
  v.object({ kind: v.literal('drawing'), strokes: v.array(v.pipe(v.array(point), v.minLength(1))) }),
  v.object({
    kind: v.literal('sample'),
    id: v.pipe(
      whole,
      v.check((id) => id < sampleCount()),
    ),
  }),
  v.object({
    kind: v.literal('digit'),
    pixels: v.pipe(
      v.array(v.pipe(whole, v.maxValue(255))),
      v.check(({ length }) => DIGIT_SIDES.some((side) => length === side * side)),
    ),
  }),
  v.object({
    kind: v.literal('pixels'),
    pixels: v.pipe(
      v.array(share),
      v.check(({ length }) => networkNames().some((name) => length === cellCount(imageOf(networks[name])))),
    ),
  }),
]);

/** d, where it was typed. */
export const typedTarget = v.optional(v.nullable(v.pipe(v.array(share), v.length(DIGITS))), null);

/** The parts of a moment that comes from outside. */
export const momentEntries = {
  source,
  target: v.nullable(digit),
  typedTarget,
  network: networkName,
  weightsChoice: v.picklist(WEIGHTS_CHOICES),
  stepSize: v.picklist(STEP_SIZES),
  position: whole,
  selected: v.object({ tensor: v.string(), index: whole, of: v.picklist(['value', 'gradient']) }),
  // younger than the others: what was kept before them is still good
  padMode: v.optional(v.picklist(PAD_MODES), 'draw'),
  weightView: v.optional(v.picklist(WEIGHT_VIEWS), 'now'),
  sideBySide: v.optional(v.boolean(), false),
  showsInputGradient: v.optional(v.boolean(), false),
  // one that there is no longer is forgotten
  beside: v.fallback(v.nullable(networkName), null),
};

const schema = v.object(momentEntries);
type MomentRead = v.InferOutput<typeof schema>;

/** The moment with its position and cell put inside the network's own ranges. */
export function fittingMoment<Read extends MomentRead>(read: Read): Read & Moment {
  const { network, stepSize, position, selected } = read;
  return {
    ...read,
    position: clampPosition(timelineFor(network), stepSize, position),
    selected: isCellOf(network, selected) ? explainable(network, selected) : firstWeight(network),
  };
}

/** Whether a network has the cell, and explains it: what is wanted has no gradient. */
export function isCellOf(network: NetworkName, ref: Ref): boolean {
  if (!hasCell(networks[network], ref)) return false;
  return ref.of === 'value' || tensorOf(networks[network], ref.tensor).role !== 'target';
}
