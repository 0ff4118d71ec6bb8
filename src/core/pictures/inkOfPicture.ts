/** A picture in colours becomes ink: whatever its border is, is paper. */

export interface PictureInk {
  /** 0 paper, 255 ink, row by row. */
  readonly ink: Uint8Array;
  /** Whether dark ink lies on light paper, or light ink on dark. */
  readonly paper: 'light' | 'dark';
}

/** Fainter than this share of the strongest ink is paper: grain of a photograph, and what JPEG leaves around strokes. */
const FAINT = 1 / 8;
/** A picture whose strongest ink differs by less from its paper, of 255, shows nothing. */
const LEAST = 24;
/** The border's level is that of its pixels in the middle of all: a stroke that runs out of the picture does not move it. */
const MIDDLE = 0.5;

/** As it is: grey is ink, turned round on light paper. `rgba`: four bytes a pixel. */
export function inkAsItIs(rgba: ArrayLike<number>, width: number, height: number): PictureInk {
  const { grey, paper } = greyOf(rgba, width, height);
  return { ink: paper === 'light' ? grey.map((level) => 255 - level) : grey, paper };
}

/** To be fitted: paper is 0 and the strongest ink 255, as of a drawing. Null where nothing stands out from the border. */
export function inkToFit(rgba: ArrayLike<number>, width: number, height: number): PictureInk | null {
  const { grey, paper, level } = greyOf(rgba, width, height);
  const sign = paper === 'light' ? -1 : 1;
  const strongest = grey.reduce((most, each) => Math.max(most, sign * (each - level)), 0);
  if (strongest < LEAST) return null;
  const ink = grey.map((each) => {
    const share = (sign * (each - level)) / strongest;
    return share < FAINT ? 0 : Math.round(share * 255);
  });
  return { ink, paper };
}

interface Grey {
  readonly grey: Uint8Array;
  readonly paper: PictureInk['paper'];
  /** The paper's grey. */
  readonly level: number;
}

function greyOf(rgba: ArrayLike<number>, width: number, height: number): Grey {
  const border = borderOf(width, height);
  // what can be seen through is paper, of the other kind than what is drawn on it
  const isClear = middleOf(border.map((pixel) => rgba[pixel * 4 + 3])) < 128;
  const under = isClear && meanOfOpaque(rgba) > 127 ? 0 : 255;
  const grey = Uint8Array.from({ length: width * height }, (_, pixel) => {
    const share = rgba[pixel * 4 + 3] / 255;
    return Math.round(luma(rgba, pixel) * share + under * (1 - share));
  });
  const level = middleOf(border.map((pixel) => grey[pixel]));
  return { grey, paper: level > 127 ? 'light' : 'dark', level };
}

/** How bright a pixel looks (ITU-R BT.601), as JPEG and televisions have it. */
function luma(rgba: ArrayLike<number>, pixel: number): number {
  return 0.299 * rgba[pixel * 4] + 0.587 * rgba[pixel * 4 + 1] + 0.114 * rgba[pixel * 4 + 2];
}

function meanOfOpaque(rgba: ArrayLike<number>): number {
  let [sum, weight] = [0, 0];
  for (let pixel = 0; pixel * 4 < rgba.length; pixel += 1) {
    const share = rgba[pixel * 4 + 3];
    sum += luma(rgba, pixel) * share;
    weight += share;
  }
  return weight === 0 ? 255 : sum / weight;
}

/** The pixels at the picture's four sides. */
function borderOf(width: number, height: number): number[] {
  const border: number[] = [];
  for (let column = 0; column < width; column += 1) border.push(column, (height - 1) * width + column);
  for (let row = 1; row < height - 1; row += 1) border.push(row * width, row * width + width - 1);
  return border;
}

function middleOf(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * MIDDLE)];
}
