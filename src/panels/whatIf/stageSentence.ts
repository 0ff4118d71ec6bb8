import type { Translate } from '../words/translation.ts';
import {
  imageOf,
  makerOf,
  namesOf,
  ownerOf,
  type Network,
  type Ref,
  type Ripple,
  shownNumber,
  inputDigits,
  relativeDifference,
} from '../../core/index.ts';

/** Digits of the quotient that is printed at the end, at least. */
const QUOTIENT_DIGITS = 4;
/** Digits of how far quotient and gradient are apart. */
export const APART_DIGITS = 2;

/** Digits of quotient and gradient from which the percentage between them can be recomputed. */
export function quotientDigits({ quotient, gradient, relativeDifference: apart }: Ripple): number {
  const compute = ([q, g]: readonly number[]) => relativeDifference(q, g);
  return Math.max(inputDigits(compute, [quotient, gradient], apart, APART_DIGITS), QUOTIENT_DIGITS);
}

/** Digits of the change of E from which the quotient can be recomputed. */
function changeDigits(ripple: Ripple): number {
  const { errorChange, nudge, quotient } = ripple;
  return inputDigits(([change]) => change / nudge, [errorChange], quotient, quotientDigits(ripple));
}

/** One sentence for a stage of a ripple, to be read aloud. Stage 0 is the nudge itself. */
export function stageSentence(
  t: Translate<'views'>,
  network: Network,
  ripple: Ripple,
  weight: Ref,
  own: number,
  at: number,
): string {
  const names = namesOf(network);
  const value: Ref = { ...weight, of: 'value' };
  const nudge = shownNumber(ripple.nudge);
  if (at === 0)
    return t('whatIf.ripple.start', {
      weight: names.cell(value),
      nudge,
      from: shownNumber(own),
      to: shownNumber(own + ripple.nudge),
    });
  const { tensor, kind, change, changed, most, pool } = ripple.stages[at - 1];
  if (changed === 0) return t('whatIf.ripple.nothing', { tensor });
  const words = {
    tensor,
    changed,
    count: change.length,
    largest: shownNumber(change[most]),
    cell: names.cell({ tensor, index: most, of: 'value' }),
  };
  switch (kind) {
    case 'convolution':
      return t(convolvedOf(network, weight, tensor), {
        ...words,
        input: makerOf(network, tensor)?.input ?? '',
      });
    case 'maxPool': {
      const survive = pool?.survivors.length ?? 0;
      const switched = pool?.switched.length ?? 0;
      const before = { input: pool?.input ?? '', before: pool?.changedBefore ?? 0 };
      const told = t('whatIf.ripple.maxPool', { ...words, ...before, survive });
      return switched === 0 ? told : t('whatIf.ripple.switched', { told, switched });
    }
    case 'sigmoid':
      return t('whatIf.ripple.sigmoid', words);
    case 'unit':
    case 'dense':
      return t(changed === 1 ? 'whatIf.ripple.oneUnit' : 'whatIf.ripple.unit', words);
    case 'squaredError':
      return t('whatIf.ripple.error', {
        change: shownNumber(ripple.errorChange, changeDigits(ripple)),
        nudge,
      });
  }
}

/** Whether a convolution is the weight's own, over the image or over cells inside the network, or one that comes after. */
function convolvedOf(network: Network, weight: Ref, tensor: string) {
  const owner = ownerOf(network, weight.tensor);
  if (owner?.output !== tensor) return 'whatIf.ripple.convolutionNext';
  return owner.input === imageOf(network).name
    ? 'whatIf.ripple.convolution'
    : 'whatIf.ripple.convolutionInner';
}
