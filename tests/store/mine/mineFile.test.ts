import { relabelDigit } from '../../../src/store/mine/deleting.ts';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppStore } from '../../../src/store/createAppStore.ts';
import type { MyDigit } from '../../../src/store/keep/database.ts';
import { importMine } from '../../../src/store/mine/mineFile.ts';
import { LARGEST_FILE, mineFileText, readMineFile } from '../../../src/store/mine/mineFile.ts';
import { digitOf, MOST_DIGITS, MOST_POINTS, tidied } from '../../../src/store/mine/myDigits.ts';
import { DIGIT_STROKES } from '../../fixtures/strokes.ts';
import { newStore } from '../support.ts';

const rest = (): Promise<void> => Promise.resolve();
const digit = (label: number): MyDigit => digitOf(tidied(DIGIT_STROKES[label]), label, 1000 + label);
const fileOf = (text: string, size = text.length) => ({ size, text: () => Promise.resolve(text) });

/** A file with one digit, of which some keys are others. */
const withDigit = (change: object): string =>
  JSON.stringify({
    format: 'convscope-digits',
    version: 1,
    digits: [{ label: 7, drawnAt: 0, strokes: [[[0.5, 0.5]]], ...change }],
  });

let store: AppStore;
beforeEach(() => {
  store = newStore();
  store.getState().addDigits([digit(1)]);
});

describe('the file of one’s own digits', () => {
  it('gives back the very same digits', async () => {
    const mine = DIGIT_STROKES.map((_, label) => digit(label));
    expect(await readMineFile(mineFileText(mine), { rest })).toEqual(mine);
  });

  it('gives back whatever was drawn', async () => {
    const coordinate = fc.double({ min: 0.1, max: 0.9, noNaN: true });
    const stroke = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 30 });
    const drawing = fc.array(stroke, { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(drawing, fc.nat(9), fc.nat(), async (strokes, label, drawnAt) => {
        const drawn = digitOf(tidied(strokes), label, drawnAt);
        expect(await readMineFile(mineFileText([drawn]), { rest })).toEqual([drawn]);
      }),
      { numRuns: 40 },
    );
  });

  it('lets the page go on while a large one is read, and says how far it is', async () => {
    // each look at the clock is 5 milliseconds of work
    let time = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (time += 5));
    let rests = 0;
    const counted = (): Promise<void> => {
      rests += 1;
      return Promise.resolve();
    };
    const told: number[] = [];
    const many = Array.from({ length: 100 }, (_, n) => ({
      ...digit(8),
      strokes: [[...DIGIT_STROKES[8][0], { x: 0.5, y: n / 100 }]],
    }));
    const onProgress = (done: number, of: number): void => void told.push(done / of);
    const read = await readMineFile(mineFileText(many), { rest: counted, onProgress });
    clock.mockRestore();
    expect(read).toHaveLength(100);
    // both looking it through and drawing it anew are cut into slices
    expect(rests).toBeGreaterThan(told.length + 20);
    expect(told.length).toBeGreaterThan(20);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeGreaterThan(0.9);
  });

  it('is answered, never thrown at, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), async (text) => {
        expect(await readMineFile(text, { rest })).toHaveProperty('kind');
      }),
    );
  });
});

