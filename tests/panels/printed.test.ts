import type { Translate } from '../../src/panels/words/translation.ts';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createExplainer,
  createWeights,
  explainUpdate,
  networks,
  parseWeights,
  shownNumber,
  texFirst,
  type Explanation,
  type Factor,
  type NetworkName,
  type Term,
} from '../../src/core/index.ts';
import { captionOf } from '../../src/panels/caption.ts';
import { pictureOf, type Picture } from '../../src/panels/now/picture.ts';
import { coarseSum, printPicture, readCell } from '../../src/panels/now/printedPicture.ts';
import { printMapSums } from '../../src/panels/now/printedSums.ts';
import { pictureOfStamp, stampSheetOf } from '../../src/panels/now/stamps.ts';
import { printedGroups, type PrintedGroup } from '../../src/panels/why/printedGroups.ts';
import { groupTerms, ownFactors, sharedFactors, type TermGroup } from '../../src/panels/why/termGroups.ts';
import { sampleCount, sampleLabel, samplePixels } from '../../src/store/input/samples.ts';
import { frameAt } from '../../src/timeline/frame.ts';
import { stepAt, type StepSize } from '../../src/timeline/steps.ts';
import { randomImage, sceneOf, type Scene } from '../core/support.ts';
import { computed, equationsIn, isRight, unitIn } from '../printedNumbers.ts';
import { timelines } from '../timeline/support.ts';
import { wordsIn } from './words.ts';

const DIGITS = 6;
/** Of the steps of a pass each test looks at so many, spread over all phases. */
const STEPS = { cell: 60, multiply: 50 } as const;

/** Shipped samples and random images, with trained, new and large weights. */
function scenesOf(name: NetworkName): Scene[] {
  const network = networks[name];
  const file = parseWeights(readFileSync(`public/weights/${name}-trained.json`, 'utf8'));
  if ('error' in file) throw new Error(file.error);
  const large = createWeights(network, 3);
  for (const array of Object.values(large)) array.forEach((value, n) => (array[n] = 4 * value));
  return Array.from({ length: DIGITS }, (_, n) => {
    const sample = Math.floor((n * sampleCount()) / DIGITS);
    const weights = [file.weights, createWeights(network, n), large][n % 3];
    return n < 4
      ? sceneOf(network, weights, samplePixels(sample), sampleLabel(sample))
      : sceneOf(network, weights, randomImage(n, 0.3), n);
  });
}

interface Shown {
  readonly where: string;
  readonly name: NetworkName;
  readonly size: StepSize;
  readonly position: number;
  readonly explanations: readonly Explanation[];
  readonly after: Explanation | null;
}

/** What the page explains at steps of a size, over digits and weights of both networks. */
function* shownAt(size: 'cell' | 'multiply'): Generator<Shown> {
  for (const name of ['kernel', 'fourLayer'] as const) {
    const timeline = timelines[name];
    const last = timeline.starts[size][timeline.phases.length] - 1;
    for (const [n, { network, weights, trace }] of scenesOf(name).entries()) {
      const explain = createExplainer(network, weights, trace);
      for (let k = 0; k < STEPS[size]; k++) {
        const position = Math.floor(((k + n / DIGITS) / STEPS[size]) * last);
        const step = stepAt(timeline, size, position);
        const phase = timeline.phases[step.phase];
        if (phase.half === 'update') continue;
        const frame = frameAt(timeline, step);
        const output = phase.computes.length === 2 && phase.kind === 'dense' ? phase.computes[1] : null;
        yield {
          where: `${name}, digit ${n}, ${size} ${position}`,
          name,
          size,
          position,
          explanations: frame.group.map(explain),
          after: output ? explain({ ...frame.focus, tensor: output.replace('value:', '') }) : null,
        };
      }
    }
  }
}

/** `a=b=c` in TeX: what stands before the last sign, and the result. */
function sidesOf(tex: string): [left: string, right: string] | null {
  const parts = tex.split('=');
  return parts.length < 3 ? null : [parts[parts.length - 2], parts[parts.length - 1]];
}

function expectRight(printed: string, value: number, where: string): void {
  if (!isRight(printed, value)) expect.fail(`${where}: printed ${printed}, recomputed ${value}`);
}

const readTerm = (term: Term, digits: number, factors: readonly Factor[] = term.factors): number =>
  factors.reduce((product, { value }) => product * computed(shownNumber(value, digits)), 1);

let words: Translate[];
beforeAll(() => {
  words = [wordsIn('en'), wordsIn('zh')];
});

