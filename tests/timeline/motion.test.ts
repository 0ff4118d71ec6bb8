import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createWeights,
  explain,
  nameOf,
  networks,
  type Explanation,
  type Ref,
} from '../../src/core/index.ts';
import { opacityOf, spritesOf, wayOf, type Sprite } from '../../src/timeline/motion.ts';
import { everyRef, networkNames, randomScene, sceneOf, upTo, type Scene } from '../core/support.ts';

const kernel = randomScene('kernel', 31);
const { winners } = kernel.trace;

function explained({ network, weights, trace }: Scene, ref: Ref): Explanation {
  return explain(network, weights, trace, ref);
}

function flying(ref: Ref, termsShown: number | null = null): Sprite[] {
  return spritesOf([explained(kernel, ref)], termsShown);
}

const from = (sprites: readonly Sprite[]): string[] => sprites.map((sprite) => nameOf(sprite.from));

describe.each(networkNames)('what moves in a step of the %s network', (name) => {
  const scene = randomScene(name, 32);
  const some = everyRef(scene.network).filter((_, n) => n % 7 === 0);

  it('goes to the cell that is computed, from cells that it is computed of', () => {
    for (const ref of some) {
      const explanation = explained(scene, ref);
      const { terms, candidates = [] } = explanation;
      const factors = terms.flatMap((term) =>
        term.factors.flatMap((f) => (f.kind === 'constant' ? [] : [f.ref])),
      );
      const sources = new Set([...factors, ...candidates.map((candidate) => candidate.ref)].map(nameOf));
      for (const sprite of spritesOf([explanation])) {
        const isRight = nameOf(sprite.to) === nameOf(ref) && sources.has(nameOf(sprite.from));
        if (!isRight) expect(nameOf(sprite.from)).toBe(`a source of ${nameOf(ref)}`);
      }
    }
  });

  it('leaves and arrives within the step, and takes the same time everywhere', () => {
    for (const ref of some) {
      for (const { start, end, size } of spritesOf([explained(scene, ref)])) {
        const isRight = start >= 0.06 && end <= 0.94 + 1e-12 && Math.abs(end - start - 0.42) < 1e-12;
        if (!isRight || size < 0 || size > 1) expect([nameOf(ref), start, end, size]).toBe('in time');
      }
    }
  });

  it('is nothing where nothing was computed', () => {
    for (const { name: tensor, role } of scene.network.tensors) {
      if (role !== 'value')
        expect(spritesOf([explained(scene, { tensor, index: 0, of: 'value' })])).toEqual([]);
    }
    expect(spritesOf([explained(scene, { tensor: 'E', index: 0, of: 'gradient' })])).toEqual([]);
    expect(spritesOf([])).toEqual([]);
  });
});

describe('in a sum', () => {
  it('both factors of each term fly, term after term, from first to last', () => {
    const sprites = flying({ tensor: 'temphicnn', index: 0, of: 'value' });
    expect(from(sprites)).toEqual(
      upTo(25).flatMap((i) => [`x[${Math.floor(i / 5) * 14 + (i % 5)}]`, `w1cnn[${i}]`]),
    );
    // 25 terms leave at equal intervals: the first at 0.06, the last in time to arrive at 0.94
    sprites.forEach(({ start }, n) => expect(start).toBeCloseTo(0.06 + (Math.floor(n / 2) / 24) * 0.46, 12));
    expect(sprites[49].end).toBeCloseTo(0.94, 12);
  });

  it('bring the sign of their term, and its size beside the largest', () => {
    const ref: Ref = { tensor: 'h2i', index: 5, of: 'value' };
    const { terms } = explained(kernel, ref);
    const largest = Math.max(...terms.map(({ value }) => Math.abs(value)));
    const sprites = flying(ref);
    expect(sprites).toHaveLength(50);
    sprites.forEach(({ value, size, fades }, n) => {
      expect(value).toBe(terms[Math.floor(n / 2)].value);
      expect(size).toBe(Math.abs(value) / largest);
      expect(fades).toBe(false);
    });
    expect(sprites.some(({ value }) => value < 0)).toBe(true);
  });

  it('have no size where all terms are zero', () => {
    const blank = sceneOf(networks.kernel, createWeights(networks.kernel, 1), new Float64Array(196), 3);
    const sprites = spritesOf([explained(blank, { tensor: 'temphicnn', index: 9, of: 'value' })]);
    expect(sprites.map(({ size }) => size)).toEqual(upTo(50).map(() => 0));
  });

  it('what stands in every term, the slope before the sum, does not fly once a term', () => {
    const sprites = flying({ tensor: 'h2i', index: 4, of: 'gradient' });
    expect(from(sprites)).toEqual(upTo(10).flatMap((k) => [nameOf(w2(4, k)), `dE/dyi[${k}]`]));
  });

  it('of one term all factors fly, the slope too', () => {
    expect(from(flying({ tensor: 'yi', index: 2, of: 'gradient' }))).toEqual(['yo[2]', 'yo[2]']);
    expect(from(flying({ tensor: 'hocnn', index: 8, of: 'value' }))).toEqual(['hicnn[8]']);
  });

  it('only the newest term moves where terms are added one by one, in the middle of the step', () => {
    for (const shown of [1, 8, 25]) {
      const sprites = flying({ tensor: 'temphicnn', index: 0, of: 'value' }, shown);
      const i = shown - 1;
      expect(from(sprites)).toEqual([`x[${Math.floor(i / 5) * 14 + (i % 5)}]`, `w1cnn[${i}]`]);
      for (const { start, end } of sprites)
        expect([start + end, end - start]).toEqual([1, expect.closeTo(0.42)]);
      expect(sprites.map(({ size }) => size)).toEqual(sprites.map(({ value }) => (value === 0 ? 0 : 1)));
    }
  });
});

