import { useLayoutEffect, useRef } from 'react';
import type { ColorScale } from '../parts/colorScale.ts';
import { StampMap } from './StampSheetGrid.tsx';
import type { Stamp, StampSheet } from './stamps.ts';

export interface StampFlightProps {
  readonly stamp: Stamp;
  /** Its number on the sheet, from where it flies to the pile. */
  readonly n: number;
  readonly sheet: StampSheet;
  readonly color: ColorScale;
  /** How much of its way it has flown, 0 to 1. */
  readonly flight: number;
}

/** A stamp on its way from the sheet to the pile. */
export function StampFlight({ stamp, n, sheet, color, flight }: StampFlightProps) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const own = root.current;
    const area = own?.offsetParent;
    const from = area?.querySelector(`.stamp-sheet [data-cell="${n}"]`)?.getBoundingClientRect();
    const to = area?.querySelector('.pile .heatmap')?.getBoundingClientRect();
    if (!own || !area || !from || !to) return;
    const base = area.getBoundingClientRect();
    const between = (a: number, b: number): number => a + (b - a) * flight;
    const x = between(from.left, to.left) - base.left;
    const y = between(from.top, to.top) - base.top;
    own.style.width = `${from.width}px`;
    own.style.transform = `translate(${x}px, ${y}px) scale(${between(1, to.width / from.width)})`;
  }, [n, flight]);
  return (
    <div ref={root} className="stamp-flight" aria-hidden>
      <StampMap stamp={stamp} sheet={sheet} color={color} />
    </div>
  );
}
