import { describe, expect, it } from 'vitest';
import {
  agrees,
  metPixel,
  pooledConvolution,
  sigma,
  shownNumber,
  slope,
  worksheetOf,
  type Exercise,
  type Ref,
  type SheetFactor,
  type Worksheet,
} from '../../../src/core/index.ts';
import { computed } from '../../printedNumbers.ts';
import { digitScene, isPlain, madeScene, manyScenes, type AskedScene } from '../questions/support.ts';
import { factorNumber, numberAt } from '../support.ts';

const RATE = 0.1;
const scenes = [
  ...manyScenes(),
  ...Array.from({ length: 10 }, (_, sample) => digitScene('kernel', 'trained', sample)),
];
const sheets = scenes.map((scene) => ({ scene, sheet: sheetOf(scene, scene.network.opensAt) }));

function sheetOf(scene: AskedScene, selected: Ref): Worksheet {
  const sheet = worksheetOf(scene.asked, selected, RATE);
  if (!sheet) throw new Error(`${scene.name}: expected a worksheet`);
  return sheet;
}

function exercisesOf({ forward, backward, gradient }: Worksheet): readonly Exercise[] {
  return [...forward, ...backward, ...gradient];
}

const key = ({ tensor, index, of }: Ref): string => `${of} ${tensor} ${index}`;

/** What somebody comes to who reads the numbers as they are printed, writes each result with as many digits, and goes on with it. */
function workOut({ network, trace }: AskedScene, sheet: Worksheet): { exercise: Exercise; found: number }[] {
  const notes = new Map<string, number>();
  const read = (value: number): number => computed(shownNumber(value, sheet.digits));
  const cell = (ref: Ref, value: number): number => notes.get(key(ref)) ?? read(value);
  const factor = ({ factor: each, value }: SheetFactor): number => {
    if (each.kind === 'constant') return value;
    if (each.kind === 'ref') return cell(each.ref, value);
    const y = notes.get(key(each.ref));
    if (y === undefined) return read(value);
    return read(
      each.kind === 'slope' ? slope(y) : y - numberAt({ network, trace } as AskedScene, each.target),
    );
  };
  const product = (factors: readonly SheetFactor[]): number =>
    factors.reduce((so, each) => so * factor(each), 1);
  const found = (exercise: Exercise): number => {
    switch (exercise.kind) {
      case 'met':
        return NaN;
      case 'patch':
      case 'sum':
        return exercise.rows.reduce(
          (sum, row) =>
            sum +
            (exercise.kind === 'patch'
              ? product(row.factors)
              : read(row.product.isBlank ? product(row.factors) : row.product.value)),
          exercise.rest ? read(exercise.rest.value) : 0,
        );
      case 'pool':
        return Math.max(...exercise.candidates.map(({ ref, value }) => cell(ref, value)));
      case 'sigmoid':
        return sigma(factor(exercise.input));
      case 'update':
        return read(exercise.weight) - exercise.rate * factor(exercise.gradient);
    }
  };
  return exercisesOf(sheet).map((exercise) => {
    if (exercise.kind === 'met') return { exercise, found: NaN };
    const result = read(found(exercise));
    notes.set(key(exercise.ref), result);
    return { exercise, found: result };
  });
}

