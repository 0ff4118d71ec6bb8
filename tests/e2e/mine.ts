import { DIGIT_STROKES } from '../fixtures/strokes.ts';
import { expect, type AppPage } from './page.ts';
import { openTrain } from './training.ts';

/** Draws a digit, says what it is, and keeps it. */
export async function keep(app: AppPage, digit: number): Promise<void> {
  await app.button('Clear').click();
  await app.draw(DIGIT_STROKES[digit]);
  await expect(app.prediction).toHaveText(new RegExp(`^${digit} `));
  // what is proposed is shown as checked: pressing it says that it is right
  await app.answer(digit).click();
  await app.button(`Keep as a ${digit}`).click();
  await expect(app.button(`Kept as a ${digit}`)).toBeVisible();
}

export async function openMine(app: AppPage): Promise<void> {
  await openTrain(app, 'My digits');
}

export const tile = (app: AppPage, label: number) => app.button(`Your ${label}, number 1, read as ${label}`);
