import { hasReadings, tensorsWithReadings, type Network, type Ref, type Trace } from '../../core/index.ts';

/**
 * Cells to look at, where the selected one is none: that cell's own gradient, if a convolution reads it, and of each tensor that one reads
 * the cell with the largest gradient, where many terms meet.
 */
export function offered(network: Network, { gradients }: Trace, selected: Ref): Ref[] {
  const own: Ref = { ...selected, of: 'gradient' };
  const largest = tensorsWithReadings(network).map((tensor): Ref => {
    const values = gradients[tensor];
    const index = values.reduce((most, value, n) => (Math.abs(value) > Math.abs(values[most]) ? n : most), 0);
    return { tensor, index, of: 'gradient' };
  });
  const isListed = largest.some(({ tensor, index }) => tensor === own.tensor && index === own.index);
  return hasReadings(network, own) && !isListed ? [own, ...largest] : largest;
}
