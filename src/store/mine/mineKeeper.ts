import { safeParse } from 'valibot';
import { Connection } from '../keep/connection.ts';
import { openDatabase, type Database, type MyDigit } from '../keep/database.ts';
import { keptDigitSchema } from './mineSchema.ts';
import type { MineKeeper } from './syncMine.ts';

/**
 * Keeps the user's own digits in IndexedDB. Only what changed is written, so that two tabs do not undo each other's work. `onChange`:
 * a database that could not be had can be had now, or one that was lost has to be written again.
 * `onWritten`: other tabs can be told.
 */
export function createMineKeeper(
  onChange: () => void,
  open: () => Promise<Database> = () => openDatabase(),
  onWritten: () => void = () => undefined,
): MineKeeper {
  const connection = new Connection(open, onChange);
  let connected: Database | null = null;
  /** What is known to be kept, as it is in the store. */
  let kept: ReadonlyMap<string, MyDigit> = new Map();

  /** The database; one that was lost and opened anew may have lost digits too. */
  async function get(): Promise<Database> {
    const database = await connection.get();
    if (connected && database !== connected) {
      const there = new Set(await database.getAllKeys('digits'));
      kept = new Map([...kept].filter(([id]) => there.has(id)));
    }
    connected = database;
    return database;
  }

  /** After a failure the next attempt opens anew: the browser may have closed the connection, or allow one now. */
  async function trying<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      connection.drop();
      throw error;
    }
  }

  return {
    read: () =>
      trying(async () => {
        const all: readonly unknown[] = await (await get()).getAll('digits');
        // what does not fit is from another version or damaged: it is left where it is
        const digits = all.flatMap((each) => {
          const parsed = safeParse(keptDigitSchema, each);
          return parsed.success ? [parsed.output] : [];
        });
        kept = byId(digits);
        return digits.toSorted((one, other) => one.drawnAt - other.drawnAt);
      }),
    write: (mine) =>
      trying(async () => {
        const database = await get();
        const now = byId(mine);
        const changed = mine.filter((digit) => kept.get(digit.id) !== digit);
        const gone = [...kept.keys()].filter((id) => !now.has(id));
        if (changed.length === 0 && gone.length === 0) return;
        const transaction = database.transaction('digits', 'readwrite');
        await Promise.all([
          ...changed.map((digit) => transaction.store.put(digit)),
          ...gone.map((id) => transaction.store.delete(id)),
          transaction.done,
        ]);
        kept = now;
        onWritten();
      }),
  };
}

function byId(digits: readonly MyDigit[]): ReadonlyMap<string, MyDigit> {
  return new Map(digits.map((digit) => [digit.id, digit]));
}
