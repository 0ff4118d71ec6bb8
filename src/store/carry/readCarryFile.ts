import * as v from 'valibot';
import { checksumOf, parseWeights, type WeightsFile } from '../../core/index.ts';
import { time, whole } from '../bounds.ts';
import type { KeptEnded, KeptOwn, MyDigit } from '../keep/database.ts';
import type { InterruptedRun, SavedWeights } from '../keep/keepState.ts';
import { KEPT_STATE, KEPT_WEIGHTS } from '../keep/keptStorage.ts';
import { readKept, readLastSession } from '../keep/lastSession.ts';
import { readOwn, readSaved } from '../keep/rows.ts';
import { readEnded, readInterrupted } from '../keep/runRows.ts';
import { readMineFile, sliced } from '../mine/mineFile.ts';
import { Refused, type Carried, type CarryProblem, type KeptPage } from './carried.ts';
import { FORMAT, LIST, PARTS, VERSION } from './carryFile.ts';
import { valueIn } from './numbersInJson.ts';
import { LARGEST_FILE, unzipped, type Parts } from './zip.ts';

/** The file of all that is kept, checked like a stranger's: all of it is good, or none of it is taken. */

const head = v.object({ format: v.literal(FORMAT), version: v.number() });
const list = v.object({
  madeAt: time,
  sums: v.record(v.string(), whole),
  own: v.array(v.looseObject({ file: v.string() })),
  saved: v.array(v.looseObject({ file: v.string() })),
});
const runs = v.object({
  interrupted: v.array(v.object({ run: v.unknown(), past: v.unknown() })),
  ended: v.array(v.unknown()),
});

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Never rejected. */
export async function readCarryFile(
  file: Pick<File, 'size' | 'arrayBuffer'>,
  rest = nextTask,
): Promise<Carried | CarryProblem> {
  if (file.size > LARGEST_FILE) return { kind: 'tooLarge', most: LARGEST_FILE };
  try {
    const pause = sliced(rest);
    return await new Reader(await unzipped(new Uint8Array(await file.arrayBuffer()), pause), pause).read(
      rest,
    );
  } catch (error) {
    return error instanceof Refused ? error.problem : { kind: 'unreadable' };
  }
}

type Facts = v.InferOutput<typeof list>['own'][number];

class Reader {
  readonly #parts: Parts;
  readonly #pause: () => Promise<void> | void;

  constructor(parts: Parts, pause: () => Promise<void> | void) {
    this.#parts = parts;
    this.#pause = pause;
  }

  async read(rest: () => Promise<void>): Promise<Carried> {
    const { madeAt, sums, ...listed } = this.#list();
    for (const [part, sum] of Object.entries(sums)) {
      await this.#pause();
      const bytes = this.#parts.get(part);
      if (!bytes || checksumOf(bytes) !== sum) throw new Refused({ kind: 'damaged', part });
    }
    const [own, saved]: [KeptOwn[], SavedWeights[]] = [[], []];
    for (const facts of listed.own) own.push(await this.#withWeights(facts, readOwn));
    for (const facts of listed.saved) saved.push(await this.#withWeights(facts, readSaved));
    const digits = await this.#digits(rest);
    return { madeAt, own, saved, digits, ...this.#runs(), page: this.#page() };
  }

  #list(): v.InferOutput<typeof list> {
    if (!this.#parts.has(LIST)) throw new Refused({ kind: 'foreign' });
    const json = this.#value(LIST);
    const found = v.safeParse(head, json);
    if (!found.success) throw new Refused({ kind: 'foreign' });
    const { version } = found.output;
    if (version !== VERSION) throw new Refused({ kind: 'version', came: version, known: VERSION });
    const parsed = v.safeParse(list, json);
    if (!parsed.success) throw new Refused({ kind: 'damaged', part: LIST });
    return parsed.output;
  }

  #text(part: string): string {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(this.#parts.get(part));
    } catch {
      throw new Refused({ kind: 'damaged', part });
    }
  }

  #value(part: string): unknown {
    const text = this.#text(part);
    try {
      return valueIn(text);
    } catch {
      throw new Refused({ kind: 'damaged', part });
    }
  }

  /** A record with the weights of its file in it. */
  async #withWeights<Row>({ file, ...facts }: Facts, read: (row: unknown) => Row | null): Promise<Row> {
    await this.#pause();
    const { network, weights } = this.#weights(file);
    const row = read({ ...facts, network, weights });
    if (!row) throw new Refused({ kind: 'damaged', part: file });
    return row;
  }

  #weights(part: string): WeightsFile {
    const parsed = parseWeights(this.#parts.has(part) ? this.#text(part) : '');
    if (!('problem' in parsed)) return parsed;
    const { problem } = parsed;
    if (problem.kind === 'network') throw new Refused({ kind: 'network', part, came: problem.came });
    throw new Refused({ kind: 'damaged', part });
  }

  async #digits(rest: () => Promise<void>): Promise<readonly MyDigit[]> {
    if (!this.#parts.has(PARTS.digits)) return [];
    const digits = await readMineFile(this.#text(PARTS.digits), { rest });
    if (!('kind' in digits)) return digits;
    if (digits.kind === 'tooMany')
      throw new Refused({ kind: 'tooManyDigits', count: digits.count, most: digits.most });
    throw new Refused({ kind: 'damaged', part: PARTS.digits });
  }

  #runs(): { readonly interrupted: readonly InterruptedRun[]; readonly ended: readonly KeptEnded[] } {
    if (!this.#parts.has(PARTS.runs)) return { interrupted: [], ended: [] };
    const found = v.safeParse(runs, this.#value(PARTS.runs));
    const interrupted = found.success
      ? found.output.interrupted.map(({ run, past }) => readInterrupted(run, past))
      : [null];
    const ended = found.success ? found.output.ended.map(readEnded) : [];
    if (!isWhole(interrupted) || !isWhole(ended)) throw new Refused({ kind: 'damaged', part: PARTS.runs });
    return { interrupted, ended };
  }

  #page(): KeptPage {
    const texts: Readonly<Record<string, string>> = {
      [KEPT_STATE]: this.#text(PARTS.page),
      [KEPT_WEIGHTS]: this.#text(PARTS.steps),
    };
    const storage = { getItem: (key: string) => texts[key] ?? null };
    if (!readKept(storage)) throw new Refused({ kind: 'damaged', part: PARTS.page });
    return readLastSession(storage);
  }
}

function isWhole<Item>(items: readonly (Item | null)[]): items is readonly Item[] {
  return !items.includes(null);
}
