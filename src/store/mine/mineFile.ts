import { getDotPath, safeParse, type BaseIssue } from 'valibot';
import { shownValue, type Stroke } from '../../core/index.ts';
import type { AppStore } from '../createAppStore.ts';
import type { MyDigit } from '../keep/database.ts';
import { fileDigitSchema, fileHeadSchema, fileListSchema, FORMAT, VERSION } from './mineSchema.ts';
import { newAmong } from './mineSlice.ts';
import { bytesOf, idOf, MOST_DIGITS, MOST_POINTS, pointCount, tidied } from './myDigits.ts';

/** The file of one's own digits: JSON with the strokes and the label of each. x is made anew from the strokes. */

/** Bytes. A thousand digits of a slow hand are a third of it. */
export const LARGEST_FILE = 8_000_000;
/** Of all digits of a file: drawing them anew is to take seconds at most. */
const MOST_POINTS_IN_ALL = 400_000;

/** Which part of a file does not fit: its list, or of a digit the label, the time, or (`digit`) the strokes and all else. */
export type DamagedPart = 'list' | 'label' | 'time' | 'digit';

/** What is wrong with a file. Nothing was changed. */
export type MineFileProblem =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'notJson' }
  | { readonly kind: 'notDigits' }
  | { readonly kind: 'version'; readonly version: number; readonly known: number }
  /** `where` names the place in the file, such as `digits.3.label`; `came` is what stood there, as JSON has it, shortened. */
  | { readonly kind: 'damaged'; readonly part: DamagedPart; readonly where: string; readonly came: string }
  | { readonly kind: 'tooManyPoints'; readonly digit: number; readonly points: number; readonly most: number }
  | { readonly kind: 'blank'; readonly digit: number }
  | { readonly kind: 'tooMany'; readonly count: number; readonly most: number };

/** Carries a problem up; readMineFile turns it into an answer. */
class Refusal extends Error {
  readonly problem: MineFileProblem;

  constructor(problem: MineFileProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

export function mineFileText(mine: readonly MyDigit[]): string {
  const digits = mine.map(({ label, drawnAt, strokes }) =>
    JSON.stringify({ label, drawnAt, strokes: strokes.map((stroke) => stroke.map(({ x, y }) => [x, y])) }),
  );
  return `{"format":"${FORMAT}","version":${VERSION},"digits":[\n${digits.join(',\n')}\n]}\n`;
}

interface FileDigit {
  readonly label: number;
  readonly drawnAt: number;
  readonly strokes: readonly Stroke[];
}

/** Milliseconds of work after which the page has its turn: a frame is not to be missed by more than one. */
const SLICE = 12;

/** Lets the page have its turn whenever a slice of work is done. */
export function sliced(rest: () => Promise<void>): () => Promise<void> | void {
  let began = performance.now();
  return () => {
    if (performance.now() - began < SLICE) return;
    return rest().then(() => void (began = performance.now()));
  };
}

export interface ReadOptions {
  /** Awaited every few milliseconds, so that a large file does not hold up the page. */
  readonly rest: () => Promise<void>;
  /** Hears how many digits have been read, and of how many, whenever the page has had its turn. */
  readonly onProgress?: (done: number, of: number) => void;
}

/** The digits of a file, each once. Never throws. */
export async function readMineFile(
  text: string,
  { rest, onProgress }: ReadOptions,
): Promise<readonly MyDigit[] | MineFileProblem> {
  try {
    const pause = sliced(rest);
    const found = await digitsIn(text, pause);
    const digits = new Map<string, MyDigit>();
    for (const [n, { label, drawnAt, strokes }] of found.entries()) {
      const turn = pause();
      if (turn) {
        onProgress?.(n, found.length);
        await turn;
      }
      const id = idOf(strokes);
      const image = bytesOf(strokes);
      if (image.every((ink) => ink === 0)) throw new Refusal({ kind: 'blank', digit: n + 1 });
      if (!digits.has(id)) digits.set(id, { id, label, strokes, image, drawnAt });
    }
    return [...digits.values()];
  } catch (error) {
    return error instanceof Refusal ? error.problem : { kind: 'unreadable' };
  }
}

/** What the file says, all of it looked through before the first digit is drawn anew. */
async function digitsIn(text: string, pause: () => Promise<void> | void): Promise<readonly FileDigit[]> {
  const listed = listIn(text);
  const digits: FileDigit[] = [];
  let points = 0;
  for (const [n, each] of listed.entries()) {
    await pause();
    const digit = fileDigitOf(each, n);
    points += pointCount(digit.strokes);
    expectFew(n, pointCount(digit.strokes), points);
    digits.push(digit);
  }
  return digits;
}

function listIn(text: string): readonly unknown[] {
  const json = parsed(text);
  const head = safeParse(fileHeadSchema, json);
  if (!head.success) throw new Refusal({ kind: 'notDigits' });
  const { version } = head.output;
  if (version !== VERSION) throw new Refusal({ kind: 'version', version, known: VERSION });
  const list = safeParse(fileListSchema, json, { abortEarly: true });
  if (!list.success) throw new Refusal(damageOf(list.issues[0], ''));
  const { digits } = list.output;
  if (digits.length > MOST_DIGITS)
    throw new Refusal({ kind: 'tooMany', count: digits.length, most: MOST_DIGITS });
  return digits;
}

function fileDigitOf(each: unknown, n: number): FileDigit {
  const read = safeParse(fileDigitSchema, each, { abortEarly: true });
  if (!read.success) throw new Refusal(damageOf(read.issues[0], `digits.${n}.`));
  const { label, drawnAt, strokes } = read.output;
  return { label, drawnAt, strokes: tidied(strokes.map((stroke) => stroke.map(([x, y]) => ({ x, y })))) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal({ kind: 'notJson' });
  }
}

/** The first thing that does not fit: where it stands, and what came. */
function damageOf(issue: BaseIssue<unknown>, before: string): MineFileProblem {
  const where = `${before}${getDotPath(issue) ?? ''}`.replace(/\.$/, '').slice(0, 60) || 'digits';
  return { kind: 'damaged', part: partOf(where), where, came: shownValue(issue.input) };
}

function partOf(where: string): DamagedPart {
  const [, digit, key] = where.split('.');
  if (digit === undefined) return 'list';
  if (key === 'label') return 'label';
  return key === 'drawnAt' ? 'time' : 'digit';
}

function expectFew(n: number, points: number, all: number): void {
  const most = all > MOST_POINTS_IN_ALL ? MOST_POINTS_IN_ALL : MOST_POINTS;
  if (points > MOST_POINTS || all > MOST_POINTS_IN_ALL)
    throw new Refusal({ kind: 'tooManyPoints', digit: n + 1, points: Math.max(points, all), most });
}

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