describe('what is printed can be recomputed', () => {
  it('in the formula with its numbers, at every kind of step', () => {
    let count = 0;
    for (const { where, explanations } of shownAt('cell')) {
      for (const { texWithNumbers } of explanations.slice(0, 3)) {
        const sides = sidesOf(texWithNumbers);
        if (!sides) continue;
        count++;
        expectRight(sides[1], computed(sides[0]), `${where}: ${texWithNumbers}`);
      }
    }
    expect(count).toBeGreaterThan(300);
  });

  it('in the formula of the sum so far, at each product', () => {
    for (const { where, explanations } of shownAt('multiply')) {
      const [{ op, terms }] = explanations;
      if (op !== 'sum') continue;
      for (const count of [1, 2, Math.ceil(terms.length / 2), terms.length]) {
        const [left, right] = texFirst(terms, Math.min(count, terms.length)).split('=');
        if (right) expectRight(right, computed(left), `${where}: ${left} = ${right}`);
      }
    }
  });

  it('in the formula of an update, which shows that the weight moved', () => {
    for (const { network, weights, trace } of scenesOf('kernel')) {
      for (const tensor of ['w1cnn', 'w12', 'w2']) {
        for (let index = 0; index < 25; index++) {
          const ref = { tensor, index, of: 'value' } as const;
          const { texWithNumbers } = explainUpdate(network, weights, trace, ref, 0.1);
          const [left, right] = texWithNumbers.replace(/^.*\\leftarrow /, '').split('=');
          expectRight(right, computed(left), texWithNumbers);
        }
      }
    }
  });

  it.each(['cell', 'multiply'] as const)('in the caption of a %s step, in both languages', (size) => {
    let count = 0;
    for (const shown of shownAt(size)) {
      const timeline = timelines[shown.name];
      const frame = frameAt(timeline, stepAt(timeline, size, shown.position));
      const source = {
        ...shown,
        timeline,
        frame,
        updated: null,
        error: 0.4321,
        errorAfter: 0.1234,
        learningRate: 0.1,
        isPlanted: false,
      };
      for (const t of words) {
        const caption = captionOf(t, source);
        for (const { left, right } of equationsIn(caption)) {
          count++;
          expectRight(right, computed(left), `${shown.where}: ${caption}`);
        }
        const kind = timeline.phases[frame.step.phase].kind;
        if (kind !== 'dense' || size !== 'cell') continue;
        const [sum, squashed] = Array.from(
          caption.matchAll(/= (−?[\d.×⁰¹²³⁴⁵⁶⁷⁸⁹⁻]*[\d⁰¹²³⁴⁵⁶⁷⁸⁹])/g),
          ([, number]) => number,
        );
        expectRight(squashed, computed(`σ(${sum})`), `${shown.where}: ${caption}`);
      }
    }
    expect(count).toBeGreaterThan(size === 'cell' ? 20 : 300);
  });

  it('in the list of terms of "Why", folded and open: rows, groups, what adds and takes, the sum', () => {
    for (const { where, explanations } of shownAt('cell')) {
      const [explanation] = explanations;
      if (explanation.op === 'given' || explanation.terms.length === 0) continue;
      for (const folded of [1, 4, 80]) expectGroups(explanation, folded, where);
    }
  });

  it.each([4, 5])('in the cells of the card, with room for %i characters', (room) => {
    let [exact, all] = [0, 0];
    for (const { where, name, explanations } of shownAt('cell')) {
      const picture = pictureOf(networks[name], explanations);
      if (picture?.kind !== 'product' || picture.terms.length < 2) continue;
      const coarse = expectPicture(picture, room, where);
      if (picture.resultTitle !== null) continue;
      all++;
      if (coarse === null) exact++;
    }
    // most sums have all their digits; where terms cancel, the card says what its cells add up to
    expect(exact / all).toBeGreaterThan(room === 5 ? 0.6 : 0.2);
  });

  it('in what each map adds to a sum over several maps, before and when the sum is complete', () => {
    let count = 0;
    for (const name of ['kernel2', 'kernel4'] as const)
      for (const { network, weights, trace } of scenesOf(name)) {
        const explain = createExplainer(network, weights, trace);
        for (let index = 0; index < 80; index += 3) {
          const { terms } = explain({ tensor: 'h2i', index, of: 'value' });
          const picture = pictureOf(network, [explain({ tensor: 'h2i', index, of: 'value' })]);
          if (picture?.kind !== 'product' || !picture.maps) throw new Error('expected a sum over maps');
          for (const seen of [1, 26, 33, terms.length]) {
            const sums = printMapSums(picture, picture.maps, seen);
            expect(sums.filter((text) => text !== '')).toHaveLength(Math.ceil(seen / 25));
            const sum = terms.slice(0, seen).reduce((total, { value }) => total + value, 0);
            const printed = sums.reduce((total, text) => total + (text ? computed(text) : 0), 0);
            expectRight(shownNumber(sum), printed, `${name}, h2i[${index}], ${seen}: ${sums.join(' + ')}`);
            count++;
          }
        }
      }
    expect(count).toBeGreaterThan(1000);
  });

  it.each([4, 5])('in the weighted patch that is pointed at, with room for %i characters', (room) => {
    for (const { network, weights, trace } of scenesOf('kernel')) {
      const explain = createExplainer(network, weights, trace);
      const gradients = Array.from(weights['w1cnn'], (_, index) =>
        explain({ tensor: 'w1cnn', index, of: 'gradient' }),
      );
      const sheet = stampSheetOf(network, gradients);
      if (!sheet) throw new Error('expected patches for a kernel');
      for (const [n, stamp] of sheet.stamps.entries())
        expectPicture(pictureOfStamp(stamp, sheet), room, `patch ${n}`);
    }
  });

  it('in the card of one product, and before the sum is complete', () => {
    for (const { where, name, explanations } of shownAt('multiply')) {
      const picture = pictureOf(networks[name], explanations);
      if (picture?.kind !== 'product') continue;
      const { grids, alone } = printPicture(picture, 5);
      if (!grids) {
        const left = alone.map(computed).reduce((product, each) => product * each, 1);
        expectRight(shownNumber(picture.terms[0].value), left, where);
        continue;
      }
      for (const count of [1, 2, picture.terms.length - 1]) expectSum(picture, grids.products, count, where);
    }
  });
});

