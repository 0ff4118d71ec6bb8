import { deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { checksumOf } from '../../../src/core/index.ts';
import type { TakeOutcome } from '../../../src/store/carry/carrying.ts';
import { MOST_DIGITS } from '../../../src/store/mine/myDigits.ts';
import { pagesThatKeep } from '../keep/pages.ts';
import { fileOf, keepEverything, machineIn, type Machine } from './support.ts';

const pages = pagesThatKeep();
let good: Uint8Array<ArrayBuffer>;
let machine: Machine;

beforeEach(async () => {
  const first = await machineIn(pages);
  await keepEverything(first);
  good = await first.carrying.file();
  machine = await machineIn(pages, { isOther: true });
});

/** What becomes of a file; what the page has must not change. */
async function taken(bytes: Uint8Array<ArrayBuffer>): Promise<TakeOutcome> {
  const before = machine.store.getState();
  const outcome = await machine.carrying.take(fileOf(bytes), true);
  // reading the database anew makes no difference
  const { saved, savedKept, ...now } = machine.store.getState();
  expect(saved).toEqual(before.saved);
  expect(savedKept).toEqual(before.savedKept);
  expect(now).toMatchObject({ own: {}, mine: [], chaptersDone: [], language: 'en', position: 0 });
  expect(machine.carrying.undoable).toBeNull();
  return outcome;
}

type Change = (text: string) => string;

/** The good file with one part changed by somebody who knows of the sums. */
function forged(part: string, change: Change): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(good);
  parts[part] = strToU8(change(strFromU8(parts[part])));
  const list = JSON.parse(strFromU8(parts['convscope.json'])) as { sums: Record<string, number> };
  if (part in list.sums) {
    list.sums[part] = checksumOf(parts[part]);
    parts['convscope.json'] = strToU8(JSON.stringify(list));
  }
  return zipSync(parts);
}

const OWN = 'own/2 kernel.json';

/** A zip file of one part of zeros, which says that it unpacks to ten bytes. */
function bombOf(length: number): Uint8Array<ArrayBuffer> {
  const part = deflateRawSync(new Uint8Array(length), { level: 1 });
  const name = strToU8('convscope.json');
  const head = new DataView(new ArrayBuffer(30));
  head.setUint32(0, 0x04034b50, true);
  head.setUint16(8, 8, true);
  head.setUint32(18, part.length, true);
  head.setUint32(22, 10, true);
  head.setUint16(26, name.length, true);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  return Uint8Array.from(
    Buffer.concat([new Uint8Array(head.buffer), name, part, new Uint8Array(end.buffer)]),
  );
}

describe('a file that is not one of all that is kept', () => {
  it.each([
    ['an empty file', new Uint8Array(0)],
    ['a text', strToU8('{"format":"convscope-digits","version":1,"digits":[]}')],
    ['another zip file', zipSync({ 'letter.txt': strToU8('Dear Sir') })],
    [
      'a zip file with a list of something else',
      zipSync({ 'convscope.json': strToU8('{"format":"other"}') }),
    ],
    ['a zip file with a list that is none', zipSync({ 'convscope.json': strToU8('[[[') })],
  ])('is refused: %s', async (_, bytes) => {
    const { kind } = await taken(bytes);
    expect(['foreign', 'damaged']).toContain(kind);
  });

  it('is refused by its size before it is read', async () => {
    const arrayBuffer = () => Promise.reject(new Error('read'));
    expect(await machine.carrying.take({ size: 50_000_000, arrayBuffer }, false)).toEqual({
      kind: 'tooLarge',
      most: 40_000_000,
    });
    expect(await machine.carrying.take({ size: 50, arrayBuffer }, false)).toEqual({ kind: 'unreadable' });
  });
});

