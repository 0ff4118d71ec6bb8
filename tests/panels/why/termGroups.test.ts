import { describe, expect, it } from 'vitest';
import {
  createExplainer,
  factorName,
  nameOf,
  type Explanation,
  type NetworkName,
  type Ref,
  type Term,
} from '../../../src/core/index.ts';
import { rowAfter } from '../../../src/panels/why/rowKeys.ts';
import {
  FOLDED,
  groupTerms,
  MOST_TERMS,
  ownFactors,
  sharedFactors,
  termHolding,
  wayDown,
  writtenOut,
  zeroCounts,
  type TermGroups,
} from '../../../src/panels/why/termGroups.ts';
import { randomScene, upTo } from '../../core/support.ts';

const gradientOf = (tensor: string, index: number): Ref => ({ tensor, index, of: 'gradient' });

function explainerFor(name: NetworkName): (ref: Ref) => Explanation {
  const { network, weights, trace } = randomScene(name, 3);
  const explain = createExplainer(network, weights, trace);
  const known = new Map<string, Explanation>();
  return (ref) => {
    const explanation = known.get(nameOf(ref)) ?? explain(ref);
    known.set(nameOf(ref), explanation);
    return explanation;
  };
}

const sum = (terms: readonly Term[]): number => terms.reduce((total, { value }) => total + value, 0);
const ALL = new Set(['adds', 'takes', 'zeros'] as const);

/** Every number that a level prints adds up: shown and rest to the subtotal, subtotals to the sum, the sum to the value. */
function expectToAddUp(groups: TermGroups, { terms, value }: Explanation): void {
  const close = 1e-12 * terms.reduce((size, term) => size + Math.abs(term.value), 0);
  const { adds, takes, zeros } = groups;
  for (const { shown, rest, total, restTotal } of [adds, takes, zeros]) {
    expect(Math.abs(sum(shown) + restTotal - total)).toBeLessThanOrEqual(close);
    expect(sum(rest)).toBe(restTotal);
  }
  expect(Math.abs(adds.total + takes.total + zeros.total - groups.sum)).toBeLessThanOrEqual(close);
  expect(Math.abs(groups.residual)).toBeLessThanOrEqual(close);
  expect(groups.residual).toBe(groups.sum - value);
  const all = [adds, takes, zeros].flatMap(({ shown, rest }) => [...shown, ...rest]);
  expect(all).toHaveLength(terms.length);
  expect(new Set(all).size).toBe(terms.length);
}

function expectGroups(explanation: Explanation): void {
  const folded = groupTerms(explanation, new Set());
  const open = groupTerms(explanation, ALL);
  expectToAddUp(folded, explanation);
  expectToAddUp(open, explanation);
  const listed = [open.adds, open.takes, open.zeros].map(({ shown }) => shown);
  expect(listed.flat().length).toBeLessThanOrEqual(MOST_TERMS);
  for (const terms of listed) {
    const sizes = terms.map(({ value }) => Math.abs(value));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  }
  expect(folded.adds.shown.length).toBeLessThanOrEqual(FOLDED + 1);
}

/** Walks down as the panel does: every factor of every term that is a gradient, then its own. Returns the leaves met. */
function walk(
  explain: (ref: Ref) => Explanation,
  ref: Ref,
  seen: Map<string, number>,
  leaves: Set<string>,
): void {
  if (seen.has(nameOf(ref))) return;
  const explanation = explain(ref);
  seen.set(nameOf(ref), explanation.terms.length);
  expectGroups(explanation);
  let isRight = true;
  for (const term of explanation.terms) {
    for (const factor of term.factors) {
      if (factor.kind !== 'ref' || factor.ref.of === 'value') leaves.add(factor.kind);
      if (factor.kind === 'ref' && factor.ref.of === 'gradient') {
        isRight &&= explain(factor.ref).value === factor.value;
        walk(explain, factor.ref, seen, leaves);
      }
    }
  }
  expect(isRight).toBe(true);
}

describe('the tree under a weight', () => {
  const cases: readonly (readonly [NetworkName, string, readonly number[]])[] = [
    ['kernel', 'w1cnn', upTo(25)],
    ['kernel', 'w12', [0, 81, 1042, 1999]],
    ['kernel', 'w2', [0, 17, 436, 799]],
    ['fourLayer', 'w1', [0, 77, 2625, 4899]],
    ['fourLayer', 'w12', [5, 1999]],
    ['fourLayer', 'w2', [5, 799]],
  ];
  for (const [name, tensor, indices] of cases) {
    it(`adds up at every level, for ${tensor} of ${name}`, () => {
      const explain = explainerFor(name);
      // what lies below two weights is the same, and is walked once
      const seen = new Map<string, number>();
      const leaves = new Set<string>();
      for (const index of indices) walk(explain, gradientOf(tensor, index), seen, leaves);
      expect([...leaves].sort()).toEqual(['difference', 'ref', 'slope']);
      if (tensor !== 'w1cnn') return;
      expect(indices.map((index) => seen.get(`dE/dw1cnn[${index}]`))).toEqual(indices.map(() => 25));
      expect([seen.get('dE/dhicnn[24]'), seen.get('dE/dh2i[79]'), seen.get('dE/dyi[9]')]).toEqual([
        80, 10, 1,
      ]);
      expect(seen.size).toBe(25 + 25 + 80 + 10);
    });
  }
});

