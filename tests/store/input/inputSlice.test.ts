import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { sampleCount, sampleLabel } from '../../../src/store/input/samples.ts';
import type { Question, Source } from '../../../src/store/input/question.ts';
import { newStore } from '../support.ts';

const at = (x: number, y = x): { x: number; y: number } => ({ x, y });

function draw(store: AppStore, from: number, ...to: number[]): void {
  const { startStroke, extendStroke, endStroke } = store.getState();
  startStroke(at(from));
  if (to.length > 0) extendStroke(to.map((n) => at(n)));
  endStroke();
}

function strokesOf(source: Source): number[][] {
  return source.kind === 'drawing' ? source.strokes.map((stroke) => stroke.map(({ x }) => x)) : [];
}

function question(store: AppStore): Question {
  const { source, target } = store.getState();
  return { source, target };
}

describe('drawing', () => {
  it('begins with a sample and the answer that its label says', () => {
    const store = newStore();
    expect(question(store)).toEqual({ source: { kind: 'sample', id: 0 }, target: sampleLabel(0) });
  });

  it('puts a new drawing in the sample’s place, and asks anew what is meant', () => {
    const store = newStore();
    store.getState().startStroke(at(0.2));
    expect(question(store)).toEqual({
      source: { kind: 'drawing', strokes: [[at(0.2)]] },
      target: null,
    });
    expect(store.getState().penDown).toBe(true);
  });

  it('adds the points of a movement to its stroke, and a new stroke after the pen was lifted', () => {
    const store = newStore();
    draw(store, 0.1, 0.2, 0.3);
    draw(store, 0.5, 0.6);
    expect(strokesOf(store.getState().source)).toEqual([
      [0.1, 0.2, 0.3],
      [0.5, 0.6],
    ]);
  });

  it('keeps the answer through further strokes of the same drawing', () => {
    const store = newStore();
    draw(store, 0.1);
    store.getState().setTarget(7);
    draw(store, 0.5, 0.6);
    expect(store.getState().target).toBe(7);
  });

  it('leaves the answer open through further strokes while nobody has given it', () => {
    const store = newStore();
    draw(store, 0.1);
    draw(store, 0.5);
    expect(store.getState().target).toBeNull();
  });

  it('takes no points while the pen is up', () => {
    const store = newStore();
    store.getState().extendStroke([at(0.4)]);
    expect(store.getState().source.kind).toBe('sample');
    draw(store, 0.1);
    store.getState().extendStroke([at(0.4)]);
    expect(strokesOf(store.getState().source)).toEqual([[0.1]]);
  });

  it('never changes an earlier source in place', () => {
    const store = newStore();
    draw(store, 0.1, 0.2);
    const { source } = store.getState();
    const before = structuredClone(source);
    draw(store, 0.5, 0.6);
    store.getState().undo();
    expect(source).toEqual(before);
    expect(store.getState().source).toBe(source);
  });

  it('keeps a given answer when a sample is answered differently', () => {
    const store = newStore();
    store.getState().setTarget(9);
    expect(store.getState().target).toBe(9);
    expect(store.getState().source).toEqual({ kind: 'sample', id: 0 });
  });
});