describe('a worksheet', () => {
  it('goes from a cell forward to E, back to its error, and on to the gradient and the step of a weight', () => {
    for (const { scene, sheet } of sheets) {
      const tensors = exercisesOf(sheet).map((each) => (each.kind === 'met' ? '' : each.ref.tensor));
      const { opensAt, layers } = scene.network;
      expect(tensors).toContain(sheet.cell.tensor);
      expect(tensors).toContain(layers.at(-1)?.output);
      expect(sheet.weight).toEqual({ ...opensAt, index: sheet.weight.index, of: 'gradient' });
      expect(sheet.gradient.map(({ kind }) => kind).slice(-2)).toEqual(['sum', 'update']);
    }
  });

  it('has as answers the numbers of the pass', () => {
    for (const { scene, sheet } of sheets)
      for (const exercise of exercisesOf(sheet)) {
        if (exercise.kind === 'met') continue;
        if (exercise.kind === 'update') {
          const gradient = numberAt(scene, sheet.weight);
          expect(exercise.result.value).toBe(exercise.weight - RATE * gradient);
          continue;
        }
        expect(exercise.result).toEqual({ value: numberAt(scene, exercise.ref), isBlank: true });
        if (!('rows' in exercise)) continue;
        const sum = exercise.rows.reduce((so, { product }) => so + product.value, exercise.rest?.value ?? 0);
        const size = exercise.rows.reduce((so, { product }) => so + Math.abs(product.value), 1e-12);
        expect(Math.abs(sum - exercise.result.value)).toBeLessThanOrEqual(1e-9 * size);
        for (const { factors } of exercise.rows)
          for (const { factor, value } of factors) expect(value).toBe(factorNumber(scene, factor));
      }
  });

  it('gives every result right to three digits to whoever works it out from what is printed', () => {
    for (const { scene, sheet } of sheets)
      for (const { exercise, found } of workOut(scene, sheet)) {
        if (exercise.kind === 'met') continue;
        const { value } = exercise.result;
        expect(agrees(found, value, 3), `${scene.name}, ${key(exercise.ref)}: ${found} for ${value}`).toBe(
          true,
        );
      }
  });

  it('tells no number that it asks for', () => {
    for (const { sheet } of sheets) {
      // the last step makes another number of the weight that is told
      const worked = exercisesOf(sheet).filter((each) => each.kind !== 'met' && each.kind !== 'update');
      const asked = new Set(worked.map(({ ref }) => key(ref)));
      for (const exercise of exercisesOf(sheet)) {
        const factors = [
          ...('rows' in exercise ? exercise.rows.flatMap((row) => row.factors) : []),
          ...(exercise.kind === 'sigmoid' ? [exercise.input] : []),
          ...(exercise.kind === 'update' ? [exercise.gradient] : []),
        ];
        for (const { factor, isBlank } of factors)
          if (factor.kind !== 'constant' && asked.has(key(factor.ref))) expect(isBlank).toBe(true);
        if (exercise.kind === 'pool')
          for (const { ref, isBlank } of exercise.candidates) expect(isBlank).toBe(asked.has(key(ref)));
      }
    }
  });

  it('has a pool whose winner is clear, and the place, corner and pixel that the weight met there as blanks', () => {
    let met = 0;
    for (const { scene, sheet } of sheets)
      for (const exercise of exercisesOf(sheet)) {
        if (exercise.kind === 'pool' && exercise.ref.tensor === sheet.cell.tensor)
          expect(isPlain(exercise.candidates)).toBe(true);
        if (exercise.kind !== 'met' || !pooledConvolution(scene.network, sheet.weight.tensor)) continue;
        const { place, corner } = metPixel(
          scene.trace,
          sheet.cell.index,
          sheet.weight.index,
          scene.network,
          sheet.weight.tensor,
        );
        const steps = Object.fromEntries(exercise.steps.map(({ name, value }) => [name, value]));
        expect([steps['place'], steps['corner']]).toEqual([place, corner]);
        const table = sheet.gradient.find(({ kind }) => kind === 'sum');
        const own = table?.kind === 'sum' ? table.rows.filter(({ isOwn }) => isOwn) : [];
        expect(own).toHaveLength(1);
        expect(own[0].product.isBlank).toBe(true);
        const sought = own[0].factors.filter(({ isSought }) => isSought);
        expect(sought.map(({ factor }) => 'ref' in factor && factor.ref)).toEqual([exercise.met]);
        met += 1;
      }
    expect(met).toBeGreaterThan(10);
  });

  it('follows the cell that is selected, where its pool has a clear winner, and a kernel’s weight', () => {
    const scene = digitScene('kernel', 'trained', 0);
    let followed = 0;
    for (let index = 0; index < 25; index += 1) {
      const selected: Ref = { tensor: 'hicnn', index, of: 'value' };
      const { candidates = [] } = scene.asked.explain(selected);
      const sheet = sheetOf(scene, selected);
      if (sheet.cell.index !== index) continue;
      expect(isPlain(candidates)).toBe(true);
      followed += 1;
    }
    expect(followed).toBeGreaterThan(10);
    const second = digitScene('twoConvolutions', 'trained', 12);
    const { weight } = sheetOf(second, { tensor: 'w2cnn', index: 318, of: 'gradient' });
    expect(weight).toEqual({ tensor: 'w2cnn', index: 318, of: 'gradient' });
  });

  it('cannot be made of a blank image', () => {
    const scene = madeScene('kernel', 4, 0);
    expect(worksheetOf(scene.asked, scene.network.opensAt, RATE)).toBeNull();
  });
});
