import type { SameKeys } from '../sameKeys.ts';
import type { formulasEn } from './formulas.en.ts';

/** The words of the view "formulas", in Chinese. */
export const formulasZh: SameKeys<typeof formulasEn> = {
  title: 'Formulas',
};
