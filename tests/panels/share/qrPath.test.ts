import jsqr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrPath } from '../../../src/panels/share/link/qrPath.ts';

/** The dark modules of a path of rectangles, as a picture of some pixels a module. */
function pictureOf({ side, path }: { side: number; path: string }, scale: number): Uint8ClampedArray {
  const width = side * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1)
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column += 1)
        pixels.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  return pixels;
}

describe('a QR code', () => {
  it('is read back as the very text, short or as long as it may be', () => {
    for (const length of [0, 60, 300, 1200]) {
      const text = `http://localhost:4317/page/#m=1.${'aB3-_'.repeat(length / 5)}`;
      const code = qrPath(text);
      if (!code) throw new Error('expected a code');
      const picture = pictureOf(code, 4);
      expect(jsqr(picture, code.side * 4, code.side * 4)?.data).toBe(text);
    }
  });

  it('has four white modules on every side', () => {
    const code = qrPath('http://localhost/');
    if (!code) throw new Error('expected a code');
    const corners = Array.from(code.path.matchAll(/M(\d+) (\d+)h(\d+)/g), (match) =>
      match.slice(1).map(Number),
    );
    expect(Math.min(...corners.map(([x]) => x))).toBe(4);
    expect(Math.min(...corners.map(([, y]) => y))).toBe(4);
    expect(Math.max(...corners.map(([x, , run]) => x + run))).toBe(code.side - 4);
    expect(Math.max(...corners.map(([, y]) => y + 1))).toBe(code.side - 4);
  });

  it('is not made of what a camera could not read', () => {
    expect(qrPath('a'.repeat(1300))).toBeNull();
    expect(qrPath('a'.repeat(100_000))).toBeNull();
  });
});
