import * as v from 'valibot';
import { STEP_SIZES } from '../../timeline/steps.ts';
import { whole } from '../bounds.ts';
import { typedTarget } from '../moment/momentSchema.ts';
import { LANGUAGES, LEARNING_RATE, LEARNING_RATES, PAD_MODES, SIDE_TABS, WEIGHT_VIEWS } from '../state.ts';
import { TRAIN_VIEWS } from '../training/trainingState.ts';
import { WEIGHTS_CHOICES } from '../weights/choices.ts';
import { sourceCode } from './sourceCode.ts';
import { weightsCode } from './weightsCode.ts';

/**
 * What stands in a link, version 1: short names, and nothing of what is as here by default. Links go on to be opened for as long as the page is there:
 * a name, its meaning and its default stay as they are, and what is added is optional. A change that this does not allow is version 2, with a
 * reader for each.
 */
export const VERSION = 1;

const yes = v.optional(v.literal(1));
const name = v.pipe(v.string(), v.maxLength(100));
const cell = v.tuple([name, whole]);
/** The value of a cell, or its gradient. */
const SIDES = ['v', 'g'] as const;
/** Seeds are whole numbers, as the training settings take them. */
const seed = v.pipe(v.number(), v.safeInteger());

export const recordSchema = v.strictObject({
  /** Network; weights choice; seed of weights that are made. */
  n: name,
  w: v.optional(v.picklist(WEIGHTS_CHOICES), 'trained'),
  sd: v.optional(seed),
  /** Digit; target; d where it was typed; whether the pad is looked at; whether a drawing is left as it is. */
  d: sourceCode,
  t: v.optional(whole),
  td: typedTarget,
  m: v.optional(v.picklist(PAD_MODES), 'draw'),
  nz: yes,
  /** Step size and position. */
  s: v.optional(v.picklist(STEP_SIZES), 'cell'),
  p: v.optional(whole, 0),
  /** Selected cell; whether it lights up the stage. */
  c: v.tuple([name, whole, v.picklist(SIDES)]),
  l: yes,
  /** View; tab; view of the tab "Train"; the image's gradient. */
  v: v.optional(v.picklist(WEIGHT_VIEWS), 'now'),
  tab: v.optional(v.picklist(SIDE_TABS), 'why'),
  tv: v.optional(v.picklist(TRAIN_VIEWS), 'run'),
  g: yes,
  /** Whether two networks stand side by side; the other one; its weights. */
  b: yes,
  o: v.optional(name),
  ow: v.optional(v.tuple([name, v.picklist(WEIGHTS_CHOICES)])),
  /** Maps in front: network, block, map, and the map that the step asked for then. */
  f: v.optional(v.array(v.tuple([name, whole, whole, v.nullable(whole)])), []),
  /** Blocks that were opened (1) or folded (0) by hand. */
  ob: v.optional(v.array(v.tuple([name, whole, v.picklist([0, 1])])), []),
  pins: v.optional(v.array(cell), []),
  /** What the selected weight is tried at. */
  i: v.optional(v.pipe(v.number(), v.finite())),
  /** Chapter; planted bug, or the seed of a hidden one. */
  h: v.optional(name),
  bug: v.optional(name),
  bs: v.optional(seed),
  /** Language; dark; shared scales; plain names; learning rate. */
  la: v.picklist(LANGUAGES),
  k: yes,
  sc: yes,
  pn: yes,
  r: v.optional(v.picklist(LEARNING_RATES), LEARNING_RATE),
  /** Own or changed weights. */
  x: v.optional(weightsCode),
});

/** As it is written. */
export type LinkRecord = v.InferInput<typeof recordSchema>;
/** As it is read, with what was left out. */
export type LinkRecordRead = v.InferOutput<typeof recordSchema>;
