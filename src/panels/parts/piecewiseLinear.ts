/**
 * From one rising list of numbers to another, in straight lines between them, and no further than their ends. d3's scaleLinear
 * does this and more, but brings ticks, formats and arrays with it: 15 kB that the page would load before its first picture.
 */
export function piecewiseLinear(
  domain: readonly number[],
  range: readonly number[],
): (value: number) => number {
  return (value) => {
    const above = domain.findIndex((edge, n) => n > 0 && edge > value);
    const after = above === -1 ? domain.length - 1 : above;
    const [from, to] = [domain[after - 1], domain[after]];
    const share = Math.min(Math.max((value - from) / (to - from), 0), 1);
    return range[after - 1] * (1 - share) + range[after] * share;
  };
}
