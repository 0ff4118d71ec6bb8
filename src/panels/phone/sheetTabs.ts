/** The tabs of the sheet: those of the desktop's panel, and of its card the step and the views. */
export const SHEET_TABS = ['why', 'now', 'views', 'train', 'lesson'] as const;
export type SheetTab = (typeof SHEET_TABS)[number];

/** How much of the screen the sheet has. */
export const HEIGHTS = ['peek', 'half', 'whole'] as const;
export type SheetHeight = (typeof HEIGHTS)[number];

/**
 * @param isCard the tab is one of the card's
 * @param sideTab the tab that the desktop's panel would show
 */
export function tabOf(isCard: boolean, sideTab: SheetTab, weightView: string): SheetTab {
  if (!isCard) return sideTab;
  return weightView === 'now' ? 'now' : 'views';
}

/** The next height up or down; the same at an end. */
export function heightAfter(height: SheetHeight, by: 1 | -1): SheetHeight {
  const next = HEIGHTS.indexOf(height) + by;
  return HEIGHTS[Math.min(Math.max(next, 0), HEIGHTS.length - 1)];
}
