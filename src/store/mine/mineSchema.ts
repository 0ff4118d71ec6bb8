import * as v from 'valibot';
import { DIGIT_PIXELS } from '../../core/index.ts';
import { coordinate, digit, time } from '../bounds.ts';
import type { MyDigit } from '../keep/database.ts';
import { MOST_POINTS, pointCount } from './myDigits.ts';

/** Digits that come from outside: from a file, or from a database that another version wrote. */

const keptStroke = v.pipe(v.array(v.object({ x: coordinate, y: coordinate })), v.minLength(1));

const keptDigitSchema = v.object({
  id: v.string(),
  label: digit,
  strokes: v.pipe(
    v.array(keptStroke),
    v.minLength(1),
    v.check((strokes) => pointCount(strokes) <= MOST_POINTS),
  ),
  image: v.pipe(v.instance(Uint8Array), v.length(DIGIT_PIXELS)),
  drawnAt: time,
});

export function readDigit(kept: unknown): MyDigit | null {
  const digit = v.safeParse(keptDigitSchema, kept);
  return digit.success ? digit.output : null;
}

export const FORMAT = 'convscope-digits';
export const VERSION = 1;

/** Points of a file are pairs: shorter, and as readable. */
const fileStroke = v.pipe(v.array(v.strictTuple([coordinate, coordinate])), v.minLength(1));

export const fileDigitSchema = v.object({
  label: digit,
  drawnAt: time,
  strokes: v.pipe(v.array(fileStroke), v.minLength(1), v.maxLength(MOST_POINTS)),
});

/** Read first: what other files are told by. */
export const fileHeadSchema = v.object({ format: v.literal(FORMAT), version: v.number() });
/** Each of them is looked through by itself: a thousand at once would hold up the page. */
export const fileListSchema = v.object({ digits: v.array(v.unknown()) });
