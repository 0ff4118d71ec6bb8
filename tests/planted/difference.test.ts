import { describe, expect, it } from 'vitest';
import { createExplainer, factorName, nameOf, trace, type Ref } from '../../src/core/index.ts';
import { differenceOf, type Difference } from '../../src/planted/difference.ts';
import { canPlant, PLANTED_BUGS, plantBug, type PlantedBug } from '../../src/planted/plantedBugs.ts';
import { everyRef, randomScene } from '../core/support.ts';

const scenes = { kernel: randomScene('kernel', 5), small: randomScene('small', 5) };

/** Asks what a bug does to a cell. */
function asker(bug: PlantedBug, home: keyof typeof scenes = 'kernel'): (ref: Ref) => Difference {
  const { network, weights, x, d, trace: right } = scenes[home];
  const explainRight = createExplainer(network, weights, right);
  const planted = plantBug(network, bug);
  const explain = createExplainer(planted, weights, trace(planted, weights, x, d));
  return (ref) => differenceOf(explain(ref), explainRight(ref));
}

const gradient = (tensor: string, index: number): Ref => ({ tensor, index, of: 'gradient' });

/** The way down from a kernel weight to where a bug was made. */
function wayDown(bug: PlantedBug, home?: keyof typeof scenes): string[] {
  const differ = asker(bug, home);
  const way: string[] = [];
  for (let ref: Ref | null = gradient('w1cnn', 7); ref;) {
    const difference: Difference = differ(ref);
    way.push(`${ref.tensor} ${difference.kind}`);
    ref = difference.kind === 'inherited' ? difference.from : null;
  }
  return way;
}

describe('what a planted bug does to a cell', () => {
  it.each<[PlantedBug, string[]]>([
    ['forgottenSum', ['w1cnn inherited', 'hicnn missingTerms']],
    ['allFourCells', ['w1cnn extraTerms']],
    ['forgottenSlope', ['w1cnn inherited', 'hicnn missingFactors']],
    ['cornerPixel', ['w1cnn replaced']],
  ])('is found where it was made: %s', (bug, way) => {
    expect(wayDown(bug)).toEqual(way);
  });

  it.each<[PlantedBug, string[]]>([
    ['kernelNotTurned', ['w1cnn inherited', 'hicnn replaced']],
    ['forgottenKernels', ['w1cnn inherited', 'hicnn missingTerms']],
    ['oneKernel', ['w1cnn inherited', 'hicnn missingTerms']],
  ])('is found where a second convolution hands the error back: %s', (bug, way) => {
    expect(wayDown(bug, 'small')).toEqual(way);
  });

  it('names the weight on the other side of the kernel', () => {
    const differ = asker('kernelNotTurned', 'small');
    const places = Array.from({ length: 75 }, (_, cell) => differ(gradient('hocnn', cell))).flatMap((each) =>
      each.kind === 'replaced' ? each.places : [],
    );
    expect(places.length).toBeGreaterThan(10);
    for (const { wrong, right: met } of places) {
      if (wrong.kind !== 'ref' || met.kind !== 'ref') throw new Error('expected weights');
      // of four: the other side of 0 is 3, of 1 it is 2
      expect((wrong.ref.index % 4) + (met.ref.index % 4)).toBe(3);
    }
  });

  it('names the pixel that was met beside the corner that was taken', () => {
    const difference = asker('cornerPixel')(gradient('w1cnn', 7));
    if (difference.kind !== 'replaced') throw new Error('expected factors in the place of others');
    expect(difference.places).toHaveLength(25);
    for (const { wrong, right: met } of difference.places) {
      if (wrong.kind !== 'ref' || met.kind !== 'ref') throw new Error('expected pixels');
      expect(met.ref.index - wrong.ref.index).toBe(14 + 2); // weight 7: one down, two right
    }
    expect(asker('cornerPixel')(gradient('w1cnn', 0))).toEqual({ kind: 'same' });
  });

  it('counts what is missing, what is too much, and names the factor that is left out', () => {
    const missing = asker('forgottenSum')(gradient('hocnn', 3));
    expect(missing.kind === 'missingTerms' && missing.terms.length).toBe(79);
    const extra = asker('allFourCells')(gradient('w1cnn', 0));
    expect(extra.kind === 'extraTerms' && extra.terms.length).toBe(75);
    const slope = asker('forgottenSlope')(gradient('hicnn', 3));
    expect(slope.kind === 'missingFactors' && slope.factors.map(factorName)).toEqual(['ds(hocnn[3])']);
  });

  it('is nothing where the number is right, and something wherever it is not', () => {
    const { network, weights, x, d, trace: right } = scenes.small;
    const explainRight = createExplainer(network, weights, right);
    // it has a second convolution: every bug can be made in it
    expect(PLANTED_BUGS.filter((bug) => !canPlant(network, bug))).toEqual([]);
    for (const bug of PLANTED_BUGS) {
      const planted = plantBug(network, bug);
      const explain = createExplainer(planted, weights, trace(planted, weights, x, d));
      for (const ref of everyRef(network)) {
        const [wrong, own] = [explain(ref), explainRight(ref)];
        if (differenceOf(wrong, own).kind === 'same' && wrong.value !== own.value)
          expect(wrong.value, `${bug} ${nameOf(ref)}`).toBe(own.value);
      }
    }
  });
});
