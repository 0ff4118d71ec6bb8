import { useEffect, useRef } from 'react';
import { networks } from '../../core/index.ts';
import { spritesOf } from '../../timeline/motion.ts';
import { isCoarse } from '../../timeline/steps.ts';
import { frameOf, groupExplanations, isRushed } from '../../store/pass/frames.ts';
import type { AppState } from '../../store/state.ts';
import { useAppStoreApi } from '../../store/useAppStore.ts';
import { createPlaces } from './cellRects.ts';
import { drawSprites, type Flying } from './drawSprites.ts';
import { prefersReducedMotion } from '../parts/prefersReducedMotion.ts';
import './motion.css';

/** Seconds that a step's motion takes when it is stepped by hand, and the longest while playing. */
const BY_HAND = 0.6;
const LONGEST = 0.9;

/** Numbers fly from where they are read to where they are added up. Only the user's own steps start a motion. */
export default function MotionContainer() {
  const store = useAppStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let stop: (() => void) | null = null;
    const unsubscribe = store.subscribe((state, before) => {
      const by = state.position - before.position;
      if (by === 0 || state.stepSize !== before.stepSize || state.network !== before.network) return;
      stop?.();
      stop = null;
      if (Math.abs(by) !== 1 || !canvas.current || !mayMove(state)) return;
      const seconds = state.playing ? Math.min(0.85 / state.speed, LONGEST) : BY_HAND;
      stop = animate(canvas.current, by > 0 ? state : before, by > 0, seconds);
    });
    return () => {
      stop?.();
      unsubscribe();
    };
  }, [store]);
  return <canvas ref={canvas} className="motion" aria-hidden />;
}

/** Where steps follow each other too fast, a motion would be over before it is seen. */
function mayMove(state: AppState): boolean {
  return !isCoarse(state.stepSize) && !isRushed(state) && !prefersReducedMotion();
}

/** Runs a step's motion, backwards for a step that is taken back. Returns a function that ends it. */
function animate(
  canvas: HTMLCanvasElement,
  state: AppState,
  isForward: boolean,
  seconds: number,
): () => void {
  const context = canvas.getContext('2d');
  if (!context) return () => undefined;
  const sprites = spritesOf(groupExplanations(state), frameOf(state).termsShown);
  const colors = colorsOf(canvas);
  let flying: Flying[] | null = null;
  let started: number | null = null;
  let request = requestAnimationFrame(tick);

  function tick(now: number): void {
    if (!context) return;
    // places are measured once, after the step has been painted
    flying ??= placed(sprites, state);
    started ??= now;
    const time = Math.min((now - started) / 1000 / seconds, 1);
    if (time === 1) return hide();
    clear(canvas, context);
    drawSprites(context, flying, isForward ? time : 1 - time, colors);
    canvas.style.visibility = 'visible';
    request = requestAnimationFrame(tick);
  }
  // a sheet as large as the window costs every frame something, though nothing is on it
  function hide(): void {
    canvas.style.visibility = 'hidden';
  }
  return () => {
    cancelAnimationFrame(request);
    hide();
  };
}

function placed(sprites: ReturnType<typeof spritesOf>, { network }: AppState): Flying[] {
  const placeOf = createPlaces(networks[network]);
  return sprites.flatMap((sprite) => {
    const from = placeOf(sprite.from);
    const to = placeOf(sprite.to);
    return from && to ? [{ sprite, from, to }] : [];
  });
}

function clear(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D): void {
  const scale = window.devicePixelRatio;
  const width = Math.round(window.innerWidth * scale);
  const height = Math.round(window.innerHeight * scale);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, window.innerWidth, window.innerHeight);
}

function colorsOf(canvas: HTMLCanvasElement): { positive: string; negative: string; edge: string } {
  const style = getComputedStyle(canvas);
  const color = (name: string): string => style.getPropertyValue(name);
  return { positive: color('--positive'), negative: color('--negative'), edge: color('--card') };
}
