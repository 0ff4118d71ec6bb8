import { sigma } from '../../layers/sigmoid.ts';
import { doubles } from './stem.ts';

/** Pieces that one factor of 2 is cut into. */
const PIECES = 32;
const PIECES_PER_UNIT = PIECES / Math.LN2;
/** ln2 / 32 in two parts: the first has so few bits that a small whole number times it is exact. */
const PIECE_HIGH = 0.021660849392446835;
const PIECE_LOW = 5.145609244655338e-14;
/** Beyond this sigma is left to the plain function. */
const LIMIT = 300;
const MIDDLE = PIECES * Math.ceil(LIMIT / Math.LN2 + 1);

/** powers[MIDDLE + n] = 2^(n/32). */
const powers = doubles(2 * MIDDLE);
for (let place = 0; place < powers.length; place += 1) powers[place] = 2 ** ((place - MIDDLE) / PIECES);

/**
 * sigma(z) = 1 / (1 + e^-z), as near to the plain function as rounding, in a third of the time: Math.exp is a call out
 * of compiled code, and one digit needs 115. e^y = 2^(n/32) * e^r, with n the nearest whole number to 32 y / ln2 and
 * the rest r, at most 0.011, by its series (P. T. P. Tang, 1989).
 */
export function fastSigma(z: number): number {
  if (!(z > -LIMIT && z < LIMIT)) return sigma(z);
  // shifted, so that cutting off the fraction rounds to the nearest, and so that it is the place in the table
  const place = (MIDDLE + 0.5 - z * PIECES_PER_UNIT) | 0;
  const n = place - MIDDLE;
  const r = -z - n * PIECE_HIGH - n * PIECE_LOW;
  const square = r * r;
  // e^r = 1 + r + r^2/2 + r^3/6 + r^4/24 + r^5/120; the next term is below 3e-15
  const series = 1 + (r + square * (1 / 2 + r * (1 / 6)) + square * square * (1 / 24 + r * (1 / 120)));
  return 1 / (1 + powers[place] * series);
}
