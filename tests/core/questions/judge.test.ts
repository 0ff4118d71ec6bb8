import { describe, expect, it } from 'vitest';
import { judge } from '../../../src/core/index.ts';
import { numberIn } from '../../../src/core/questions/judge.ts';
import { madeScene, questionsOf } from './support.ts';

describe('a number that is typed', () => {
  it.each([
    ['0.012', 0.012],
    ['-0.012', -0.012],
    ['−0.012', -0.012],
    ['－０．０１２', -0.012],
    [' + 3 ', 3],
    ['.5', 0.5],
    ['5.', 5],
    ['1.2e-3', 0.0012],
    ['-1.2E-3', -0.0012],
    ['−1.2×10⁻³', -0.0012],
    ['1.2 x 10^-3', 0.0012],
    ['1.2*10^4', 12000],
    ['1.2·10⁴', 12000],
    ['１２', 12],
    ['- 0.5', -0.5],
    ['−0', 0],
    ['0e-999', 0],
  ])('may be written %s', (text, value) => {
    expect(numberIn(text)).toBeCloseTo(value, 12);
  });

  it.each([
    '',
    '-',
    'up',
    '1,5',
    '1，5',
    '1.2.3',
    '1/3',
    '½',
    '²',
    '1.2x105',
    '10⁻³',
    'NaN',
    'Infinity',
    '∞',
    '0x10',
    '--1',
    '1e',
    '1e999',
    '-1e999',
    '−2×10⁹⁹⁹',
    '1e-999',
    '1 5',
    '3, 4',
    '٣',
  ])('is not %j', (text) => {
    expect(numberIn(text)).toBeNull();
  });
});

describe('an answer that is none gets a hint', () => {
  const scene = madeScene('kernel', 5);
  const [delta] = questionsOf(scene, 'delta');
  const [pixel] = questionsOf(scene, 'metPixel');
  const [descent] = questionsOf(scene, 'descent');
  const [winner] = questionsOf(scene, 'winner');
  const text = (each: string) => ({ kind: 'text', text: each }) as const;
  const cell = (tensor: string, index: number) => ({ kind: 'cell', ref: { tensor, index } }) as const;

  it.each([
    ['nothing', delta, text('  '), { kind: 'empty' }],
    ['words', delta, text('small'), { kind: 'notANumber', text: 'small' }],
    ['a number without end', delta, text('1e999'), { kind: 'notANumber', text: '1e999' }],
    ['a cell without end', pixel, text('1e999'), { kind: 'notACellNumber', text: '1e999', last: 195 }],
    [
      'nearly nothing, for a cell',
      pixel,
      text('1e-999'),
      { kind: 'notACellNumber', text: '1e-999', last: 195 },
    ],
    ['a name, for a cell', pixel, text('a1'), { kind: 'notACellNumber', text: 'a1', last: 195 }],
    ['half a cell', pixel, text('13.5'), { kind: 'notACell', value: 13.5, last: 195 }],
    ['a cell below the first', pixel, text('-1'), { kind: 'notACell', value: -1, last: 195 }],
    ['a cell beyond the last', pixel, text('196'), { kind: 'notACell', value: 196, last: 195 }],
    ['a cell of another map', pixel, cell('hicnn', 3), { kind: 'otherTensor', tensor: 'x' }],
    ['a cell for a number', delta, cell('x', 3), { kind: 'otherAnswer', wanted: 'number' }],
    ['a number for a choice', descent, text('1'), { kind: 'otherAnswer', wanted: 'choice' }],
    ['a cell for a choice', descent, cell('x', 1), { kind: 'otherAnswer', wanted: 'choice' }],
    [
      'a choice that there is not',
      descent,
      { kind: 'choice', choice: 2 } as const,
      { kind: 'otherAnswer', wanted: 'choice' },
    ],
    [
      'a choice for a cell',
      winner,
      { kind: 'choice', choice: 0 } as const,
      { kind: 'otherAnswer', wanted: 'cell' },
    ],
  ])('%s', (_, question, answer, hint) => {
    expect(judge(question, answer)).toEqual({ kind: 'hint', hint });
  });

  it('a typed cell outside the window', () => {
    const offered = winner.candidates.map(({ ref }) => ref);
    const far = (offered[0].index + 50) % 100;
    expect(judge(winner, text(String(far)))).toEqual({ kind: 'hint', hint: { kind: 'notOffered', offered } });
  });
});
