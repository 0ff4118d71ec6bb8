import { DIGIT_PIXELS } from '../../core/index.ts';
import {
  array,
  check,
  instance,
  integer,
  length,
  literal,
  maxLength,
  maxValue,
  minLength,
  minValue,
  number,
  object,
  pipe,
  string,
  strictTuple,
  unknown,
} from 'valibot';
import { coordinate, time } from '../bounds.ts';
import { MOST_POINTS, pointCount } from './myDigits.ts';

/** Digits that come from outside: from a file, or from a database that another version wrote. */

const label = pipe(number(), integer(), minValue(0), maxValue(9));

const keptStroke = pipe(array(object({ x: coordinate, y: coordinate })), minLength(1));

export const keptDigitSchema = object({
  id: string(),
  label,
  strokes: pipe(
    array(keptStroke),
    minLength(1),
    check((strokes) => pointCount(strokes) <= MOST_POINTS),
  ),
  image: pipe(instance(Uint8Array), length(DIGIT_PIXELS)),
  drawnAt: time,
});

export const FORMAT = 'convscope-digits';
export const VERSION = 1;

/** Points of a file are pairs: shorter, and as readable. */
const fileStroke = pipe(array(strictTuple([coordinate, coordinate])), minLength(1));

export const fileDigitSchema = object({
  label,
  drawnAt: time,
  strokes: pipe(array(fileStroke), minLength(1), maxLength(MOST_POINTS)),
});

/** Read first: what other files are told by. */
export const fileHeadSchema = object({ format: literal(FORMAT), version: number() });
/** Each of them is looked through by itself: a thousand at once would hold up the page. */
export const fileListSchema = object({ digits: array(unknown()) });
