import { describe, expect, it } from 'vitest';
import { inkBox, resample } from '../../../src/core/input/resample.ts';

/** Rows of digits as a picture: each is ten times as much ink. */
function picture(...rows: string[]): { ink: number[]; width: number; height: number } {
  return {
    ink: Array.from(rows.join(''), (sign) => Number(sign) * 10),
    width: rows[0].length,
    height: rows.length,
  };
}

describe('the box around ink', () => {
  const boxOf = (...rows: string[]) => {
    const { ink, width, height } = picture(...rows);
    return inkBox(ink, width, height, 20);
  };

  it('is as small as it can be', () => {
    expect(boxOf('0000', '0030', '0200', '0000')).toEqual({ left: 1, top: 1, width: 2, height: 2 });
  });

  it('is one pixel for one pixel, in any corner', () => {
    expect(boxOf('2000', '0000')).toEqual({ left: 0, top: 0, width: 1, height: 1 });
    expect(boxOf('0000', '0002')).toEqual({ left: 3, top: 1, width: 1, height: 1 });
    expect(boxOf('0000', '2000')).toEqual({ left: 0, top: 1, width: 1, height: 1 });
  });

  it('leaves out what is fainter than asked, and is none where all is', () => {
    expect(boxOf('1121', '1111')).toEqual({ left: 2, top: 0, width: 1, height: 1 });
    expect(boxOf('1111', '1111')).toBeNull();
    expect(boxOf('0000', '0000')).toBeNull();
  });
});

describe('a picture made smaller or larger', () => {
  const made = (box: [number, number, number, number], columns: number, rows: number, ...lines: string[]) => {
    const { ink, width } = picture(...lines);
    const [left, top, boxWidth, boxHeight] = box;
    return [...resample(ink, width, { left, top, width: boxWidth, height: boxHeight }, columns, rows)];
  };

  it('is the mean of each area', () => {
    expect(made([0, 0, 4, 2], 2, 1, '1234', '5678')).toEqual([35, 55]);
    expect(made([0, 0, 4, 2], 1, 2, '1234', '5678')).toEqual([25, 65]);
  });

  it('shares a pixel that lies in two areas', () => {
    // three pixels in two halves: the middle one belongs to both
    expect(made([0, 0, 3, 1], 2, 1, '369')).toEqual([40, 80]);
    expect(made([0, 0, 1, 3], 1, 2, '3', '6', '9')).toEqual([40, 80]);
  });

  it('repeats pixels where it grows, and mixes them where they do not fit', () => {
    expect(made([0, 0, 2, 1], 4, 2, '19')).toEqual([10, 10, 90, 90, 10, 10, 90, 90]);
    expect(made([0, 0, 2, 1], 3, 1, '19')).toEqual([10, 50, 90]);
  });

  it('is of the box alone', () => {
    expect(made([1, 1, 2, 2], 2, 2, '9999', '9129', '9349', '9999')).toEqual([10, 20, 30, 40]);
  });
});
