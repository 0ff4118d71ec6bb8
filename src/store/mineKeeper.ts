import { safeParse } from 'valibot';
import { openDatabase, type Database, type MyDigit } from './database.ts';
import { keptDigitSchema } from './mineSchema.ts';
import type { MineKeeper } from './syncMine.ts';

/** Keeps the user's own digits in IndexedDB. Only what changed is written, so that two tabs do not undo each other's work. */
export function createMineKeeper(open: () => Promise<Database> = () => openDatabase()): MineKeeper {
  let database: Database | null = null;
  /** What is known to be kept, as it is in the store. */
  let kept: ReadonlyMap<string, MyDigit> = new Map();

  /** After a failure the next attempt opens anew: the browser may have closed the connection, or allow one now. */
  async function connected<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    database ??= await open();
    try {
      return await work(database);
    } catch (error) {
      database.close();
      database = null;
      throw error;
    }
  }

  return {
    async read() {
      const all: readonly unknown[] = await connected((opened) => opened.getAll('digits'));
      // what does not fit is from another version or damaged: it is left where it is
      const digits = all.flatMap((each) => {
        const parsed = safeParse(keptDigitSchema, each);
        return parsed.success ? [parsed.output] : [];
      });
      kept = byId(digits);
      return digits.toSorted((one, other) => one.drawnAt - other.drawnAt);
    },
    async write(mine) {
      const now = byId(mine);
      const changed = mine.filter((digit) => kept.get(digit.id) !== digit);
      const gone = [...kept.keys()].filter((id) => !now.has(id));
      if (changed.length === 0 && gone.length === 0) return;
      await connected(async (opened) => {
        const transaction = opened.transaction('digits', 'readwrite');
        await Promise.all([
          ...changed.map((digit) => transaction.store.put(digit)),
          ...gone.map((id) => transaction.store.delete(id)),
          transaction.done,
        ]);
      });
      kept = now;
    },
  };
}

function byId(digits: readonly MyDigit[]): ReadonlyMap<string, MyDigit> {
  return new Map(digits.map((digit) => [digit.id, digit]));
}
