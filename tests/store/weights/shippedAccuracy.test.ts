import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { networks, parseWeights } from '../../../src/core/index.ts';
import { shippedAccuracy } from '../../../src/store/weights/shippedAccuracy.ts';
import { stages, weightsPath } from '../../../scripts/lib/paths.ts';
import { networkNames } from '../../core/support.ts';

describe('the accuracies that come without the weights', () => {
  const all = networkNames.flatMap((network) => stages.map((choice) => [network, choice] as const));

  it.each(all)('are those of the weights file: %s %s', (network, choice) => {
    const path = weightsPath(network, choice);
    if (!existsSync(path)) {
      expect(networks[network].isShipped).toBe(false);
      expect(shippedAccuracy(network, choice)).toBeNull();
      return;
    }
    const file = parseWeights(readFileSync(path, 'utf8'));
    expect('error' in file ? file.error : file.accuracy).toEqual(shippedAccuracy(network, choice));
  });
});
