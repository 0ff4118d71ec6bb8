import { finite, maxValue, minValue, number, pipe } from 'valibot';

/** What numbers from outside may be: from a file, or from what another version of the page or somebody else left in the browser. */

/** So many sides of the pad the pen may go beyond it: a screen is not wider. */
const BEYOND = 100;

/** Of a point of a stroke, in sides of the pad. */
export const coordinate = pipe(number(), finite(), minValue(-BEYOND), maxValue(BEYOND));

/** Milliseconds since 1970, as far as dates go. */
export const time = pipe(number(), minValue(0), maxValue(8.64e15));
