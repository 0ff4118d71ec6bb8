/** A digit that the user drew. */
export interface OwnDigit {
  readonly id: string;
  readonly label: number;
  /** 196 bytes, 255 ink. */
  readonly image: Uint8Array;
  readonly drawnAt: number;
}
