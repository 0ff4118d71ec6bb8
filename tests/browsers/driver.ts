/** A place in the window, in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What a test asks of a browser, whatever protocol drives it. */
export interface Driver {
  /** Goes to an address, or there again. */
  open(address: string): Promise<void>;
  /** What an expression comes to in the page: a value that JSON can carry. */
  value(expression: string): Promise<unknown>;
  /** Presses the pointer at the first place, draws it through the others and lets go at the last. */
  draw(places: readonly Place[]): Promise<void>;
  /** A key by its name: `End`, `ArrowRight`, `7`. */
  press(key: string): Promise<void>;
  close(): Promise<void>;
}
