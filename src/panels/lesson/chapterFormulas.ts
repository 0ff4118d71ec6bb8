import { errorLayerOf, firstNetwork, makerOf, texCell, texGradient } from '../../core/index.ts';
import { tex } from './chapter.ts';

/** Formulas whose numbers belong to a definition: they are no sizes, so that nothing could compute them. */

const { input: scores, target } = errorLayerOf(firstNetwork);
const sums = makerOf(firstNetwork, scores)?.input ?? '';
const difference = `(${texCell(scores, 'k')}-${texCell(target, 'k')})`;

export const SIGMA = tex('\\sigma(z)=\\frac{1}{1+e^{-z}}');
export const SLOPE = tex('\\mathrm{ds}(y)=y\\,(1-y)');
export const WANTED = tex(texCell(target, 'k'));
export const ERROR = tex(`E=\\tfrac{1}{2}\\sum_k ${difference}^2`);
export const OUTPUT_DELTA = tex(
  `${texGradient(sums, 'k')}=${difference}\\cdot\\mathrm{ds}(${texCell(scores, 'k')})`,
);
export const DESCENT = tex('w\\leftarrow w-\\mathrm{rate}\\cdot\\frac{\\partial E}{\\partial w}');
