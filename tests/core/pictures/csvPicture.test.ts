import { describe, expect, it } from 'vitest';
import { csvPicture } from '../../../src/core/index.ts';

function read(text: string) {
  const found = csvPicture(text);
  if ('problem' in found) throw new Error(found.problem.kind);
  return { ...found, ink: Array.from(found.ink) };
}

function refused(text: string) {
  const found = csvPicture(text);
  return 'problem' in found ? found.problem : null;
}

describe('rows of numbers', () => {
  it('are ink from 0 to 1, to the last bit', () => {
    expect(read('0,0.1\n0.5,1\n')).toEqual({ width: 2, height: 2, ink: [0, 0.1, 0.5, 1], scale: 'unit' });
  });

  it('are ink from 0 to 255 where one is above 1', () => {
    expect(read('0,51\n1,255')).toEqual({ width: 2, height: 2, ink: [0, 0.2, 1 / 255, 1], scale: 'byte' });
  });

  it.each([
    ['\uFEFF0,1\r\n1,0\r\n\r\n', 'a mark of the byte order, and blank lines'],
    ['0\t1\n1\t0', 'tabs'],
    ['0 1\n1   0', 'spaces'],
    ['0; 1\n1; 0', 'semicolons'],
    ['0, 1,\n1, 0,', 'a divider at the end'],
    ['0,0;1,0\n1,0;0,0', 'decimal commas beside semicolons'],
    ['"0","1"\n"1","0"', 'quotes'],
    ['"0,0";"1,0"\n"1,0";"0,0"', 'decimal commas in quotes'],
  ])('may have %j: %s', (text) => {
    expect(read(text).ink).toEqual([0, 1, 1, 0]);
  });

  it('are all there with blank lines between them, as long as the picture is not too high', () => {
    expect(read('0,1\n\n'.repeat(400))).toMatchObject({ width: 2, height: 400 });
  });

  it('may stand in one line, as digits of data sets do, with their class before them or not', () => {
    expect(read('0,1,1,0')).toMatchObject({ width: 2, height: 2 });
    expect(read('7,0,255,255,0')).toMatchObject({ width: 2, height: 2, ink: [0, 1, 1, 0] });
  });

  it('are refused with the place of what is wrong', () => {
    expect(refused('')).toEqual({ kind: 'noNumbers' });
    expect(refused(' \n\n')).toEqual({ kind: 'noNumbers' });
    for (const few of ['1', '1,0', '1\n0', '5 7 1', '0\n1\n0'])
      expect(refused(few), few).toEqual({ kind: 'fewNumbers' });
    expect(refused('0,1\n1,NaN')).toEqual({ kind: 'notNumber', row: 2, column: 2, text: 'NaN' });
    expect(refused('0,,1\n1,1,1')).toMatchObject({ kind: 'notNumber', row: 1, column: 2 });
    expect(refused('0,1\n-1,0')).toEqual({ kind: 'outOfRange', row: 2, column: 1, text: '-1' });
    expect(refused('0,256\n1,0')).toMatchObject({ kind: 'outOfRange', row: 1, column: 2 });
    expect(refused('0,1\n1')).toEqual({ kind: 'uneven', row: 2, expected: 2, given: 1 });
    expect(refused('0,1\n'.repeat(600))).toMatchObject({ kind: 'csvSides' });
    expect(refused(`${'0,'.repeat(1e6)}1`)).toMatchObject({ kind: 'csvSides' });
  });
});