function expectGroups(explanation: Explanation, folded: number, where: string): void {
  const groups = groupTerms(explanation, new Set(['zeros']), folded);
  const shared = sharedFactors(explanation.terms);
  const printed = printedGroups(groups, shared, explanation.op);
  for (const name of ['adds', 'takes', 'zeros'] as const) {
    expectGroup(groups[name], printed[name], explanation, where);
    groups[name].shown.forEach((term, n) => {
      const digits = printed[name].shown[n];
      const own = readTerm(term, digits.factors, ownFactors(term, shared));
      const common = readTerm(term, printed.shared, shared);
      const value =
        explanation.op === 'sigmoid'
          ? computed(`σ(${shownNumber(term.factors[0].value, digits.factors)})`)
          : own * common;
      expectRight(shownNumber(term.value, digits.value), value, `${where}, a row`);
    });
  }
  if (explanation.terms.length < 2) return;
  const sum =
    computed(shownNumber(groups.adds.total, printed.adds.total)) +
    computed(shownNumber(groups.takes.total, printed.takes.total));
  if (Math.abs(groups.sum) > 1e-14 * groups.adds.total)
    expectRight(shownNumber(groups.sum), sum, `${where}, the sum`);
}

function expectGroup(
  { shown, rest, restTotal, total }: TermGroup,
  printed: PrintedGroup,
  { terms }: Explanation,
  where: string,
): void {
  if (shown.length + rest.length === 0 || terms.length < 2) return;
  const rows = shown.reduce(
    (sum, { value }, n) => sum + computed(shownNumber(value, printed.shown[n].value)),
    0,
  );
  const others = rest.length > 0 ? computed(shownNumber(restTotal, printed.rest)) : 0;
  expectRight(shownNumber(total, printed.total), rows + others, `${where}, a group`);
}

type Products = Extract<Picture, { kind: 'product' }>;

/** Every cell from the cells before it, nothing as 0 that is not, and the sum. */
function expectPicture(picture: Products, room: number, where: string): string | null {
  const { alone, grids } = printPicture(picture, room);
  if (!grids) throw new Error(`${where}: no grids`);
  picture.terms.forEach((term, n) => {
    const left = picture.slots.reduce((product, _, k) => {
      const grid = grids.factors[k];
      return product * (grid ? readCell(grid, n) : computed(alone[k]));
    }, 1);
    const unit = unitIn(grids.products.texts[n]) * 10 ** grids.products.exponent;
    const apart = Math.abs(left - readCell(grids.products, n));
    if (apart > unit * (1 + 1e-6))
      expect.fail(`${where}: cell ${n} reads ${grids.products.texts[n]}, not ${left}`);
    if (term.value !== 0 && /^−?[0.]+$/.test(grids.products.texts[n])) expect.fail(`${where}: ${n} reads 0`);
  });
  for (const grid of [...grids.factors, grids.products])
    expect(Math.max(0, ...(grid?.texts ?? []).map((text) => text.length))).toBeLessThanOrEqual(room);
  return picture.resultTitle === null
    ? expectSum(picture, grids.products, picture.terms.length, where)
    : null;
}

function expectSum(
  picture: Products,
  products: Parameters<typeof readCell>[0],
  count: number,
  where: string,
): string | null {
  if (picture.resultTitle !== null) return null;
  const coarse = coarseSum(picture, products, count);
  const printed = products.texts.slice(0, count).reduce((sum, _, n) => sum + readCell(products, n), 0);
  const exact = picture.terms.slice(0, count).reduce((sum, { value }) => sum + value, 0);
  if (coarse?.startsWith('≈')) expect(isRight(coarse, printed)).toBe(true);
  else if (exact !== 0) expectRight(coarse ?? shownNumber(exact), printed, `${where}, the sum of the cells`);
  return coarse;
}
