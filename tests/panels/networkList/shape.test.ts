import { describe, expect, it } from 'vitest';
import { networks, type Network } from '../../../src/core/index.ts';
import { HEIGHT, shapeOf } from '../../../src/panels/networkList/shape.ts';
import { small } from '../../core/otherNetworks.ts';
import { networkNames } from '../../core/support.ts';

const every: readonly (readonly [string, Network])[] = [
  ...networkNames.map((name) => [name, networks[name]] as const),
  ['small', small],
];

describe('the picture of a network', () => {
  it('has its stacks and its units in the order of the layers', () => {
    const said = (network: Network) => shapeOf(network).map(({ kind, count }) => `${count} ${kind}`);
    expect(said(networks.kernel)).toEqual(['1 maps', '1 maps', '1 maps', '80 units', '10 units']);
    expect(said(networks.kernel4)).toEqual(['1 maps', '4 maps', '4 maps', '80 units', '10 units']);
    expect(said(networks.fourLayer)).toEqual(['1 maps', '25 units', '80 units', '10 units']);
  });

  it.each(every)('fits its height, and every map stands out behind the one in front: %s', (_, network) => {
    for (const part of shapeOf(network)) {
      const spread = part.kind === 'maps' ? part.offset * (part.count - 1) : 0;
      expect(part.height + spread).toBeLessThanOrEqual(HEIGHT + 1e-9);
      if (part.kind === 'maps' && part.count > 1) expect(part.offset).toBeGreaterThan(0);
    }
  });

  it('draws maps as large as they are beside the image', () => {
    const [image, convolved, pooled] = shapeOf(networks.kernel2);
    expect(convolved.width / image.width).toBeCloseTo(10 / 14);
    expect(pooled.height / image.height).toBeCloseTo(5 / 14);
  });
});