const term = (value: number): Term => ({ value, factors: [{ kind: 'constant', value }] });
const grouped = (values: readonly number[], open: Parameters<typeof groupTerms>[1] = new Set()): TermGroups =>
  groupTerms({ terms: values.map(term), value: values.reduce((total, value) => total + value, 0) }, open);

describe('what is opened', () => {
  it('is found again among the terms above it, and in how many', () => {
    const explain = explainerFor('kernel');
    const { terms } = explain(gradientOf('hicnn', 3));
    expect(termHolding(terms, gradientOf('h2i', 7))).toEqual({ term: terms[7], count: 1 });
    expect(termHolding(terms, { tensor: 'hocnn', index: 3, of: 'value' })?.count).toBe(80);
    expect(termHolding(terms, gradientOf('yi', 1))).toBeNull();
  });
});

describe('the terms of a sum', () => {
  it('stand apart by what they do, largest first, the rest with its own sum', () => {
    const { adds, takes, zeros } = grouped([1, -2, 6, 0, 3, 5, 4, 2, -7]);
    expect(adds.shown.map(({ value }) => value)).toEqual([6, 5, 4, 3]);
    expect(adds.rest.map(({ value }) => value)).toEqual([2, 1]);
    expect([adds.total, adds.restTotal]).toEqual([21, 3]);
    expect(takes.shown.map(({ value }) => value)).toEqual([-7, -2]);
    expect([zeros.shown.length, zeros.rest.length]).toEqual([0, 1]);
  });

  it('fold away two or more, never one', () => {
    expect(grouped([5, 4, 3, 2, 1]).adds.rest).toHaveLength(0);
    expect(grouped([6, 5, 4, 3, 2, 1]).adds.rest).toHaveLength(2);
  });

  it('are listed where there is but one, also if it is zero', () => {
    expect(grouped([0]).zeros.shown).toHaveLength(1);
  });

  it('are never more than 80 at once, the largest of all kinds', () => {
    const { adds, takes } = grouped(
      upTo(200).map((n) => (n % 2 === 0 ? n + 1 : -n - 1)),
      ALL,
    );
    expect(adds.shown.length + takes.shown.length).toBe(80);
    expect(adds.rest.length + takes.rest.length).toBe(120);
    expect(Math.abs(takes.shown[39].value)).toBeGreaterThan(100);
  });

  it('of a hidden error share its slope, which is said once', () => {
    const { terms } = explainerFor('kernel')(gradientOf('hicnn', 3));
    const shared = sharedFactors(terms);
    expect(shared.map(factorName)).toEqual(['ds(hocnn[3])']);
    expect(ownFactors(terms[5], shared).map(factorName)).toEqual(['w12[245]', 'dE/dh2i[5]']);
  });

  it('of a kernel weight share nothing', () => {
    const { terms } = explainerFor('kernel')(gradientOf('w1cnn', 3));
    expect(sharedFactors(terms)).toEqual([]);
    expect(ownFactors(terms[0], [])).toBe(terms[0].factors);
  });

  it('are counted by why they are zero', () => {
    const { terms } = explainerFor('kernel')(gradientOf('w1cnn', 3));
    const blank = terms.filter(({ value }) => value === 0).length;
    expect(blank).toBeGreaterThan(0);
    expect(zeroCounts(terms).get('blank pixel')).toBe(blank);
  });

  it('lead to their gradient, or else to a cell', () => {
    const explain = explainerFor('kernel');
    expect(wayDown(explain(gradientOf('w1cnn', 3)).terms[4])).toEqual(gradientOf('hicnn', 4));
    expect(wayDown(explain({ tensor: 'temphicnn', index: 0, of: 'value' }).terms[0])).toMatchObject({
      tensor: 'x',
    });
    expect(wayDown(term(1))).toBeNull();
  });

  it('of an output’s error are written out as the difference and the slope', () => {
    const explain = explainerFor('kernel');
    const found = writtenOut(explain(gradientOf('h2i', 7)).terms[2], explain);
    expect(found?.term.factors.map(factorName)).toEqual(['(yo[2] - d[2])', 'ds(yo[2])']);
    expect(writtenOut(explain(gradientOf('w1cnn', 3)).terms[4], explain)).toBeNull();
  });
});

describe('the keys of the list', () => {
  it('move within it and stop at its ends', () => {
    expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'x'].map((key) => rowAfter(key, 2, 4))).toEqual([
      3,
      1,
      0,
      3,
      null,
    ]);
    expect(rowAfter('ArrowDown', 3, 4)).toBe(3);
    expect(rowAfter('ArrowUp', 0, 4)).toBe(0);
  });
});
