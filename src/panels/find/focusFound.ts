import type { Ref } from '../../core/index.ts';
import { mapElement } from '../motion/cellRects.ts';

/**
 * The focus goes to the cell that was found, now that it is selected; where the stage does not show it to what explains it, if that
 * stands there, else back to where it lay before the dialog.
 */
export function focusFound(ref: Ref, before: Element | null): void {
  const panel = document.querySelector<HTMLElement>('#panel');
  const explained = panel?.dataset['tab'] === 'why' ? panel : null;
  for (const place of [cellElement(ref), explained, before, panel]) {
    if (!(place instanceof HTMLElement || place instanceof SVGElement)) continue;
    place.focus();
    if (document.activeElement === place && place !== document.body) return;
  }
}

/** The cell itself, or the grid that has the focus for its cells. */
function cellElement(ref: Ref): Element | null {
  const grid = mapElement(ref)?.querySelector('[role=grid]') ?? null;
  const cell = grid?.querySelector('[role=gridcell][aria-selected=true]') ?? null;
  return cell?.hasAttribute('tabindex') ? cell : cell && grid;
}
