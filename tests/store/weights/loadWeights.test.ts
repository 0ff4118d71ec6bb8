import { describe, expect, it } from 'vitest';
import { createWeights, networks } from '../../../src/core/index.ts';
import { SHIPPED_CHOICES } from '../../../src/store/weights/choices.ts';
import { shippedChoice, weightsOf } from '../../../src/store/weights/chosen.ts';
import { loadWeights } from '../../../src/store/weights/loadWeights.ts';
import { networkNames } from '../../core/support.ts';
import { newStore } from '../support.ts';

const alone = networkNames.filter((name) => !networks[name].isShipped);

describe('a network for which no weights are shipped', () => {
  it('is there among those that the tests have', () => expect(alone).not.toEqual([]));

  it.each(alone)('comes with random weights, and the server is not asked for any: %s', async (name) => {
    const store = newStore();
    const asked: string[] = [];
    const end = loadWeights(store, (network, choice) => {
      asked.push(`${network}-${choice}`);
      return new Promise(() => undefined);
    });
    for (const choice of ['trained', 'oneEpoch', 'own', 'random'] as const) {
      store.getState().choose('kernel', 'trained');
      store.getState().choose(name, choice);
      await Promise.resolve();
      expect(store.getState().weightsChoice).toBe('random');
      expect(weightsOf(store.getState())).toEqual(createWeights(networks[name], 1));
    }
    end();
    expect(asked).toEqual(['kernel-trained']);
  });

  it.each(alone)('is shown by its random weights, whatever is chosen beside it: %s', (name) => {
    for (const choice of [...SHIPPED_CHOICES, 'own'] as const)
      expect(shippedChoice(name, choice)).toBe('random');
  });
});
