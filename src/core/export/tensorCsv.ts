import { cellsOf } from '../place.ts';
import type { Axis } from '../types.ts';

/** How a tensor lies in lines: its last axis along a line, all others down; of a single axis each cell has a line. */
export function linesOf(axes: readonly Axis[]): { readonly lines: number; readonly columns: number } {
  const columns = axes.length < 2 ? 1 : axes[axes.length - 1].size;
  return { lines: cellsOf(axes) / columns, columns };
}

/** A tensor's numbers with every digit, as comma-separated values without a heading: rows before columns, maps below each other. */
export function tensorCsv(axes: readonly Axis[], numbers: ArrayLike<number>): string {
  const { lines, columns } = linesOf(axes);
  const text = Array.from({ length: lines }, (_, line) =>
    Array.from({ length: columns }, (_cell, column) => numbers[line * columns + column]).join(','),
  );
  return `${text.join('\r\n')}\r\n`;
}