describe('clear, undo and samples', () => {
  it('on a blank pad nothing is wanted, whatever is pressed', () => {
    const store = newStore();
    store.getState().clear();
    const before = store.getState();
    before.setTarget(3);
    expect(store.getState()).toBe(before);
    store.getState().startStroke({ x: 0.5, y: 0.5 });
    expect(store.getState().target).toBeNull();
  });

  it('clear empties the pad and asks anew; undo brings drawing and answer back', () => {
    const store = newStore();
    draw(store, 0.1, 0.2);
    store.getState().setTarget(4);
    const before = question(store);
    store.getState().clear();
    expect(question(store)).toEqual({ source: { kind: 'drawing', strokes: [] }, target: null });
    store.getState().undo();
    expect(question(store)).toEqual(before);
  });

  it('clearing an empty pad adds nothing that undo would have to go through', () => {
    const store = newStore();
    store.getState().clear();
    store.getState().clear();
    expect(store.getState().history.past).toHaveLength(1);
  });

  it('undo takes back one stroke at a time', () => {
    const store = newStore();
    draw(store, 0.1);
    draw(store, 0.5);
    store.getState().undo();
    expect(strokesOf(store.getState().source)).toEqual([[0.1]]);
  });

  it('undo in the middle of a stroke lifts the pen', () => {
    const store = newStore();
    draw(store, 0.1);
    store.getState().startStroke(at(0.5));
    store.getState().undo();
    store.getState().extendStroke([at(0.6)]);
    expect(strokesOf(store.getState().source)).toEqual([[0.1]]);
  });

  it('undo with nothing to undo changes nothing', () => {
    const store = newStore();
    const before = store.getState();
    before.undo();
    expect(store.getState()).toBe(before);
  });

  it('samples come one after the other with their labels, and then again from the first', () => {
    const store = newStore();
    const seen = Array.from({ length: sampleCount() }, () => {
      store.getState().nextSample();
      return question(store);
    });
    const ids = Array.from({ length: sampleCount() }, (_, n) => (n + 1) % sampleCount());
    expect(seen).toEqual(ids.map((id) => ({ source: { kind: 'sample', id }, target: sampleLabel(id) })));
  });

  it('the first sample comes after a drawing, and undo returns to the drawing', () => {
    const store = newStore();
    draw(store, 0.1, 0.2);
    const drawing = question(store);
    store.getState().nextSample();
    expect(store.getState().source).toEqual({ kind: 'sample', id: 0 });
    store.getState().undo();
    expect(question(store)).toEqual(drawing);
  });

  it('remembers at least two hundred steps, and the newest of them', () => {
    const store = newStore();
    for (let n = 0; n < 250; n += 1) draw(store, n);
    expect(store.getState().history.past).toHaveLength(200);
    for (let n = 0; n < 200; n += 1) store.getState().undo();
    expect(strokesOf(store.getState().source)).toHaveLength(50);
  });
});

type Act =
  { readonly kind: 'draw'; readonly points: number[] } | { readonly kind: 'clear' | 'next' | 'undo' };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant('draw' as const),
    points: fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
  }),
  fc.record({ kind: fc.constantFrom('clear' as const, 'next' as const, 'undo' as const) }),
);

function perform(store: AppStore, action: Act): void {
  const { clear, nextSample, undo } = store.getState();
  switch (action.kind) {
    case 'draw':
      return draw(store, 0.5, ...action.points);
    case 'clear':
      return clear();
    case 'next':
      return nextSample();
    case 'undo':
      return undo();
  }
}

describe('no drawing is ever lost', () => {
  it('whatever was done, enough undos come back through every question to the first', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (actions) => {
        const store = newStore();
        const stack = [question(store)];
        for (const action of actions) {
          perform(store, action);
          const now = question(store);
          // what undo should find, kept beside the store
          if (action.kind === 'undo') stack.splice(Math.max(1, stack.length - 1));
          else if (now.source !== stack[stack.length - 1].source) stack.push(now);
        }
        for (const expected of stack.toReversed()) {
          expect(question(store)).toEqual(expected);
          store.getState().undo();
        }
        expect(question(store)).toEqual({ source: { kind: 'sample', id: 0 }, target: sampleLabel(0) });
        expect(store.getState().history.past).toEqual([]);
      }),
    );
  });

  it('an answer given between strokes comes back with its drawing', () => {
    const store = newStore();
    draw(store, 0.1);
    store.getState().setTarget(2);
    draw(store, 0.5);
    store.getState().setTarget(5);
    store.getState().undo();
    expect(store.getState().target).toBe(2);
  });
});
