import type { SameKeys } from '../sameKeys.ts';
import type { flowEn } from './flow.en.ts';

/** The words of the view "flow", in Chinese. */
export const flowZh: SameKeys<typeof flowEn> = {
  title: 'Flow',
};
