import type { SameKeys } from '../sameKeys.ts';
import type { whatIfEn } from './whatIf.en.ts';

/** The words of the view "whatIf", in Chinese. */
export const whatIfZh: SameKeys<typeof whatIfEn> = {
  title: 'WhatIf',
};
