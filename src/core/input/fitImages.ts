import { cellCount } from '../check.ts';
import { imageOf } from '../roles.ts';
import type { Network } from '../types.ts';
import { fitImage } from './fitImage.ts';

/** fitImage for many images of one size, one after the other; the very same array where they fit. */
export function fitImages(network: Network, images: Float64Array, count: number): Float64Array {
  const [from, to] = [images.length / Math.max(count, 1), cellCount(imageOf(network))];
  if (from === to) return images;
  const fitted = new Float64Array(count * to);
  for (let n = 0; n < count; n += 1)
    fitted.set(fitImage(network, images.subarray(n * from, (n + 1) * from)), n * to);
  return fitted;
}
