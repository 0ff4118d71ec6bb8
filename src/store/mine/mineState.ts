import type { MyDigit } from '../keep/database.ts';
import type { StorageTrouble } from '../keep/keepState.ts';

export interface MineSlice {
  /** The user's own digits, in the order they were kept. Until `mineRead` only those of this session. */
  readonly mine: readonly MyDigit[];
  /** Whether those of earlier sessions have been read. */
  readonly mineRead: boolean;
  /** Why they are not kept beyond this session. */
  readonly mineFailure: StorageTrouble | null;
  /** Keeps the drawing on the pad as the answer wanted of it. A drawing that is kept already gets this name instead of the former. */
  keepDrawing(): void;
  /** Adds those that are not there yet. */
  addDigits(digits: readonly MyDigit[]): void;
}
