import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import type { ReadReason } from '../../../src/store/keep/keeper.ts';
import type { SavedWeights } from '../../../src/store/keep/keepState.ts';
import { byId, mergeDigits, mergeSaved } from '../../../src/store/keep/merge.ts';
import { digitOf, tidied } from '../../../src/store/mine/myDigits.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';

const weights = createWeights(networks.kernel, 1);
const facts = { network: 'kernel', weights, accuracy: null, isClaim: false, seed: null, trained: null };
const entry = (name: string, savedAt: number): SavedWeights => ({ ...facts, name, savedAt });

/** What both sides have had, what the page has made or deleted since, and what another tab has. */
const sides = fc
  .tuple(
    fc.subarray(['a', 'a 2', 'b']),
    fc.subarray(['a', 'a 2', 'b']),
    fc.subarray(['a', 'a 2', 'b']),
    fc.subarray(['a', 'a 2', 'b', 'c']),
    fc.subarray(['a', 'a 2', 'b', 'c']),
  )
  .map(([had, deletedHere, deletedThere, madeHere, madeThere]) => {
    const written = had.map((name) => entry(name, 1));
    const changed = (deleted: readonly string[], made: readonly string[], at: number): SavedWeights[] => [
      ...written.filter(({ name }) => !deleted.includes(name) && !made.includes(name)),
      ...made.map((name) => entry(name, at)),
    ];
    const rows = changed(deletedThere, madeThere, 3).map((each) => ({ ...each }));
    return { written, saved: changed(deletedHere, madeHere, 2), rows };
  });

describe('saved weights of a page and of another tab', () => {
  it('are all in the list, each under a name of its own, and nothing that either deleted unless it was lost', () => {
    fc.assert(
      fc.property(sides, fc.constantFrom<ReadReason>('first', 'lost', 'changed'), (side, reason) => {
        const merged = mergeSaved(side.saved, side.written, side.rows, reason);
        const names = merged.saved.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        const times = (savedAt: number, all: readonly SavedWeights[]): number =>
          all.filter((each) => each.savedAt === savedAt).length;
        expect(times(2, merged.saved)).toBe(times(2, side.saved));
        expect(times(3, merged.saved)).toBe(times(3, side.rows));
        const isThere = ({ name }: SavedWeights): boolean =>
          reason === 'lost' || side.rows.some((row) => row.savedAt === 1 && row.name === name);
        expect(times(1, merged.saved)).toBe(times(1, side.saved.filter(isThere)));
      }),
    );
  });

  it('that are the same are the very objects that the page has', () => {
    const saved = [entry('a', 1)];
    const merged = mergeSaved(saved, saved, [entry('a', 1)], 'changed');
    expect(merged.saved[0]).toBe(saved[0]);
    expect(merged.written[0]).toBe(saved[0]);
  });
});

describe('digits of a page and of another tab', () => {
  const digit = (label: number) => digitOf(tidied(DIGIT_STROKES[label]), label, label);

  it('are those that both have left, with what was changed here', () => {
    const [one, two, three] = [1, 2, 3].map(digit);
    const renamed = { ...one, label: 7 };
    const rows = [{ ...one }, { ...two, label: 8 }, { ...three }, digit(4)];
    const { mine, written } = mergeDigits([renamed, two], byId([one, two, three]), rows, 'changed');
    expect(mine).toEqual([renamed, { ...two, label: 8 }, digit(4)]);
    expect(written.get(one.id)).toBe(one);
  });

  it('that were lost with the database stay, and that another tab deleted go', () => {
    const one = digit(1);
    expect(mergeDigits([one], byId([one]), [], 'lost').mine).toEqual([one]);
    expect(mergeDigits([one], byId([one]), [], 'changed').mine).toEqual([]);
  });
});
