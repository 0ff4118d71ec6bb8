import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved } from '../../../src/panels/parts/useGridKeys.ts';

const press = (key: string, ctrlKey = false): { key: string; ctrlKey: boolean } => ({ key, ctrlKey });
const KEYS = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'Home', 'End'];

const grid = fc
  .record({ rows: fc.integer({ min: 1, max: 14 }), columns: fc.integer({ min: 1, max: 14 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      active: fc.integer({ min: 0, max: rows * columns - 1 }),
    }),
  );

describe('the keys of a grid', () => {
  it('lead one cell on, one row on, and back', () => {
    expect(moved(press('ArrowRight'), 31, 14, 14)).toBe(32);
    expect(moved(press('ArrowLeft'), 31, 14, 14)).toBe(30);
    expect(moved(press('ArrowDown'), 31, 14, 14)).toBe(45);
    expect(moved(press('ArrowUp'), 31, 14, 14)).toBe(17);
  });

  it('lead to the ends of the row, and with Ctrl to the ends of the grid', () => {
    expect(moved(press('Home'), 31, 14, 14)).toBe(28);
    expect(moved(press('End'), 31, 14, 14)).toBe(41);
    expect(moved(press('Home', true), 31, 14, 14)).toBe(0);
    expect(moved(press('End', true), 31, 14, 14)).toBe(195);
  });

  it('lead to the ends of a single column, of which a row has none', () => {
    expect(moved(press('Home'), 7, 10, 1)).toBe(0);
    expect(moved(press('End'), 3, 10, 1)).toBe(9);
  });

  it('stop before a tile that is left over, and go to the last cell before it', () => {
    // three maps of 3x3 in 2x2 tiles
    const hasCell = (cell: number): boolean => cell < 18 || cell % 6 < 3;
    expect(moved(press('ArrowRight'), 20, 6, 6, hasCell)).toBe(20);
    expect(moved(press('ArrowDown'), 17, 6, 6, hasCell)).toBe(17);
    expect(moved(press('End'), 31, 6, 6, hasCell)).toBe(32);
    expect(moved(press('End', true), 0, 6, 6, hasCell)).toBe(32);
    expect(moved(press('ArrowDown'), 14, 6, 6, hasCell)).toBe(20);
  });

  it('stop at the edges: a row does not run over into the next', () => {
    expect(moved(press('ArrowRight'), 13, 14, 14)).toBe(13);
    expect(moved(press('ArrowLeft'), 14, 14, 14)).toBe(14);
    expect(moved(press('ArrowUp'), 5, 14, 14)).toBe(5);
    expect(moved(press('ArrowDown'), 190, 14, 14)).toBe(190);
  });

  it('never leave the grid, and arrows stay in their row or column', () => {
    fc.assert(
      fc.property(grid, fc.constantFrom(...KEYS), fc.boolean(), ({ rows, columns, active }, key, ctrlKey) => {
        const to = moved({ key, ctrlKey }, active, rows, columns) ?? -1;
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(rows * columns);
        if (/Right|Left/.test(key)) expect(Math.floor(to / columns)).toBe(Math.floor(active / columns));
        if (/Up|Down/.test(key)) expect(to % columns).toBe(active % columns);
      }),
    );
  });

  it('others do not move', () => {
    for (const key of ['a', 'Tab', 'Escape', 'PageDown', '5'])
      expect(moved(press(key), 31, 14, 14)).toBeNull();
  });
});
