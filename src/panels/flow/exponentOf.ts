import type { Flow } from '../../core/index.ts';
import { commonExponent } from '../parts/cellNumber.ts';
import { extentOf } from '../parts/colorScale.ts';

/** The power of ten of the largest numbers of its columns. */
export function exponentOf({ columns }: Flow): number {
  return commonExponent(extentOf(columns.flatMap((nodes) => nodes.map(({ value }) => value))));
}