function w2(m: number, k: number): Ref {
  return { tensor: 'w2', index: m * 10 + k, of: 'value' };
}

describe('in a step that computes many cells', () => {
  it('one cell after the other is sent its factors', () => {
    const refs = upTo(80).map((m): Ref => ({ ...w2(m, 3), of: 'gradient' }));
    const sprites = spritesOf(refs.map((ref) => explained(kernel, ref)));
    expect(from(sprites)).toEqual(upTo(80).flatMap((m) => ['dE/dyi[3]', `h2o[${m}]`]));
    expect(sprites.map(({ to }) => nameOf(to))).toEqual(refs.flatMap((ref) => [nameOf(ref), nameOf(ref)]));
    sprites.forEach(({ start }, n) => expect(start).toBeCloseTo(0.06 + (Math.floor(n / 2) / 79) * 0.46, 12));
  });

  it('the one that is computed just now is sent its own', () => {
    const refs = upTo(80).map((m): Ref => ({ ...w2(m, 3), of: 'gradient' }));
    const sprites = spritesOf(
      refs.map((ref) => explained(kernel, ref)),
      17,
    );
    expect(from(sprites)).toEqual(['dE/dyi[3]', 'h2o[16]']);
  });
});

describe('in a pool', () => {
  it('the four candidates set out at once, and all but the winner fade', () => {
    for (const cell of [0, 7, 24]) {
      const sprites = flying({ tensor: 'hicnn', index: cell, of: 'value' });
      const corner = Math.floor(cell / 5) * 20 + (cell % 5) * 2;
      const places = [0, 1, 10, 11].map((step) => corner + step);
      expect(from(sprites)).toEqual(places.map((place) => `temphicnn[${place}]`));
      expect(sprites.map(({ fades }) => fades)).toEqual(
        places.map((place) => place !== winners['hicnn'][cell]),
      );
      expect(sprites.map(({ value }) => value)).toEqual(
        places.map((p) => kernel.trace.values['temphicnn'][p]),
      );
      for (const { start, end } of sprites)
        expect([start + end, end - start]).toEqual([1, expect.closeTo(0.42)]);
    }
  });

  it('they are looked at one by one at the finest step', () => {
    const sprites = flying({ tensor: 'hicnn', index: 7, of: 'value' }, 3);
    expect(from(sprites)).toEqual(['temphicnn[34]']);
  });

  it('the error goes back to the winner alone', () => {
    const [place] = winners['hicnn'];
    for (const index of [0, 1, 10, 11]) {
      expect(from(flying({ tensor: 'temphicnn', index, of: 'gradient' }))).toEqual(
        index === place ? ['dE/dhicnn[0]'] : [],
      );
    }
  });
});

describe('a flight', () => {
  const [sprite] = flying({ tensor: 'hocnn', index: 8, of: 'value' });
  const loser: Sprite = { ...sprite, fades: true };
  const at = (part: number): number => sprite.start + part * (sprite.end - sprite.start);

  it('is nowhere before it leaves and once it has arrived', () => {
    for (const progress of [0, sprite.start, sprite.end, 1]) expect(wayOf(sprite, progress)).toBeNull();
  });

  it('is half-way at half its time, and starts and lands softly', () => {
    expect(wayOf(sprite, at(0.5))).toBeCloseTo(0.5, 12);
    // 3t^2 - 2t^3 at a tenth, a quarter, and nine tenths
    expect(wayOf(sprite, at(0.1))).toBeCloseTo(0.028, 12);
    expect(wayOf(sprite, at(0.25))).toBeCloseTo(0.15625, 12);
    expect(wayOf(sprite, at(0.9))).toBeCloseTo(0.972, 12);
  });

  it('never turns back', () => {
    const part = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(part, part, (a, b) => {
        const [early, late] = [wayOf(sprite, at(Math.min(a, b))), wayOf(sprite, at(Math.max(a, b)))];
        expect(early ?? -1).toBeLessThanOrEqual(late ?? -1);
      }),
    );
  });

  it('stays visible, but a loser is gone before it arrives', () => {
    for (const way of [0, 0.3, 1]) expect(opacityOf(sprite, way)).toBe(1);
    expect(opacityOf(loser, 0)).toBe(1);
    expect(opacityOf(loser, 0.25)).toBeCloseTo(0.6, 12);
    for (const way of [0.625, 0.8, 1]) expect(opacityOf(loser, way)).toBe(0);
  });
});
