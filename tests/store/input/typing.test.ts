import { applyUpdate, undoUpdate } from '../../../src/store/weights/descent.ts';
import { describe, expect, it } from 'vitest';
import {
  errorLayerOf,
  imageOf,
  networks,
  oneHot,
  trace,
  weightTensors,
  type NetworkName,
  type Ref,
} from '../../../src/core/index.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { imageFor, inputOf } from '../../../src/store/input/input.ts';
import { typableAt, typeValue, valueNow } from '../../../src/store/input/typing.ts';
import { wantedInUse } from '../../../src/store/pass/whatIf.ts';
import { changedOf } from '../../../src/store/weights/chosen.ts';
import { networkNames } from '../../core/support.ts';
import { tracedStore, weightsIn } from '../support.ts';

function cellsOf(name: NetworkName): Record<'weight' | 'pixel' | 'target', Ref> {
  const network = networks[name];
  const cell = (tensor: string): Ref => ({ tensor, index: 3, of: 'value' });
  return {
    weight: cell(weightTensors(network)[0].name),
    pixel: cell(imageOf(network).name),
    target: cell(errorLayerOf(network).target),
  };
}

function questionIn(store: AppStore) {
  const { source, target, typedTarget } = store.getState();
  return { source, target, typedTarget };
}

describe.each(networkNames)('in the %s network', (name) => {
  it('a weight of every tensor is what was typed, exactly, and all others are as they were', () => {
    const store = tracedStore(name);
    for (const { name: tensor } of weightTensors(networks[name])) {
      const before = weightsIn(store);
      const cell: Ref = { tensor, index: 1, of: 'gradient' };
      expect(typeValue(store, cell, '0.1')).toBeNull();
      const after = weightsIn(store);
      expect(after[tensor][1]).toBe(0.1);
      expect(after[tensor]).toEqual(before[tensor].map((w, n) => (n === 1 ? 0.1 : w)));
      for (const other of Object.keys(after)) if (other !== tensor) expect(after[other]).toBe(before[other]);
      store.getState().undo();
      expect(weightsIn(store)).toBe(before);
      store.getState().redo();
      expect(weightsIn(store)).toEqual(after);
    }
  });

  it('a typed weight makes the weights changed, as a step of descent does', () => {
    const store = tracedStore(name);
    typeValue(store, cellsOf(name).weight, '2');
    expect(changedOf(store.getState())).toMatchObject({ steps: 0, typed: 1 });
    applyUpdate(store, 1);
    expect(changedOf(store.getState())).toMatchObject({ steps: 1, typed: 1 });
    undoUpdate(store);
    undoUpdate(store);
    expect(changedOf(store.getState())).toBeNull();
  });

  it('a pixel is what was typed, exactly, and all others of x are as they were', () => {
    const store = tracedStore(name);
    const before = imageFor(name, store.getState());
    const asked = questionIn(store);
    expect(typeValue(store, cellsOf(name).pixel, '0.5')).toBeNull();
    const after = imageFor(name, store.getState());
    expect(after).toEqual(before.map((ink, n) => (n === 3 ? 0.5 : ink)));
    expect(store.getState().target).toBe(asked.target);
    store.getState().undo();
    expect(questionIn(store)).toEqual(asked);
  });

  it('a component of d is what was typed, and E is that of such a d', () => {
    const store = tracedStore(name);
    typeValue(store, cellsOf(name).target, '0.25');
    const d = wantedInUse(store.getState());
    const before = store.getState().traced?.trace.values[errorLayerOf(networks[name]).target];
    expect(d).toEqual(before?.map((wanted, n) => (n === 3 ? 0.25 : wanted)));
    const { values } = trace(
      networks[name],
      weightsIn(store),
      imageFor(name, store.getState()),
      d ?? oneHot(0),
    );
    const { input, output } = errorLayerOf(networks[name]);
    const sum = values[input].reduce((all, yo, k) => all + (yo - (d?.[k] ?? 0)) ** 2, 0);
    expect(values[output][0]).toBe(sum / 2);
  });
});

