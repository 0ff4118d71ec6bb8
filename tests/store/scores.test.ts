import { describe, expect, it } from 'vitest';
import { createWeights, networks, oneHot, predict, trace } from '../../src/core/index.ts';
import { inputOf } from '../../src/store/input.ts';
import { scoresOf } from '../../src/store/scores.ts';
import { newStore } from './support.ts';

const weights = createWeights(networks.kernel, 3);

describe('the scores', () => {
  it('are those of the very trace that comes later, and follow every stroke', () => {
    const store = newStore();
    expect(scoresOf(store.getState())).toBeNull();
    store.setState({ weights });
    store.getState().startStroke({ x: 0.4, y: 0.3 });
    const first = scoresOf(store.getState());
    store.getState().extendStroke([{ x: 0.5, y: 0.8 }]);
    const { image } = inputOf(store.getState().source);
    const { values } = trace(networks.kernel, weights, image, oneHot(1));
    expect(scoresOf(store.getState())).toEqual(values['yo']);
    expect(scoresOf(store.getState())).not.toEqual(first);
  });

  it('are those of the weight as it is tried', () => {
    const store = newStore();
    store.setState({ weights });
    store.getState().select({ tensor: 'w1cnn', index: 4, of: 'gradient' });
    store.getState().setWhatIf(2);
    const tried = { ...weights, w1cnn: weights['w1cnn'].with(4, 2) };
    const { image } = inputOf(store.getState().source);
    expect(scoresOf(store.getState())).toEqual(predict(networks.kernel, tried, image));
  });

  it('wait where the weights at hand are those of another network', () => {
    const store = newStore();
    store.setState({ weights });
    store.getState().choose('fourLayer', 'trained');
    expect(scoresOf(store.getState())).toBeNull();
  });
});
