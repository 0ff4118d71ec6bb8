import { encode } from 'uqr';

/** White modules around a code, as its standard wants. */
const QUIET = 4;
/** Modules a side of the finest code that a camera still reads off a screen. */
const FINEST = 117;

/** The version of a code, as its standard counts sizes. */
function versionOf(modules: number): number {
  return (modules - 17) / 4;
}

export interface QrPath {
  /** Modules a side, with the quiet ones. */
  readonly side: number;
  /** The dark modules: an SVG path, a rectangle a run of them in a row. */
  readonly path: string;
}

/** A text as a QR code; null where it is too long for one that a camera reads. */
export function qrPath(text: string): QrPath | null {
  try {
    const { data, size } = encode(text, { ecc: 'L', border: QUIET, maxVersion: versionOf(FINEST) });
    return { side: size, path: data.flatMap((row, y) => runs(row, y)).join('') };
  } catch {
    return null;
  }
}

function runs(row: readonly boolean[], y: number): string[] {
  return row.flatMap((isDark, x) => {
    if (!isDark || row[x - 1]) return [];
    const end = row.indexOf(false, x);
    return [`M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`];
  });
}
