import { describe, expect, it } from 'vitest';
import { formatNumber, isConvolution, namesOf, networks } from '../../../src/core/index.ts';
import { ArrowGrid } from '../../../src/panels/now/ArrowGrid.tsx';
import { arrangementOfTensor } from '../../../src/panels/parts/arrangement.ts';
import { colorScale } from '../../../src/panels/parts/colorScale.ts';
import { NetworkContext } from '../../../src/panels/parts/useNames.ts';
import { networkNames, randomScene } from '../../core/support.ts';
import { markupIn } from '../markup.tsx';

const kernels = networkNames.flatMap((name) =>
  networks[name].layers
    .filter(isConvolution)
    .map(({ weights: tensor, kernel: side, channels }) => ({ name, tensor, side, channels })),
);

describe.each(kernels)(
  'the step of $tensor of the $name network as arrows',
  ({ name, tensor, side, channels }) => {
    const { network, weights } = randomScene(name, 5);
    const own = network.tensors.find((each) => each.name === tensor);
    if (!own) throw new Error('expected the tensor');
    const before = weights[tensor];
    const html = markupIn(
      'en',
      <NetworkContext value={network}>
        <ArrowGrid
          name={tensor}
          {...{ before, after: before }}
          arrangement={arrangementOfTensor(own)}
          color={colorScale('weight', 'light', 1)}
          reached={0}
          onHover={() => undefined}
        />
      </NetworkContext>,
    );
    const labels = Array.from(
      html.matchAll(/aria-label="([^"]*) = ([^"]*)"/g),
      ([, weight, value]) => [weight, value] as const,
    );

    it('has each weight once, by its own name and with its own number', () => {
      const expected = Array.from(
        before,
        (value, index) =>
          [namesOf(network).cell({ tensor, index, of: 'value' }), formatNumber(value)] as const,
      );
      expect(labels).toHaveLength(before.length);
      expect(new Map(labels)).toEqual(new Map(expected));
    });

    it('leaves numbers to the names of the weights where the rows are too low for them', () => {
      expect(html.includes('class="arrow-grid dense"')).toBe(arrangementOfTensor(own).rows > 6);
    });

    it('lays kernels side by side: the first row of the second follows that of the first', () => {
      const maps = before.length / side ** 2;
      const second = namesOf(network).cell({ tensor, index: maps > 1 ? side ** 2 : side, of: 'value' });
      expect(maps % channels).toBe(0);
      expect(labels[side][0]).toBe(second);
    });
  },
);
