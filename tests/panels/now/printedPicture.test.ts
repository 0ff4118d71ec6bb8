import { describe, expect, it } from 'vitest';
import { createExplainer } from '../../../src/core/index.ts';
import { pictureOf } from '../../../src/panels/now/picture.ts';
import { printPicture } from '../../../src/panels/now/printedPicture.ts';
import { randomScene } from '../../core/support.ts';

const { network, weights, trace } = randomScene('kernel', 7);
const explained = createExplainer(network, weights, trace)({ tensor: 'temphicnn', index: 44, of: 'value' });

/** How the first numbers of a kernel read whose others are 0, and the power of ten that they are counted in. */
function readKernel(...first: number[]): string {
  const picture = pictureOf(network, [explained]);
  if (picture?.kind !== 'product') throw new Error('expected a convolution to be a product');
  const slots = picture.slots.map((slot) =>
    slot.kind === 'grid'
      ? { ...slot, factors: slot.factors.map((factor, n) => ({ ...factor, value: first[n] ?? 0 })) }
      : slot,
  );
  const { grids } = printPicture({ ...picture, slots }, 4);
  const kernel = grids?.factors[1];
  if (!kernel) throw new Error('expected a kernel with numbers');
  return `${kernel.texts.slice(0, first.length).join(' ')} ×10^${kernel.exponent}`;
}

describe('the numbers of a matrix', () => {
  it('are counted in the finest power of ten in which they fit', () => {
    expect(readKernel(0.0123, -0.00456)).toBe('1230 −456 ×10^-5');
  });

  it('never read 1000 of a power of ten, but near 1 of a larger one', () => {
    expect(readKernel(0.99996, 0.5)).toBe('≈1 0.5 ×10^0');
    expect(readKernel(0.1, -0.99996)).toBe('0.1 −1.0 ×10^0');
  });

  it('are written alike: none has its zero before the point where one has no room for it', () => {
    expect(readKernel(9.9996e-5, 1.5e-5, -3.25e-6)).toBe('1.00 .15 −.03 ×10^-4');
  });
});
