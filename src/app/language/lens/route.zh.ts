import type { SameKeys } from '../sameKeys.ts';
import type { routeEn } from './route.en.ts';

/** The words of the view "route", in Chinese. */
export const routeZh: SameKeys<typeof routeEn> = {
  title: 'Route',
};
