import type { ColorScale, ColorTheme } from './colorScale.ts';
import { cellBox, mosaicSize, type MosaicGeometry } from './mosaicGeometry.ts';

export interface MosaicDrawing {
  readonly values: Float64Array;
  readonly geometry: MosaicGeometry;
  readonly color: ColorScale;
  readonly isShown: ((index: number) => boolean) | undefined;
  /** Device pixels a CSS pixel. */
  readonly pixels: number;
}

/**
 * Draws the cells and ghosts of a mosaic. Where `before` tells what the canvas shows already, only cells that were
 * computed since, or are no longer, are drawn: a step changes few of thousands.
 */
export function drawMosaic(
  canvas: HTMLCanvasElement,
  drawing: MosaicDrawing,
  before?: MosaicDrawing | null,
): void {
  const { geometry, values, color, isShown } = drawing;
  const { width, height } = mosaicSize(geometry);
  const scale = Math.max(1, Math.round(drawing.pixels));
  const context = canvas.getContext('2d');
  if (!context) return;
  const isSame = before && sameCells(before, drawing);
  if (!isSame) {
    canvas.width = width * scale;
    canvas.height = height * scale;
  }
  context.setTransform(scale, 0, 0, scale, 0, 0);
  const ghost = ghostFill(color.theme, canvas);
  for (let index = 0; index < values.length; index += 1) {
    const shown = isShown?.(index) ?? true;
    if (isSame && shown === (before.isShown?.(index) ?? true)) continue;
    const box = cellBox(geometry, index);
    context.fillStyle = shown ? color.fill(values[index]) : ghost;
    context.fillRect(box.x, box.y, box.width, box.height);
  }
}

function sameCells(before: MosaicDrawing, now: MosaicDrawing): boolean {
  return (
    before.values === now.values &&
    before.geometry === now.geometry &&
    before.color === now.color &&
    before.pixels === now.pixels
  );
}

const ghostFills = new Map<ColorTheme, string>();

/** The style sheet's colour for ghosts: asked for once a theme, as asking makes the browser settle all styles. */
export function ghostFill(theme: ColorTheme, canvas: HTMLCanvasElement): string {
  const fill = ghostFills.get(theme) ?? getComputedStyle(canvas).getPropertyValue('--ghost-fill');
  ghostFills.set(theme, fill);
  return fill;
}
