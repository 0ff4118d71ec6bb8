import { coordinatesOf, indexAt, networks, sigma, slope, tensorOf } from '../../../core/index.ts';
import { tracedOf } from '../../../store/pass/passOf.ts';
import { triedOf } from '../../../store/pass/whatIf.ts';
import { line, named, real, tex, valued, type Chapter, type Seen } from '../chapter.ts';

const network = networks.kernel;
/** A large weight from a hidden unit that is nearly one to the output that is wanted: it can drive that output to both ends. */
const WEIGHT = indexAt(tensorOf(network, 'w2'), [36, 3]);
const [, OUTPUT] = coordinatesOf(tensorOf(network, 'w2'), WEIGHT);
/** Of all slopes the largest, in the middle. */
const STEEPEST = slope(sigma(0));
/** A sigmoid is flat where its slope is less than a quarter of that. */
const FLAT = STEEPEST / 4;

const curve = tex('\\sigma(z)=\\frac{\\mathrm{one}}{\\mathrm{one}+e^{-z}}');

/** The slope of the output now. */
function slopeNow(seen: Seen): number {
  return slope(seen.trace.values['yo'][OUTPUT]);
}

/** Sigma squashes a sum; its slope lets errors through, or does not. */
export const chapter: Chapter = {
  stage: {
    network: 'kernel',
    sample: 0,
    at: { tensor: 'yo', index: 9, of: 'value' },
    selected: { tensor: 'w2', index: WEIGHT, of: 'gradient' },
    view: 'whatIf',
  },
  words: {
    en: (seen) => ({
      title: 'Sigma and its slope',
      text: [
        line`After a sum comes ${curve}.`,
      ],
      task: line`${named('w2', WEIGHT)} ${valued('yo', OUTPUT)}`,
      found: seen ? line`${real(slopeNow(seen))}` : line``,
      keep: line``,
    }),
    zh: () => ({ title: '', text: [], task: [], found: [], keep: [] }),
  },
  isDone(now) {
    const traced = tracedOf(now);
    return (
      triedOf(now) !== null && traced !== null && slope(traced.trace.values['yo'][OUTPUT]) < FLAT
    );
  },
};
