import type { CDPSession, Page } from '@playwright/test';
import type { Stroke } from '../../src/core/index.ts';
import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { expect, type AppPage } from './page.ts';

const [, , , THREE, , , , SEVEN] = DIGIT_STROKES;

type Draw = (session: CDPSession, strokes: readonly Stroke[]) => Promise<void>;

export async function drawByFinger(session: CDPSession, strokes: readonly Stroke[]): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Stroke) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
  for (const [first, ...rest] of strokes) {
    await touch('touchStart', [first]);
    await Promise.all(rest.map((point) => touch('touchMove', [point])));
    await touch('touchEnd', []);
  }
}

export async function drawByPen(session: CDPSession, strokes: readonly Stroke[]): Promise<void> {
  const pen = (
    type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
    point: Stroke[number],
    buttons: 0 | 1,
  ) =>
    session.send('Input.dispatchMouseEvent', {
      ...point,
      type,
      buttons,
      button: type === 'mouseMoved' ? 'none' : 'left',
      clickCount: type === 'mouseMoved' ? 0 : 1,
      pointerType: 'pen',
      force: 0.5,
    });
  for (const stroke of strokes) {
    await pen('mouseMoved', stroke[0], 0);
    await pen('mousePressed', stroke[0], 1);
    await Promise.all(stroke.slice(1).map((point) => pen('mouseMoved', point, 1)));
    await pen('mouseReleased', stroke[stroke.length - 1], 0);
  }
}

/** The kinds of pointer that the page heard. */
async function listenToPointers(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const kinds = new Set<string>();
    Object.assign(window, { kinds });
    window.addEventListener('pointerdown', (event) => kinds.add(event.pointerType), true);
  });
  return () => page.evaluate(() => [...(window as unknown as { kinds: Set<string> }).kinds]);
}

/** What is drawn so is read like drawing with the mouse, and leaves a pad on which the kernel can be followed. */
export async function expectReadWhenDrawn(app: AppPage, kind: 'touch' | 'pen', drawBy: Draw): Promise<void> {
  const { page } = app;
  const kinds = await listenToPointers(page);
  const session = await page.context().newCDPSession(page);
  await app.button('Clear').click();
  await drawBy(session, await app.onScreen(SEVEN));
  await expect(app.prediction).toHaveText(/^7 /);
  expect(await kinds()).toContain(kind);
  await app.button('Clear').click();
  await drawBy(session, await app.onScreen(THREE));
  await expect(app.prediction).toHaveText(/^3 /);
  await app.position.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  // on a slow machine the stage follows the pad when there is time
  await expect.poll(() => app.markedCells('x')).toHaveLength(25);
}
