import type { AppStore } from '../createAppStore.ts';
import { LARGEST_FILE, readMineFile, type MineFileProblem, type ReadOptions } from './mineFile.ts';
import { newAmong } from './mineSlice.ts';
import { MOST_DIGITS } from './myDigits.ts';

export type Imported =
  { readonly kind: 'imported'; readonly added: number; readonly known: number } | MineFileProblem;

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Adds the digits of a file to the user's own, all or none. Its size is looked at before it is read. */
export async function importMine(
  store: AppStore,
  file: Pick<File, 'size' | 'text'>,
  { rest = nextTask, onProgress }: Partial<ReadOptions> = {},
): Promise<Imported> {
  if (file.size > LARGEST_FILE) return { kind: 'tooLarge', bytes: file.size, most: LARGEST_FILE };
  const text = await file.text().catch(() => null);
  if (text === null) return { kind: 'unreadable' };
  const digits = await readMineFile(text, { rest, ...(onProgress && { onProgress }) });
  if ('kind' in digits) return digits;
  const { mine, addDigits } = store.getState();
  const added = newAmong(digits, mine).length;
  const count = mine.length + added;
  if (count > MOST_DIGITS) return { kind: 'tooMany', count, most: MOST_DIGITS };
  addDigits(digits);
  return { kind: 'imported', added, known: digits.length - added };
}