describe('a file that was damaged', () => {
  it.each([0.1, 0.5, 0.9, 0.999])('is refused where it is cut off after %d of it', async (share) => {
    expect(await taken(good.slice(0, Math.floor(good.length * share)))).toEqual({ kind: 'cutOff' });
  });

  it('is refused where a byte was changed, wherever it stands among the contents', async () => {
    for (const share of [0.2, 0.4, 0.6, 0.8]) {
      const bytes = good.slice();
      bytes[Math.floor(bytes.length * share)] ^= 4;
      expect(['damaged', 'cutOff']).toContain((await taken(bytes)).kind);
    }
  });

  it('is refused where a part is missing', async () => {
    const { [OWN]: _own, ...parts } = unzipSync(good);
    expect(await taken(zipSync(parts))).toEqual({ kind: 'damaged', part: OWN });
  });
});

describe('a file that somebody made up', () => {
  it('is refused in a newer version, by its number', async () => {
    const newer = forged('convscope.json', (text) =>
      text.replace('"version":1', '"version": 1').replace('"version": 1', '"version": 2'),
    );
    expect(await taken(newer)).toEqual({ kind: 'version', came: 2, known: 1 });
  });

  it.each<[string, string, Change]>([
    ['weights that are NaN', OWN, (text) => text.replace(/\[-?[\d.]+/, '[NaN')],
    ['weights too large', OWN, (text) => text.replace(/\[-?[\d.e-]+/, '[1e300')],
    ['a weight too few', OWN, (text) => text.replace(/\[-?[\d.e-]+,/, '[')],
    ['an accuracy beyond 1', 'convscope.json', (text) => text.replace('"accuracy": 0.75', '"accuracy": 75')],
    ['a part that is not there', 'convscope.json', (text) => text.replace(`"file": "${OWN}"`, '"file": "x"')],
    ['digits that are none', 'digits.json', (text) => text.replace('"label":3', '"label":"3"')],
    [
      'runs that do not fit',
      'runs.json',
      (text) => text.replace('"network":"kernel"', '"network":"fourLayer"'),
    ],
    ['runs with letters for numbers', 'runs.json', (text) => text.replace('"f64":"', '"f64":"%%')],
    [
      'a page with another step size',
      'page.json',
      (text) => text.replace('"stepSize":"cell"', '"stepSize":"leap"'),
    ],
    ['a page of a newer version', 'page.json', (text) => text.replace('"version":1', '"version":2')],
  ])('is refused with %s', async (_, part, change) => {
    const { kind } = await taken(forged(part, change));
    expect(kind).toBe('damaged');
  });

  it('is refused for a network that the page does not have, by its name', async () => {
    const other = forged(OWN, (text) => text.replace('"network": "kernel"', '"network": "__proto__"'));
    expect(await taken(other)).toEqual({ kind: 'network', part: OWN, came: '"__proto__"' });
  });

  it('is refused with more digits than are kept, also together with those that are there', async () => {
    const many = (count: number) =>
      forged('digits.json', () => {
        const digits = Array.from({ length: count }, (_, n) => ({
          label: n % 10,
          drawnAt: n,
          strokes: [
            [
              [0.3, 0.2],
              [0.5, 0.3 + n / 10_000],
            ],
          ],
        }));
        return JSON.stringify({ format: 'convscope-digits', version: 1, digits });
      });
    expect(await taken(many(MOST_DIGITS + 1))).toEqual({
      kind: 'tooManyDigits',
      count: MOST_DIGITS + 1,
      most: MOST_DIGITS,
    });
  });

  it('is not unpacked to its end where it grows beyond all bounds, whatever size it claims', async () => {
    const bomb = bombOf(125_000_000);
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await taken(bomb)).toEqual({ kind: 'unpacksTooLarge', most: 120_000_000 });
  });

  it('is refused with thousands of parts', async () => {
    const parts = Object.fromEntries(Array.from({ length: 1200 }, (_, n) => [`${n}`, strToU8('x')]));
    expect(await taken(zipSync(parts))).toMatchObject({ kind: 'tooMany', most: 1000 });
  });
});
