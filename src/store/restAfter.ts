import { onceDrawn } from './onceDrawn.ts';

/** Of what draws long: so many times as long the page is left alone, so that most frames stay short. */
const SHARE = 3;
/** Milliseconds up to which a drawing is short: two of the screen's own frames. */
const SHORT = 40;

/** How long drawings take, and how long to rest after one. */
export interface RestAfter {
  /** A change was made that is drawn now. */
  begins(): void;
  /** Milliseconds from one drawing to the next: `least` on a machine that draws fast. */
  rest(least: number): number;
}

/** The page takes less of what goes on without end when frames grow long: less often, and never the other way round. */
export function createRestAfter(): RestAfter {
  let took = 0;
  let isUnderWay = false;
  return {
    begins() {
      if (isUnderWay) return;
      isUnderWay = true;
      const begun = performance.now();
      onceDrawn(() => {
        took = performance.now() - begun;
        isUnderWay = false;
      });
    },
    rest: (least) => (took > SHORT ? Math.max(least, SHARE * took) : least),
  };
}