describe('d that was typed', () => {
  const d = (index: number): Ref => ({ tensor: errorLayerOf(networks.kernel).target, index, of: 'value' });

  it('gives way to a target digit, a sample and a new digit, each of which can be undone', () => {
    const store = tracedStore('kernel');
    typeValue(store, d(7), '0.5');
    const typed = store.getState().typedTarget;
    expect(typed?.[7]).toBe(0.5);
    const { setTarget, nextSample, clear, undo, target } = store.getState();
    setTarget(target ?? 0);
    expect(store.getState().typedTarget).toBeNull();
    undo();
    expect(store.getState().typedTarget).toBe(typed);
    clear();
    expect(store.getState().typedTarget).toBeNull();
    undo();
    expect(store.getState().typedTarget).toBe(typed);
    store.getState().startStroke({ x: 0.5, y: 0.5 });
    expect(store.getState().typedTarget).toBeNull();
    undo();
    nextSample();
    expect(store.getState().typedTarget).toBeNull();
  });

  it('is a target digit where it comes to one', () => {
    const store = tracedStore('kernel');
    const now = store.getState().traced?.trace.values['d'] ?? new Float64Array(10);
    const k = now.indexOf(1);
    typeValue(store, d(k), '0');
    expect(store.getState().typedTarget).toEqual(Array.from({ length: 10 }, () => 0));
    typeValue(store, d(6), '1');
    expect(questionIn(store)).toMatchObject({ target: 6, typedTarget: null });
  });

  it('takes the guess, which stands for it until then, as its other components', () => {
    const store = tracedStore('kernel');
    store.setState({ target: null });
    typeValue(store, d(7), '0.5');
    expect(store.getState().target).toBe(3);
    expect(store.getState().typedTarget).toEqual([0, 0, 0, 1, 0, 0, 0, 0.5, 0, 0]);
  });

  it('is typed where the score is selected that it is compared with', () => {
    const score: Ref = { tensor: errorLayerOf(networks.kernel).input, index: 4, of: 'gradient' };
    expect(typableAt('kernel', score)).toEqual(d(4));
    expect(typableAt('kernel', { tensor: 'hicnn', index: 4, of: 'value' })).toBeNull();
  });
});

describe('nothing is changed', () => {
  it.each([
    ['weight', 'x1', 'notNumber'],
    ['weight', '1000001', 'range'],
    ['weight', '-1e7', 'range'],
    ['weight', '1e999', 'tooLarge'],
    ['pixel', '-0.1', 'range'],
    ['pixel', '1.0001', 'range'],
    ['pixel', '', 'empty'],
    ['target', '2', 'range'],
    ['target', 'NaN', 'notNumber'],
  ] as const)('by a %s of %s: %s', (kind, text, refused) => {
    const store = tracedStore('kernel');
    const before = store.getState();
    expect(typeValue(store, cellsOf('kernel')[kind], text)).toBe(refused);
    expect(store.getState()).toBe(before);
  });

  it('by a computed cell, or by weights that are on their way', () => {
    const store = tracedStore('kernel');
    expect(typeValue(store, { tensor: 'hicnn', index: 0, of: 'value' }, '0.5')).toBe('notHere');
    store.getState().choose('kernel', 'random');
    const before = store.getState();
    expect(typeValue(store, cellsOf('kernel').weight, '0.5')).toBe('notHere');
    expect(store.getState()).toBe(before);
  });

  it('by the value that a cell has: the history stays', () => {
    const store = tracedStore('kernel');
    for (const cell of Object.values(cellsOf('kernel'))) {
      const value = valueNow(store.getState(), cell);
      expect(typeValue(store, cell, String(value))).toBeNull();
    }
    expect(store.getState().history.past).toEqual([]);
  });
});

describe('a run that goes on', () => {
  it('is left for a weight that is typed, and is there again when that is undone', () => {
    const store = tracedStore('kernel');
    store.getState().startTraining();
    const { run, training } = store.getState();
    expect(training.kind).toBe('loading');
    typeValue(store, cellsOf('kernel').weight, '0.5');
    expect(store.getState().training.kind).toBe('idle');
    expect(changedOf(store.getState())?.typed).toBe(1);
    store.getState().undo();
    expect(store.getState().run).toBe(run);
    expect(store.getState().training.kind).toBe('paused');
    expect(changedOf(store.getState())).toBeNull();
  });
});

describe('an image that was typed into', () => {
  it('is blank where all of it is 0', () => {
    const pixels = Array.from({ length: 196 }, () => 0);
    expect(inputOf({ kind: 'pixels', pixels }).blank).toBe(true);
    expect(inputOf({ kind: 'pixels', pixels: pixels.with(5, 0.1) }).blank).toBe(false);
  });

  it('is made larger or smaller for networks of another size', () => {
    const pixels = Array.from({ length: 196 }, (_, n) => (n === 20 ? 1 : 0));
    for (const name of networkNames) {
      const image = imageFor(name, { source: { kind: 'pixels', pixels }, normalize: true });
      const { shape } = imageOf(networks[name]);
      expect(image).toHaveLength(shape[0] * shape[1]);
      expect(Math.max(...image)).toBeGreaterThan(0.2);
    }
  });
});
