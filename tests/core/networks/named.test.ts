import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { records } from '../../../src/core/networks/records.ts';
import { networks } from '../../../src/core/index.ts';

const src = join(import.meta.dirname, '../../../src');

/** Words of both languages, the lesson's chapters and the places of its questions speak of the networks; all else reads them off the records. */
const FREE =
  /^(core\/networks|app\/language|panels\/lesson\/chapters)\/|^panels\/lesson\/chapterQuestionPlaces\.ts$/;

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !FREE.test(name))
  .map((name) => ({ name, code: readFileSync(join(src, name), 'utf8') }));

it('no file outside core/networks names a network or a tensor of one', () => {
  const names = Object.keys(records);
  const tensors = names.flatMap((name) => networks[name].tensors.map((tensor) => tensor.name));
  // x and d are letters of coordinates too: as names of tensors they are asked of a trace
  const long = [...names, ...tensors].filter((name) => name.length > 1);
  const literal = new RegExp(
    `'(${[...new Set(long)].join('|')})'|(values|gradients)(\\.[xdE]\\b|\\['[xdE]'\\])`,
  );
  const found = files.flatMap(({ name, code }) =>
    code.split('\n').flatMap((line, n) => (literal.test(line) ? [`${name}:${n + 1} ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});

/** The preparation of drawings as MNIST did it, and the sweep that is written for one size and is refused to others. */
const OF_ONE_SIZE = /^core\/(input\/(digitsFile|prepare))\.ts$/;

it('no file outside core/networks writes the sizes of a network as numbers', () => {
  const sizes = Object.keys(records).flatMap((name) =>
    networks[name].tensors.flatMap(({ shape }) => [...shape, shape.reduce((a, b) => a * b, 1)]),
  );
  // round numbers are also milliseconds, and small ones widths in pixels, as these two are
  const widths = [24, 28];
  const telling = new Set(sizes.filter((size) => size > 14 && size % 10 !== 0 && !widths.includes(size)));
  expect(telling.size).toBeGreaterThan(1);
  const found = files
    .filter(({ name }) => !OF_ONE_SIZE.test(name))
    .flatMap(({ name, code }) =>
      code
        .split('\n')
        .filter((line) => !/^\s*(\/?\*|\/\/)/.test(line))
        .flatMap((line) =>
          Array.from(line.matchAll(/(?<![\w.#$-])\d+(?![\w.])/g), ([number]) => Number(number))
            .filter((number) => telling.has(number))
            .map((number) => `${name}: ${number} in ${line.trim()}`),
        ),
    );
  expect(found).toEqual([]);
});
