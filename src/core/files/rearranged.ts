/**
 * Numbers of a shape with their axes in another order: axis n of the result is axis `axes[n]` of what came. What Fortran keeps is
 * the array with all its axes turned round.
 */
export function rearranged(
  numbers: Float64Array,
  shape: readonly number[],
  axes: readonly number[],
): Float64Array {
  const strides = shape.map((_, n) => shape.slice(n + 1).reduce((product, side) => product * side, 1));
  const result = new Float64Array(numbers.length);
  const place = axes.map(() => 0);
  let at = 0;
  for (let n = 0; n < result.length; n += 1) {
    result[n] = numbers[at];
    for (let k = axes.length - 1; k >= 0; k -= 1) {
      place[k] += 1;
      at += strides[axes[k]];
      if (place[k] < shape[axes[k]]) break;
      at -= place[k] * strides[axes[k]];
      place[k] = 0;
    }
  }
  return result;
}
