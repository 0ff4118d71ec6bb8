import type { SameKeys } from '../sameKeys.ts';
import type { productsEn } from './products.en.ts';

/** The words of the view "products", in Chinese. */
export const productsZh: SameKeys<typeof productsEn> = {
  title: 'Products',
};
