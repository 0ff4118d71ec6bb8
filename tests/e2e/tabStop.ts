import type { Locator } from '@playwright/test';

/** What keys reach of a grid: one of its cells, or of bars the grid itself. */
export function tabStop(grid: Locator): Locator {
  return grid.and(grid.page().locator('[tabindex="0"]')).or(grid.locator('[tabindex="0"]'));
}
