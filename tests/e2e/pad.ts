import type { AppPage } from './page.ts';

/** Pixels on screen of a place on the pad, in units of its side. */
export async function placeOn(app: AppPage, x: number, y: number): Promise<{ x: number; y: number }> {
  const [[place]] = await app.onScreen([[{ x, y }]]);
  return place;
}
