import { describe, expect, it } from 'vitest';
import { drawCells } from '../../../src/panels/now/RushedGrid.tsx';
import { colorScale } from '../../../src/panels/parts/colorScale.ts';

interface Filled {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fill: string;
}

const color = colorScale('value', 'light', 2);

function drawn(values: readonly number[], columns: number): Filled[] {
  const filled: Filled[] = [];
  const context = {
    fillStyle: '',
    fillRect: (x: number, y: number, width: number) =>
      filled.push({ x, y, width, fill: String(context.fillStyle) }),
  };
  drawCells(context, values, { rows: Math.ceil(values.length / columns), columns }, color);
  return filled;
}

describe('a small matrix while steps follow fast', () => {
  it('has each value in its colour, rows before columns', () => {
    const cells = drawn([0, 0.5, 1, 2], 2);
    expect(cells.map(({ fill }) => fill)).toEqual([0, 0.5, 1, 2].map((value) => color.fill(value)));
    const [first, right, below] = cells;
    expect(right.x).toBeGreaterThan(first.x);
    expect(right.y).toBe(first.y);
    expect(below.x).toBe(first.x);
    expect(below.y).toBeGreaterThan(first.y);
  });

  it('leaves a line between its cells', () => {
    const [first, right] = drawn([1, 1], 2);
    expect(right.x - first.x).toBeGreaterThan(first.width);
  });

  it('puts a dash on what is clearly negative, in the colour that is readable there', () => {
    const [cell, dash, ...rest] = drawn([-1, -0.01, 1], 3);
    expect(cell.fill).toBe(color.fill(-1));
    expect(dash.fill).toBe(color.text(-1));
    expect(dash.width).toBeLessThan(cell.width);
    expect(rest.map(({ fill }) => fill)).toEqual([color.fill(-0.01), color.fill(1)]);
  });
});
