import { getDotPath, safeParse, type BaseIssue } from 'valibot';
import type { Stroke } from '../core/index.ts';
import type { MyDigit } from './database.ts';
import { fileHeadSchema, fileSchema, FORMAT, VERSION } from './mineSchema.ts';
import { bytesOf, idOf, MOST_DIGITS, MOST_POINTS, pointCount, tidied } from './myDigits.ts';

/** The file of one's own digits: JSON with the strokes and the label of each. x is made anew from the strokes. */

/** Bytes. A thousand digits of a slow hand are a third of it. */
export const LARGEST_FILE = 8_000_000;
/** Of all digits of a file: drawing them anew is to take seconds at most. */
const MOST_POINTS_IN_ALL = 400_000;

/** What is wrong with a file. Nothing was changed. */
export type MineFileProblem =
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'notJson' }
  | { readonly kind: 'notDigits' }
  | { readonly kind: 'version'; readonly version: number; readonly known: number }
  /** `where` names the place in the file, such as `digits.3.label`. */
  | { readonly kind: 'damaged'; readonly where: string; readonly message: string }
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

/**
 * The digits of a file, each once. Never throws. `rest` is awaited every now and then, so that a large file does not hold up the page.
 */
export async function readMineFile(
  text: string,
  rest: () => Promise<void>,
): Promise<readonly MyDigit[] | MineFileProblem> {
  try {
    const digits = new Map<string, MyDigit>();
    let points = 0;
    for (const [n, { label, drawnAt, strokes }] of digitsIn(text).entries()) {
      const id = idOf(strokes);
      points += pointCount(strokes);
      if (points > REST_POINTS) {
        points = 0;
        await rest();
      }
      const image = bytesOf(strokes);
      if (image.every((ink) => ink === 0)) throw new Refusal({ kind: 'blank', digit: n + 1 });
      if (!digits.has(id)) digits.set(id, { id, label, strokes, image, drawnAt });
    }
    return [...digits.values()];
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    return { kind: 'unreadable', message: String(error) };
  }
}

/** So many points are drawn in some ten milliseconds. */
const REST_POINTS = 1000;

function digitsIn(text: string): readonly FileDigit[] {
  const json = parsed(text);
  const head = safeParse(fileHeadSchema, json);
  if (!head.success) throw new Refusal({ kind: 'notDigits' });
  const { version } = head.output;
  if (version !== VERSION) throw new Refusal({ kind: 'version', version, known: VERSION });
  const file = safeParse(fileSchema, json, { abortEarly: true });
  if (!file.success) throw new Refusal(damageOf(file.issues[0]));
  const digits = file.output.digits.map(({ label, drawnAt, strokes }) => ({
    label,
    drawnAt,
    strokes: tidied(strokes.map((stroke) => stroke.map(([x, y]) => ({ x, y })))),
  }));
  expectFew(digits);
  return digits;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal({ kind: 'notJson' });
  }
}

/** The first thing that does not fit: where it stands, and in valibot's words what was expected there and what came. */
function damageOf(issue: BaseIssue<unknown>): MineFileProblem {
  const where = (getDotPath(issue) ?? 'digits').slice(0, 60);
  return { kind: 'damaged', where, message: issue.message.slice(0, 120) };
}

function expectFew(digits: readonly FileDigit[]): void {
  if (digits.length > MOST_DIGITS)
    throw new Refusal({ kind: 'tooMany', count: digits.length, most: MOST_DIGITS });
  let all = 0;
  for (const [n, { strokes }] of digits.entries()) {
    const points = pointCount(strokes);
    all += points;
    const most = all > MOST_POINTS_IN_ALL ? MOST_POINTS_IN_ALL : MOST_POINTS;
    if (points > MOST_POINTS || all > MOST_POINTS_IN_ALL)
      throw new Refusal({ kind: 'tooManyPoints', digit: n + 1, points: Math.max(points, all), most });
  }
}
