import { describe, expect, it } from 'vitest';
import { createWeights, networks, oneHot, predict, trace } from '../../../src/core/index.ts';
import { inputOf } from '../../../src/store/input/input.ts';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import { scoresOf } from '../../../src/store/pass/scores.ts';
import { newStore, putToUse } from '../support.ts';

const weights = createWeights(networks.kernel, 3);

/** The first trace of a visit, of whatever is on the pad. */
function arrive(store: AppStore): void {
  const [image] = inputOf(store.getState().source).images;
  const traced = { network: 'kernel', weights, provisional: true } as const;
  store.setState({ traced: { ...traced, trace: trace(networks.kernel, weights, image, oneHot(0)) } });
}

describe('the scores', () => {
  it('are those of the very trace that comes later, and follow every stroke', () => {
    const store = newStore();
    putToUse(store, weights);
    expect(scoresOf(store.getState())).toBeNull();
    arrive(store);
    store.getState().startStroke({ x: 0.4, y: 0.3 });
    const first = scoresOf(store.getState());
    store.getState().extendStroke([{ x: 0.5, y: 0.8 }]);
    const [image] = inputOf(store.getState().source).images;
    const { values } = trace(networks.kernel, weights, image, oneHot(1));
    expect(scoresOf(store.getState())).toEqual(values['yo']);
    expect(scoresOf(store.getState())).not.toEqual(first);
  });

  it('are those of the weights that the stage shows, and of those chosen where no pass will come', () => {
    const store = newStore();
    arrive(store);
    const chosen = createWeights(networks.kernel, 4);
    putToUse(store, chosen);
    const [image] = inputOf(store.getState().source).images;
    expect(scoresOf(store.getState())).toEqual(predict(networks.kernel, weights, image));
    store.setState({ isStopped: true });
    expect(scoresOf(store.getState())).toEqual(predict(networks.kernel, chosen, image));
  });

  it('wait where the weights at hand are those of another network', () => {
    const store = newStore();
    arrive(store);
    store.getState().choose('fourLayer', 'trained');
    expect(scoresOf(store.getState())).toBeNull();
  });
});
