import { useEffect, useLayoutEffect, useRef } from 'react';
import { ghostFill } from '../parts/drawMosaic.ts';
import { usePixelRatio } from '../parts/usePixelRatio.ts';
import type { RailPicture } from './railPictures.ts';
import { drawSmallMap, type Place, type SmallMap } from './smallMap.ts';

/** What the canvas shows, and where the places for pictures lie on it. */
interface Drawn {
  readonly places: readonly Place[];
  pictures: readonly SmallMap[];
}

/**
 * All pictures of a rail on one canvas over it: each canvas is a layer of the page, and so is all that lies between them. They
 * are drawn where the rail keeps a place for each, marked `data-picture`.
 */
export function RailCanvas({ pictures }: { readonly pictures: readonly RailPicture[] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawn = useRef<Drawn>({ places: [], pictures: [] });
  const latest = useRef(pictures);
  const pixels = usePixelRatio();
  const count = pictures.length;
  useEffect(() => {
    latest.current = pictures;
    if (canvas.current) draw(canvas.current, drawn.current, pictures);
  }, [pictures]);
  useLayoutEffect(() => {
    const element = canvas.current;
    const rail = element?.parentElement;
    if (!element || !rail) return undefined;
    const observer = new ResizeObserver(() => {
      drawn.current = { places: placesIn(rail, element, pixels), pictures: [] };
      draw(element, drawn.current, latest.current);
    });
    observer.observe(rail);
    return () => observer.disconnect();
  }, [pixels, count]);
  return <canvas ref={canvas} aria-hidden />;
}

/** Makes the canvas as large as the rail, which empties it, and finds the places on it. */
function placesIn(rail: Element, canvas: HTMLCanvasElement, pixels: number): Place[] {
  const box = canvas.getBoundingClientRect();
  canvas.width = Math.round(box.width * pixels);
  canvas.height = Math.round(box.height * pixels);
  const [across, down] = [canvas.width / box.width, canvas.height / box.height];
  return Array.from(rail.querySelectorAll('[data-picture]'), (place) => {
    const { left, top, width, height } = place.getBoundingClientRect();
    return {
      left: (left - box.left) * across,
      top: (top - box.top) * down,
      width: width * across,
      height: height * down,
    };
  });
}

function draw(canvas: HTMLCanvasElement, drawn: Drawn, pictures: readonly RailPicture[]): void {
  const pen = canvas.getContext('2d');
  if (!pen || drawn.places.length === 0) return;
  pictures.forEach((picture, n) => {
    const place = drawn.places.at(picture.place);
    // a rail that has become another's has its places measured right after this
    if (!place) return;
    const [left, width] = [place.left + place.width * picture.from, place.width * picture.share];
    const ghost = ghostFill(picture.color.theme, canvas);
    drawSmallMap(pen, picture, drawn.pictures[n] ?? null, { ...place, left, width }, ghost);
  });
  drawn.pictures = pictures;
}