describe('importing', () => {
  it('adds what is new, does not double what is there, and tells how many were which', async () => {
    relabelDigit(store, digit(1).id, 7);
    const text = mineFileText([digit(1), digit(2), digit(3), digit(3)]);
    expect(await importMine(store, fileOf(text))).toEqual({ kind: 'imported', added: 2, known: 1 });
    expect(store.getState().mine.map(({ label }) => label)).toEqual([7, 2, 3]);
    expect(await importMine(store, fileOf(text))).toEqual({ kind: 'imported', added: 0, known: 3 });
  });

  it.each([
    ['an empty file', '', 'notJson'],
    ['one that is cut off', mineFileText([digit(2)]).slice(0, -20), 'notJson'],
    ['NaN', withDigit({}).replace('0.5', 'NaN'), 'notJson'],
    ['a number', '7', 'notDigits'],
    ['null', 'null', 'notDigits'],
    ['brackets within brackets', '['.repeat(300_000), 'notJson'],
    ['weights', '{"format":"convscope-weights","version":1}', 'notDigits'],
    ['another version', '{"format":"convscope-digits","version":2,"digits":[]}', 'version'],
    ['no digits', '{"format":"convscope-digits","version":1}', 'damaged'],
    ['a label of 10', withDigit({ label: 10 }), 'damaged'],
    ['half a label', withDigit({ label: 1.5 }), 'damaged'],
    ['a place of 1e308', withDigit({ strokes: [[[1e308, 0]]] }), 'damaged'],
    ['a place of 1e999', withDigit({}).replace('0.5', '1e999'), 'damaged'],
    ['a point of three numbers', withDigit({ strokes: [[[1, 2, 3]]] }), 'damaged'],
    ['no strokes', withDigit({ strokes: [] }), 'damaged'],
    ['a stroke without points', withDigit({ strokes: [[]] }), 'damaged'],
    ['strokes that only its prototype has', withDigit({}).replace('"strokes"', '"__proto__"'), 'damaged'],
    ['a time without end', withDigit({ drawnAt: 1e300 }), 'damaged'],
    ['a digit without ink', withDigit({ strokes: [[[-50, -50]]] }), 'blank'],
    [
      'thousands of dots',
      withDigit({ strokes: Array.from({ length: MOST_POINTS }, () => Array(3).fill([0.5, 0.5])) }),
      'tooManyPoints',
    ],
    ['too many digits', mineFileText(Array.from({ length: MOST_DIGITS + 1 }, () => digit(4))), 'tooMany'],
  ])('refuses %s, names what is wrong, and changes nothing', async (_, text, kind) => {
    const { mine } = store.getState();
    expect((await importMine(store, fileOf(text))).kind).toBe(kind);
    expect(store.getState().mine).toBe(mine);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['strokes']).toBeUndefined();
  });

  it.each([
    ['list', JSON.stringify({ format: 'convscope-digits', version: 1 }), 'digits', '–'],
    ['time', withDigit({ drawnAt: 'noon' }), 'digits.0.drawnAt', '"noon"'],
    ['digit', withDigit({ strokes: [[[1, 2, 3]]] }), 'digits.0.strokes.0.0.2', '3'],
    ['digit', withDigit({ strokes: {} }), 'digits.0.strokes', '{…}'],
  ])('tells a damaged %s from others', async (part, text, where, came) => {
    expect(await importMine(store, fileOf(text))).toEqual({ kind: 'damaged', part, where, came });
  });

  it('names the place of the damage', async () => {
    const answer = await importMine(store, fileOf(withDigit({ label: 10 })));
    expect(answer).toEqual({ kind: 'damaged', part: 'label', where: 'digits.0.label', came: '10' });
  });

  it('takes all or none: a digit that is damaged keeps out those before it', async () => {
    const text = mineFileText([digit(2), digit(3)]).replace('"label":3', '"label":-3');
    expect(await importMine(store, fileOf(text))).toMatchObject({ where: 'digits.1.label' });
    expect(store.getState().mine).toHaveLength(1);
  });

  it('does not even read a huge file', async () => {
    const file = { size: LARGEST_FILE + 1, text: () => Promise.reject(new Error('was read')) };
    expect(await importMine(store, file)).toEqual({
      kind: 'tooLarge',
      bytes: LARGEST_FILE + 1,
      most: LARGEST_FILE,
    });
  });

  it('says that a file cannot be read, as one that was deleted meanwhile', async () => {
    const file = { size: 10, text: () => Promise.reject(new Error('gone')) };
    expect(await importMine(store, file)).toEqual({ kind: 'unreadable' });
  });

  it('refuses what there is no room for beside one’s own', async () => {
    const one = digit(5);
    store.setState({ mine: Array.from({ length: MOST_DIGITS }, (_, n) => ({ ...one, id: String(n) })) });
    const answer = await importMine(store, fileOf(mineFileText([digit(2), digit(3)])));
    expect(answer).toEqual({ kind: 'tooMany', count: MOST_DIGITS + 2, most: MOST_DIGITS });
  });
});
