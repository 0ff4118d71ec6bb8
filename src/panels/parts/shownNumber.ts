import { formatNumber } from '../../core/index.ts';

/** A number as it is printed: formatNumber's digits with the minus of typography, in the exponent as well. */
export function shownNumber(value: number, digits?: number): string {
  return formatNumber(value, digits).replaceAll('-', '−');
}
