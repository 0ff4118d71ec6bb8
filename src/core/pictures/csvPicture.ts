/** An image as rows of numbers: ink from 0 to 1, or from 0 to 255 where any is above 1. */

export interface CsvPicture {
  readonly width: number;
  readonly height: number;
  /** 0 paper, 1 ink, row by row. */
  readonly ink: Float64Array;
  /** What the numbers were taken for. */
  readonly scale: 'unit' | 'byte';
}

/** Why rows of numbers are no image; rows and columns count from 1. */
export type CsvProblem =
  | { readonly kind: 'noNumbers' }
  /** A single row or column that is no square either: a number that was pasted is no picture. */
  | { readonly kind: 'fewNumbers' }
  | {
      readonly kind: 'notNumber' | 'outOfRange';
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | { readonly kind: 'uneven'; readonly row: number; readonly expected: number; readonly given: number }
  | { readonly kind: 'csvSides'; readonly most: number };

/** Larger than any picture of a digit needs to be in numbers. */
const MOST_CSV_SIDE = 512;

/** Columns are divided by commas, semicolons, tabs or spaces. One row of a square number of numbers is that square. */
export function csvPicture(text: string): CsvPicture | { readonly problem: CsvProblem } {
  const rows = rowsOf(text);
  const width = rows[0]?.length ?? 0;
  if (width === 0) return { problem: { kind: 'noNumbers' } };
  if (rows.length > MOST_CSV_SIDE || width > MOST_CSV_SIDE ** 2)
    return { problem: { kind: 'csvSides', most: MOST_CSV_SIDE } };
  const problem = problemOf(rows, width);
  if (problem) return { problem };
  const [columns, height] = sidesOf(width, rows.length);
  if (Math.min(columns, height) < 2) return { problem: { kind: 'fewNumbers' } };
  // in data sets the class of a digit stands before its numbers
  const numbers = Float64Array.from(rows.flat().slice(-columns * height), Number);
  if (columns > MOST_CSV_SIDE) return { problem: { kind: 'csvSides', most: MOST_CSV_SIDE } };
  const scale = numbers.some((value) => value > 1) ? 'byte' : 'unit';
  const ink = scale === 'byte' ? numbers.map((value) => value / 255) : numbers;
  return { width: columns, height, ink: ink.map((value) => value + 0), scale };
}

/** A digit in one line, as data sets have it, is as high as it is wide. */
function sidesOf(width: number, height: number): readonly [width: number, height: number] {
  const side = [width, width - 1].map(Math.sqrt).find((root) => Number.isInteger(root) && root > 1);
  return height === 1 && side !== undefined ? [side, side] : [width, height];
}

function rowsOf(text: string): readonly (readonly string[])[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  // one too many is enough to say so
  return filled.slice(0, MOST_CSV_SIDE + 1).map(cellsOf);
}

/** Where semicolons or tabs divide, a comma is a decimal one. A divider at the end divides nothing, and spreadsheets may put numbers in quotes. */
function cellsOf(line: string): readonly string[] {
  const divided = /[;\t]/.test(line) ? line.replaceAll(',', '.').split(/[;\t]/) : line.split(/\s*,\s*|\s+/);
  const cells = divided.map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  return cells.at(-1) === '' ? cells.slice(0, -1) : cells;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

function problemOf(rows: readonly (readonly string[])[], width: number): CsvProblem | null {
  for (const [n, cells] of rows.entries()) {
    const row = n + 1;
    if (cells.length !== width) return { kind: 'uneven', row, expected: width, given: cells.length };
    for (const [m, text] of cells.entries()) {
      const place = { row, column: m + 1, text: text.slice(0, 20) };
      if (!NUMBER.test(text)) return { kind: 'notNumber', ...place };
      if (Number(text) < 0 || Number(text) > 255) return { kind: 'outOfRange', ...place };
    }
  }
  return null;
}
