import { beforeEach, describe, expect, it } from 'vitest';
import { colorScale } from '../../../src/panels/parts/colorScale.ts';
import { drawMosaic, type MosaicDrawing } from '../../../src/panels/parts/drawMosaic.ts';
import { cellBox } from '../../../src/panels/parts/mosaicGeometry.ts';
import { upTo } from '../../core/support.ts';

interface Filled {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

/** A canvas that keeps what was filled. */
function fakeCanvas(): { canvas: HTMLCanvasElement; filled: Filled[] } {
  const filled: Filled[] = [];
  const context = {
    fillStyle: '',
    setTransform: () => undefined,
    fillRect: (x: number, y: number, width: number, height: number) =>
      filled.push({ x, y, width, height, fill: context.fillStyle }),
  };
  const canvas = { width: 0, height: 0, getContext: () => context };
  return { canvas: canvas as unknown as HTMLCanvasElement, filled };
}

/** w12 of the kernel network: 80 images of 5x5, ten in a row. */
const w12: MosaicDrawing = {
  values: Float64Array.from({ length: 2000 }, (_, n) => n),
  geometry: { tileRows: 8, tileColumns: 10, imageRows: 5, imageColumns: 5, units: 80 },
  color: colorScale('weight', 'light', 2000),
  isShown: undefined,
  pixels: 1,
};

const boxes = (filled: readonly Filled[]): unknown[] =>
  filled.map(({ x, y, width, height }) => ({ x, y, width, height }));

describe('the picture of a mosaic', () => {
  beforeEach(() => {
    Object.assign(globalThis, { getComputedStyle: () => ({ getPropertyValue: (name: string) => name }) });
  });

  it('has each value once, at its place and in its colour', () => {
    const { canvas, filled } = fakeCanvas();
    drawMosaic(canvas, w12);
    expect(boxes(filled)).toEqual(upTo(2000).map((index) => cellBox(w12.geometry, index)));
    expect(filled.map(({ fill }) => fill)).toEqual(upTo(2000).map((index) => w12.color.fill(index)));
  });

  it('shows a ghost where nothing is computed yet', () => {
    const { canvas, filled } = fakeCanvas();
    drawMosaic(canvas, { ...w12, isShown: (index) => index % 80 < 3 });
    const ghosts = filled.flatMap(({ fill }, index) => (fill === '--ghost-fill' ? [index] : []));
    expect(ghosts).toEqual(upTo(2000).filter((index) => index % 80 >= 3));
  });

  it('draws only what a step has changed, forward and back', () => {
    const at = (done: number): MosaicDrawing => ({ ...w12, isShown: (index) => index % 80 < done });
    const fourth = upTo(25).map((j) => cellBox(w12.geometry, j * 80 + 3));
    const forward = fakeCanvas();
    drawMosaic(forward.canvas, at(4), at(3));
    expect(boxes(forward.filled)).toEqual(fourth);
    expect(forward.filled.map(({ fill }) => fill)).not.toContain('--ghost-fill');
    const back = fakeCanvas();
    drawMosaic(back.canvas, at(3), at(4));
    expect(boxes(back.filled)).toEqual(fourth);
    expect(new Set(back.filled.map(({ fill }) => fill))).toEqual(new Set(['--ghost-fill']));
  });

  it('is drawn anew when values, colours or sharpness change', () => {
    const others = [
      { values: Float64Array.from(w12.values) },
      { color: colorScale('weight', 'dark', 2000) },
      { pixels: 2 },
    ];
    for (const other of others) {
      const { canvas, filled } = fakeCanvas();
      drawMosaic(canvas, { ...w12, ...other }, w12);
      expect(filled).toHaveLength(2000);
    }
  });
});
