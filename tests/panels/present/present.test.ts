import { expect, it } from 'vitest';
import { stepOfKey } from '../../../src/panels/present/presentKeys.ts';
import { zoomFor } from '../../../src/panels/present/zoom.ts';

it('arrows, space and the page keys of a remote control step through a presentation; other keys do not', () => {
  for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ']) expect(stepOfKey(key)).toBe(1);
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp']) expect(stepOfKey(key)).toBe(-1);
  for (const key of ['Escape', 'Enter', 'Home', 'a', '5']) expect(stepOfKey(key)).toBeNull();
});

it('a presentation grows with the window as far as both sides allow, and is never smaller than the page', () => {
  expect(zoomFor(390, 844)).toBe(1);
  expect(zoomFor(1280, 720)).toBeGreaterThan(1.3);
  expect(zoomFor(1920, 1080)).toBeGreaterThan(zoomFor(1280, 720));
  expect(zoomFor(1920, 720)).toBe(zoomFor(1280, 720));
  expect(zoomFor(1024, 1400)).toBe(zoomFor(1024, 768));
});
