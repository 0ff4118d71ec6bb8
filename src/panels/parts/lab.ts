/** A colour of sRGB: red, green and blue, whole numbers from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];
/** The same in CIE L*a*b*, white being that of D50: lightness 0 to 100, and two axes of colour. */
export type Lab = readonly [l: number, a: number, b: number];

/*
 * d3's lab() gives the same numbers and more, but brings all colours' names and every way to write them with it: 4 kB,
 * compressed, that the page would load before its first picture.
 */

/** Of the white point; its Y is 1. */
const [WHITE_X, WHITE_Z] = [0.96422, 0.82521];
/** Below it the cube root is a straight line. */
const KNEE = 6 / 29;
const SLOPE = 3 * KNEE ** 2;

const toRoot = (t: number): number => (t > KNEE ** 3 ? Math.cbrt(t) : t / SLOPE + 4 / 29);
const fromRoot = (t: number): number => (t > KNEE ? t ** 3 : SLOPE * (t - 4 / 29));
const toLinear = (part: number): number =>
  part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
const fromLinear = (part: number): number => {
  const value = part <= 0.0031308 ? 12.92 * part : 1.055 * part ** (1 / 2.4) - 0.055;
  return Math.min(Math.max(Math.round(255 * value), 0), 255);
};

/** @param hex six digits after a # */
export function rgbOfHex(hex: string): Rgb {
  const all = parseInt(hex.slice(1), 16);
  return [all >> 16, (all >> 8) & 255, all & 255];
}

export function labOf(color: Rgb): Lab {
  const [r, g, b] = color.map(toLinear);
  const y = toRoot(0.2225045 * r + 0.7168786 * g + 0.0606169 * b);
  const x = toRoot((0.4360747 * r + 0.3850649 * g + 0.1430804 * b) / WHITE_X);
  const z = toRoot((0.0139322 * r + 0.0971045 * g + 0.7141733 * b) / WHITE_Z);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** The nearest colour that a screen has. */
export function rgbOf([l, a, b]: Lab): Rgb {
  const root = (l + 16) / 116;
  const y = fromRoot(root);
  const x = WHITE_X * fromRoot(root + a / 500);
  const z = WHITE_Z * fromRoot(root - b / 200);
  return [
    fromLinear(3.1338561 * x - 1.6168667 * y - 0.4906146 * z),
    fromLinear(-0.9787684 * x + 1.9161415 * y + 0.033454 * z),
    fromLinear(0.0719453 * x - 0.2289914 * y + 1.4052427 * z),
  ];
}
