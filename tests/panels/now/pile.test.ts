import { describe, expect, it } from 'vitest';
import {
  advancePile,
  FLIGHT,
  flightOf,
  landedOf,
  REST,
  restingPile,
  startPile,
  type Pile,
} from '../../../src/panels/now/pile.ts';

const COUNT = 25;

/** Every pile on the way, a frame apart. */
function played(from: Pile, milliseconds = 1000 / 60): Pile[] {
  const seen = [from];
  for (let pile = from; pile.isPlaying; seen.push(pile)) pile = advancePile(pile, milliseconds, COUNT);
  return seen;
}

describe('piling up', () => {
  it('begins with the first stamp when all are piled, else goes on', () => {
    expect(advancePile(startPile(restingPile(COUNT), COUNT), 1, COUNT).taken).toBe(1);
    expect(advancePile(startPile(restingPile(7), COUNT), 1, COUNT).taken).toBe(8);
  });

  it('takes every stamp once, in turn, and ends with all of them at rest', () => {
    const seen = played(startPile(restingPile(COUNT), COUNT));
    const taken = [...new Set(seen.map((pile) => pile.taken))];
    expect(taken).toEqual(Array.from({ length: COUNT + 1 }, (_, n) => n));
    expect(seen.at(-1)).toEqual(restingPile(COUNT));
  });

  it('adds a stamp to the sum when it has landed and not before', () => {
    for (const pile of played(startPile(restingPile(COUNT), COUNT))) {
      expect(landedOf(pile)).toBe(flightOf(pile) < 1 ? pile.taken - 1 : pile.taken);
      expect(landedOf(pile)).toBeGreaterThanOrEqual(0);
    }
  });

  it('flies without going back', () => {
    const flight = Array.from({ length: 20 }, (_, n) =>
      flightOf({ taken: 1, elapsed: (FLIGHT * n) / 19, isPlaying: true }),
    );
    expect(flight[0]).toBe(0);
    expect(flight[19]).toBe(1);
    expect(flight.toSorted((a, b) => a - b)).toEqual(flight);
  });

  it('takes no more than one stamp a frame, however long it was', () => {
    expect(advancePile({ taken: 3, elapsed: 0, isPlaying: true }, 1e6, COUNT).taken).toBe(4);
  });

  it('rests between two stamps', () => {
    const pile = { taken: 3, elapsed: FLIGHT, isPlaying: true };
    expect(advancePile(pile, REST - 1, COUNT).taken).toBe(3);
    expect(advancePile(pile, REST, COUNT).taken).toBe(4);
  });

  it('does not move by itself', () => {
    const pile = restingPile(5);
    expect(advancePile(pile, 1000, COUNT)).toBe(pile);
    expect(landedOf(pile)).toBe(5);
    expect(flightOf(pile)).toBe(1);
  });
});
