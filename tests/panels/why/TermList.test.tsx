import { describe, expect, it } from 'vitest';
import { createExplainer, type Ref } from '../../../src/core/index.ts';
import { TermList } from '../../../src/panels/why/TermList.tsx';
import { randomScene } from '../../core/support.ts';
import { markupIn } from '../markup.tsx';

const nothing = (): void => undefined;
const { network, weights, trace } = randomScene('kernel', 3);
const explain = createExplainer(network, weights, trace);

/** What the rows of a cell's terms say of their place: level, place, of how many, and whether they can be opened. */
function places(ref: Ref, level: number): (string | undefined)[][] {
  const markup = markupIn(
    'en',
    <TermList
      {...{ explain, level }}
      explanation={explain(ref)}
      hidesZeros
      folded={4}
      from={null}
      onHideZeros={nothing}
      onOpen={nothing}
      onBack={nothing}
      onHover={nothing}
    />,
  );
  const rows = markup.match(/<tr data-term[^>]*>/g) ?? [];
  return rows.map((row) =>
    ['level', 'posinset', 'setsize', 'expanded'].map(
      (name) => new RegExp(`aria-${name}="(.*?)"`).exec(row)?.[1],
    ),
  );
}

describe('the rows of a sum', () => {
  const ref: Ref = { tensor: 'w1cnn', index: 7, of: 'gradient' };
  const { terms } = explain(ref);
  const adding = terms.filter(({ value }) => value > 0).length;

  it('say how deep they are, which of all terms they are, and that they open', () => {
    const rows = places(ref, 2);
    expect(rows.map(([level, , of, expanded]) => [level, of, expanded])).toEqual(
      rows.map(() => ['2', String(terms.length), 'false']),
    );
  });

  it('are counted through the groups, those that are folded away among them', () => {
    expect(adding).toBeGreaterThan(5);
    expect(terms.length - adding).toBeGreaterThan(4);
    const at = places(ref, 1).map(([, place]) => Number(place));
    expect(at.slice(0, 5)).toEqual([1, 2, 3, 4, adding + 1]);
  });

  it('open nothing where all of their factors are plain numbers', () => {
    const error: Ref = { tensor: 'E', index: 0, of: 'gradient' };
    expect(
      explain(error).terms.every(({ factors }) => factors.every(({ kind }) => kind === 'constant')),
    ).toBe(true);
    expect(places(error, 1).map((row) => row[3])).toEqual(explain(error).terms.map(() => undefined));
  });
});
