import { describe, expect, it } from 'vitest';
import {
  blockOfTensor,
  blocksOf,
  cellOfMap,
  isConvolution,
  mapOfCell,
  networks,
  type NetworkName,
} from '../../../src/core/index.ts';
import { frameOf } from '../../../src/store/pass/frames.ts';
import { frontsOf } from '../../../src/store/pass/fronts.ts';
import { positionCount } from '../../../src/timeline/steps.ts';
import { timelineFor } from '../../../src/store/pass/frames.ts';
import { networkNames } from '../../core/support.ts';
import { tracedStore } from '../support.ts';

/** Networks whose first block stacks several maps. */
const stacked = networkNames.filter((name) => {
  const first = networks[name].layers.find(isConvolution);
  return (first?.kernels ?? 1) > 1;
});

const weightOf = (name: NetworkName, index: number) =>
  ({ tensor: blocksOf(networks[name])[0].tensors[0], index, of: 'gradient' }) as const;

describe.each(stacked)('which map is in front (%s)', (name) => {
  const timeline = timelineFor(name);
  const [{ kernels: maps }] = networks[name].layers.filter(isConvolution);
  /** The first cell of a map of the first phase, a convolution. */
  const firstOfMap = (map: number): number => (map * timeline.phases[0].steps) / maps;

  it('follows the step: a cell that is computed is always to be seen', () => {
    const store = tracedStore(name);
    const count = positionCount(timeline, 'cell');
    for (let position = 0; position < count; position += 13) {
      store.getState().setPosition(position);
      const { focus } = frameOf(store.getState());
      const map = mapOfCell(networks[name], focus);
      const block = blockOfTensor(networks[name], focus.tensor);
      if (map !== null) expect(frontsOf(store.getState()).fronts[block], `${position}`).toBe(map);
    }
  });

  it('is the one that the reader chose, until the step asks for another than it did then', () => {
    const store = tracedStore(name);
    store.getState().setPosition(0);
    expect(frontsOf(store.getState()).fronts[0]).toBe(0);
    store.getState().showMap(name, 0, 1);
    store.getState().setPosition(1);
    expect(frontsOf(store.getState()).fronts[0]).toBe(1);
    store.getState().setPosition(firstOfMap(1));
    expect(frontsOf(store.getState()).fronts[0]).toBe(1);
    store.getState().setPosition(firstOfMap(0));
    // it does not come back
    expect(frontsOf(store.getState()).fronts[0]).toBe(0);
  });

  it('follows the step within a phase that plays', () => {
    const store = tracedStore(name);
    store.getState().setStepSize('phase');
    store.getState().setProgress(0);
    store.getState().showMap(name, 0, 1);
    store.getState().setProgress(0.01);
    expect(frontsOf(store.getState()).fronts[0]).toBe(1);
    store.getState().setProgress(0.999);
    expect(frontsOf(store.getState()).fronts[0]).toBe(maps - 1);
  });

  it("is the step's again once the reader brings that to the front", () => {
    const store = tracedStore(name);
    store.getState().setPosition(0);
    store.getState().showMap(name, 0, 1);
    store.getState().showMap(name, 0, 0);
    expect(store.getState().fronts).toEqual({});
  });

  it('is that of a cell that is pinned, for that step alone', () => {
    const store = tracedStore(name);
    store.getState().setPosition(0);
    store.getState().showMap(name, 0, 0);
    store.getState().select(cellOfMap(networks[name], weightOf(name, 0), 1));
    expect(frontsOf(store.getState()).fronts[0]).toBe(1);
    store.getState().step(1);
    expect(frontsOf(store.getState()).fronts[0]).toBe(0);
  });

  it('stays the chosen one where the step has nothing to do with the block', () => {
    const store = tracedStore(name);
    const dense = timeline.phases.findIndex(({ kind }) => kind === 'denseGradient');
    store.getState().setPosition(timeline.starts.cell[dense]);
    store.getState().showMap(name, 0, 1);
    store.getState().step(1);
    expect(frontsOf(store.getState()).fronts[0]).toBe(1);
  });

  it('takes the selected weight along, to the same place of the other kernel', () => {
    const store = tracedStore(name);
    store.getState().select(weightOf(name, 1));
    store.getState().showMap(name, 0, 1);
    const { selected } = store.getState();
    expect(selected.tensor).toBe(weightOf(name, 0).tensor);
    expect(mapOfCell(networks[name], selected)).toBe(1);
    expect(mapOfCell(networks[name], { ...selected, index: selected.index - 1 })).toBe(1);
  });

  it('is that of a cell that is selected', () => {
    const store = tracedStore(name);
    const { tensor } = weightOf(name, 0);
    const last = networks[name].tensors.find((each) => each.name === tensor);
    store.getState().select(weightOf(name, (last?.shape.reduce((a, b) => a * b) ?? 1) - 1));
    expect(frontsOf(store.getState()).fronts[0]).toBe((last?.shape[0] ?? 1) - 1);
  });

  it('is the very same list for the same state', () => {
    const store = tracedStore(name);
    const first = frontsOf(store.getState());
    store.getState().setSpeed(5);
    expect(frontsOf(store.getState())).toBe(first);
  });
});

describe('blocks', () => {
  it('stay opened or folded by hand until the step is to be followed again', () => {
    const store = tracedStore('kernel');
    store.getState().openBlock('kernel/1', false);
    store.getState().setPosition(5);
    expect(store.getState().isOpenByHand).toEqual({ 'kernel/1': false });
    store.getState().followStep();
    expect(store.getState().isOpenByHand).toEqual({});
  });
});
