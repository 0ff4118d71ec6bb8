import { opacityOf, wayOf, type Sprite } from '../../timeline/motion.ts';
import type { Place } from './cellRects.ts';

export interface Flying {
  readonly sprite: Sprite;
  readonly from: Place;
  readonly to: Place;
}

const SMALLEST = 4;
const LARGEST = 13;

/** Draws all sprites as they are at `progress`: a pure function of it, so time may run backwards. */
export function drawSprites(
  context: CanvasRenderingContext2D,
  flying: readonly Flying[],
  progress: number,
  colors: { readonly positive: string; readonly negative: string; readonly edge: string },
): void {
  for (const { sprite, from, to } of flying) {
    const way = wayOf(sprite, progress);
    if (way === null) continue;
    const side = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(sprite.size);
    const x = from.x + (to.x - from.x) * way;
    // a shallow arc keeps sprites of one row apart
    const y = from.y + (to.y - from.y) * way - Math.sin(Math.PI * way) * 14;
    context.globalAlpha = opacityOf(sprite, way) * (sprite.value === 0 ? 0.35 : 1);
    context.fillStyle = sprite.value < 0 ? colors.negative : colors.positive;
    context.strokeStyle = colors.edge;
    context.beginPath();
    // the sign is in the shape as well: squares add, dashes take
    const height = sprite.value < 0 ? side * 0.55 : side;
    context.roundRect(x - side / 2, y - height / 2, side, height, 2);
    context.fill();
    context.stroke();
  }
  context.globalAlpha = 1;
}
