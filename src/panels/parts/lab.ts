/**
 * The colour space Lab (of CSS, by the white of D50), in which equal steps look equal. d3's `lab` does the same, but brings the
 * reading of every notation and all names of colours with it: 4 kB that the page would load before its first picture.
 */
export type Lab = readonly [l: number, a: number, b: number];

const WHITE = [0.96422, 1, 0.82521] as const;
const EDGE = 6 / 29;

/** A colour `#rrggbb` in Lab. */
export function labOf(hex: string): Lab {
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  const x = bent((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / WHITE[0]);
  const y = bent((0.2225045 * r + 0.7168786 * g + 0.0606169 * b) / WHITE[1]);
  const z = bent((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / WHITE[2]);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** A colour in Lab as style sheets and canvases read it. */
export function rgbOf([l, a, b]: Lab): string {
  const middle = (l + 16) / 116;
  const x = WHITE[0] * straight(middle + a / 500);
  const y = WHITE[1] * straight(middle);
  const z = WHITE[2] * straight(middle - b / 200);
  const parts = [
    3.1338561 * x - 1.6168667 * y - 0.4906146 * z,
    -0.9787684 * x + 1.9161415 * y + 0.033454 * z,
    0.0719453 * x - 0.2289914 * y + 1.4052427 * z,
  ];
  return `rgb(${parts.map((part) => Math.round(255 * Math.min(Math.max(screen(part), 0), 1))).join(', ')})`;
}

/** What a screen is told, as an amount of light, and back. */
function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
function screen(light: number): number {
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
}

/** An amount of light as it is seen, and back. */
function bent(light: number): number {
  return light > EDGE ** 3 ? Math.cbrt(light) : light / (3 * EDGE ** 2) + 4 / 29;
}
function straight(seen: number): number {
  return seen > EDGE ? seen ** 3 : 3 * EDGE ** 2 * (seen - 4 / 29);
}
