import type { Locator } from '@playwright/test';
import { expect, type AppPage } from './page.ts';
import { openTrain } from './training.ts';

const CELL = /^true (\d), read as (\d): (\d+) digits?$/;

export async function openMistakes(app: AppPage): Promise<Locator> {
  await openTrain(app, 'Misread');
  const matrix = app.page.getByRole('grid', { name: 'Confusion matrix' });
  await expect(matrix).toBeVisible();
  return matrix;
}

export interface Cell {
  readonly digit: number;
  readonly answer: number;
  readonly count: number;
}

export async function cellsOf(matrix: Locator): Promise<Cell[]> {
  const names = await matrix
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label') ?? ''));
  return names.map((name) => {
    const [, digit, answer, count] = (CELL.exec(name) ?? []).map(Number);
    return { digit, answer, count };
  });
}

export const total = (cells: readonly Cell[]): number => cells.reduce((sum, { count }) => sum + count, 0);
export const rightOf = (cells: readonly Cell[]): number =>
  total(cells.filter(({ digit, answer }) => digit === answer));
