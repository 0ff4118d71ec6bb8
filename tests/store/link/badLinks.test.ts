import fc from 'fast-check';
import { Inflate } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { firstNetwork } from '../../../src/core/index.ts';
import { linkOf } from '../../../src/store/link/linkOf.ts';
import { MOST_BYTES, MOST_LETTERS, pack, unpack } from '../../../src/store/link/packing.ts';
import { readLink } from '../../../src/store/link/readLink.ts';
import { newStore } from '../support.ts';

const NONE = new Uint8Array();
const link = linkOf(newStore().getState());
const { opensAt, name } = firstNetwork;

/** The least that a link of version 1 says. */
const LEAST = { n: name, c: [opensAt.tensor, opensAt.index, 'g'], la: 'en' };

function linkTo(record: unknown, bytes = NONE, text = JSON.stringify(record)): string {
  return `#m=1.${pack({ text, bytes })}`;
}

const damaged = { problem: 'damaged' };
const foreign = { problem: 'foreign' };

describe('a link that does not open', () => {
  it('is told from an address that is none', () => {
    for (const hash of ['', '#', '#top', '#M=1.x', '#:~:text=m', 'm=1.x']) expect(readLink(hash)).toBeNull();
    expect(readLink(linkTo(LEAST))).toHaveProperty('linked');
  });

  it('is found damaged wherever it was cut off, or one letter of it is another', () => {
    for (let length = '#m='.length; length < link.length; length += 1)
      expect(readLink(link.slice(0, length))).toEqual(damaged);
    for (let at = '#m=1.'.length; at < link.length; at += 1) {
      const other = link[at] === 'A' ? 'B' : 'A';
      expect(readLink(link.slice(0, at) + other + link.slice(at + 1))).toEqual(damaged);
    }
    for (const added of ['.', '%20', ' ', ')', '&utm=1', 'A'])
      expect(readLink(link + added)).toEqual(damaged);
  });

  it('is of a newer version, or of none', () => {
    expect(readLink(link.replace('1.', '2.'))).toEqual({ problem: 'newer' });
    expect(readLink(link.replace('1.', '999.'))).toEqual({ problem: 'newer' });
    for (const version of ['0', '-1', '1.5', '', 'x', '9'.repeat(400)])
      expect(readLink(link.replace('1.', `${version}.`))).toEqual(damaged);
  });

  it('is larger than any that the page makes, in letters or once unpacked, and is not unpacked to its end', () => {
    expect(readLink(`#m=1.${'A'.repeat(MOST_LETTERS + 1)}`)).toEqual({ problem: 'tooLarge' });
    // in 60,000 letters, 40 million zeros
    const bomb = linkTo(LEAST, new Uint8Array(40_000_000));
    expect(bomb.length).toBeLessThan(MOST_LETTERS);
    const push = vi.spyOn(Inflate.prototype, 'push');
    const read = readLink(bomb);
    const unpacked = push.mock.calls.reduce((sum, [{ length }]) => sum + length, 0);
    push.mockRestore();
    expect(read).toEqual({ problem: 'tooLarge' });
    // of its 39,000 bytes
    expect(unpacked).toBeGreaterThan(0);
    expect(unpacked).toBeLessThan(10_000);
    expect(readLink(linkTo(LEAST, new Uint8Array(MOST_BYTES)))).toEqual({ problem: 'tooLarge' });
  });

  it('holds no JSON, or another than a moment', () => {
    expect(readLink(linkTo(null, NONE, '{"n":'))).toEqual(foreign);
    for (const other of [
      null,
      3,
      'moment',
      [],
      {},
      { ...LEAST, extra: 1 },
      { ...LEAST, __proto__: null, n: 7 },
    ])
      expect(readLink(linkTo(other))).toEqual(foreign);
  });

  it('names what the page does not have', () => {
    const wrong: readonly object[] = [
      { n: 'constructor' },
      { n: 'noSuchNetwork' },
      { w: 'best' },
      { w: 'own' },
      { c: ['noSuchTensor', 0, 'g'] },
      { c: [opensAt.tensor, 1e6, 'g'] },
      { c: [opensAt.tensor, -1, 'g'] },
      { c: ['d', 0, 'g'] },
      { d: 1000 },
      { d: -1 },
      { d: 0.5 },
      { d: 'zz' },
      { d: '00' },
      { d: { h: '00'.repeat(196), o: [[0, 2]] } },
      { d: { h: '00'.repeat(195), o: [] } },
      { td: [1, 2, 3] },
      { td: Array<number>(10).fill(2) },
      { d: { g: 10, s: [[]] } },
      { d: { g: 11, s: [[1, 2]] } },
      { d: { g: 10, s: [[1e300, 2]] } },
      { d: { s: [[200, 0]] } },
      { t: 10 },
      { p: 1.5 },
      { s: 'year' },
      { v: 'noSuchView' },
      { o: 'noSuchNetwork' },
      { ow: ['noSuchNetwork', 'trained'] },
      { f: [[name, 99, 0, null]] },
      { f: [[name, 0, 99, null]] },
      { ob: [[name, 99, 1]] },
      { ob: [['noSuchNetwork', 0, 1]] },
      { pins: [['x', 0]] },
      { h: 'noSuchChapter' },
      { i: 1, c: ['x', 0, 'v'] },
      { r: 7 },
      { la: 'xx' },
      { bs: 0.5 },
      { x: { k: 'exact', n: 1 } },
      { x: { k: 'rounded', n: 1, s: [1] } },
      { x: { k: 'cells', n: 1, c: [['noSuchTensor', [0], [1]]] } },
      { x: { k: 'cells', n: 1, c: [[opensAt.tensor, [99], [1]]] } },
      { x: { k: 'cells', n: 1, c: [[opensAt.tensor, [0, 1], [1]]] } },
      { x: { k: 'cells', n: 1, c: [[opensAt.tensor, [0], [1e300]]] } },
    ];
    for (const part of wrong)
      expect([part, readLink(linkTo({ ...LEAST, ...part }))]).toEqual([part, foreign]);
  });

  it('has more points than a hand draws', () => {
    const s = [Array.from({ length: 50_000 }, (_, n) => n % 2)];
    expect(readLink(linkTo({ ...LEAST, d: { g: 10, s } }))).toEqual(foreign);
  });

  it('holds numbers that are none', () => {
    const text = (number: string): string =>
      `{"n":"${name}","c":${JSON.stringify(LEAST.c)},"la":"en","i":${number}}`;
    expect(readLink(linkTo(null, NONE, text('1')))).toHaveProperty('linked.whatIf', 1);
    for (const number of ['NaN', '1e999', '-1e999', 'null', '"1"'])
      expect(readLink(linkTo(null, NONE, text(number)))).toEqual(foreign);
  });

  it('never throws, whatever follows', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void readLink(`#m=${text}`)));
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void readLink(`#m=1.${text}`)));
    // with the right letters at its end, so that what is in it is looked at
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(unpack(pack({ text: '', bytes }))).toEqual({ text: '', bytes });
      }),
    );
    fc.assert(fc.property(fc.json(), (text) => void readLink(linkTo(null, NONE, text))));
  });
});
