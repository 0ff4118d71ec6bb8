import { describe, expect, it } from 'vitest';
import { explain, readingsOf, tensorsWithReadings } from '../../../src/core/index.ts';
import { coarseSum, printPicture, readCell } from '../../../src/panels/now/printedPicture.ts';
import { offered } from '../../../src/panels/turned/offered.ts';
import { patchPictureOf } from '../../../src/panels/turned/patchPicture.ts';
import { networkNames, randomScene } from '../../core/support.ts';

describe.each(networkNames)('the pictures of a patch in the network %s', (name) => {
  const { network, weights, trace } = randomScene(name, 3, 0.7);
  const cells = offered(network, trace, { tensor: 'E', index: 0, of: 'value' });
  const pictures = cells.flatMap((cell) => {
    const { side, maps } = readingsOf(network, explain(network, weights, trace, cell));
    return maps.map((reading) => ({ reading, picture: patchPictureOf(reading, side, weights) }));
  });

  it('have a term for every weight of the kernel, which add up to what the kernel adds', () => {
    for (const { reading, picture } of pictures) {
      expect(picture.terms.length).toBe(reading.patch.length);
      const sum = picture.products.reduce((total, value) => total + value, 0);
      expect(sum).toBeCloseTo(reading.sum, 12);
      picture.products.forEach((value, n) =>
        expect(picture.errors[n] * picture.weights[n]).toBeCloseTo(value, 12),
      );
    }
  });

  it('print products that a reader can recompute, and whose sum is right or said to be coarser', () => {
    for (const { reading, picture } of pictures) {
      const { grids } = printPicture(picture, 4);
      if (!grids) throw new Error('expected numbers');
      const read = grids.products.texts.map((_, cell) => readCell(grids.products, cell));
      const sum = read.reduce((total, value) => total + value, 0);
      if (coarseSum(picture, grids.products, picture.terms.length) === null)
        expect(Math.abs(sum - reading.sum)).toBeLessThanOrEqual(0.01 * Math.abs(reading.sum) + 1e-300);
    }
  });

  it('are offered for every tensor that a convolution reads, at the largest gradient', () => {
    expect(cells.map(({ tensor }) => tensor)).toEqual(tensorsWithReadings(network));
    for (const { tensor, index } of cells) {
      const sizes = trace.gradients[tensor].map(Math.abs);
      expect(sizes[index]).toBe(Math.max(...sizes));
    }
  });

  it('are offered for the very cell whose value is selected', () => {
    for (const { tensor, index } of cells) {
      const other = (index + 1) % trace.gradients[tensor].length;
      const [first] = offered(network, trace, { tensor, index: other, of: 'value' });
      expect(first).toEqual({ tensor, index: other, of: 'gradient' });
      expect(offered(network, trace, { tensor, index, of: 'value' })).toHaveLength(cells.length);
    }
  });
});
