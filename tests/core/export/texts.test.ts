import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import {
  cellCount,
  explain,
  explanationCsv,
  explanationLatex,
  explanationMarkdown,
  namesOf,
  networks,
  shownNumber,
  tensorCsv,
  tensorOf,
  traceJson,
  type Explanation,
  type Network,
  type Term,
} from '../../../src/core/index.ts';
import { texNumber } from '../../../src/core/explain/number.ts';
import { everyScene, networkNames, type Scene } from '../support.ts';
import { runCommand } from './python.ts';
import { EXPLANATION_WORDS } from './words.ts';

const scenes = Object.values(everyScene(3));

/** A cell of each tensor explained, its value and its gradient. */
function explained({ network, weights, trace }: Scene): Explanation[] {
  return network.tensors.flatMap((tensor) =>
    (tensor.role === 'target' ? (['value'] as const) : (['value', 'gradient'] as const)).map((of) =>
      explain(network, weights, trace, {
        tensor: tensor.name,
        index: Math.floor(cellCount(tensor) / 2),
        of,
      }),
    ),
  );
}

/** Lines of fields, of which those in quotes may hold commas. */
function fieldsOf(csv: string): string[][] {
  const lines = csv.split('\r\n').slice(0, -1);
  return lines.map((line) =>
    Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, plain]) => quoted ?? plain),
  );
}

/** A text says 0 of a zero with a sign. */
function plain(numbers: Float64Array): number[] {
  return Array.from(numbers, (value) => value + 0);
}

/** Whether a text is a number with some count of digits, in brackets or not. */
function isPrinted(text: string, value: number, print: (value: number, digits: number) => string): boolean {
  const bare = text.replace(/^\((.*)\)$/, '$1');
  return Array.from({ length: 15 }, (_, n) => print(value, n + 3)).includes(bare);
}

/** A term's line in a table of any kind: its factors' numbers and what they come to. */
function expectTerm(
  { factors, value }: Term,
  numbers: readonly string[],
  result: string,
  print: typeof shownNumber,
): void {
  expect(numbers).toHaveLength(factors.length);
  for (const [n, factor] of factors.entries())
    expect(isPrinted(numbers[n], factor.value, print), `${numbers[n]}: ${factor.value}`).toBe(true);
  expect(isPrinted(result, value, print), `${result}: ${value}`).toBe(true);
}

function texOf(network: Network, explanation: Explanation): string {
  return explanationLatex(network, explanation);
}

describe('an explanation as comma-separated values', () => {
  it('has every term with all digits of its factors, and ends with the cell', () => {
    for (const scene of scenes) {
      const { cell, factor } = namesOf(scene.network);
      for (const each of explained(scene)) {
        const [head, ...rows] = fieldsOf(explanationCsv(scene.network, each));
        const last = rows[rows.length - 1];
        expect(rows.every((row) => row.length === head.length)).toBe(true);
        expect(last[0]).toBe(cell(each.ref));
        expect(last.map(Number)).toContain(each.value);
        if (each.op === 'max') continue;
        const [{ factors, value }] = each.terms.length > 0 ? each.terms : [{ factors: [], value: 0 }];
        const expected = factors.flatMap((one) => [factor(one), String(one.value)]);
        if (each.terms.length > 0) expect(rows[0].slice(1, 1 + expected.length)).toEqual(expected);
        if (each.terms.length > 0) expect(Number(rows[0][head.length - 2])).toBe(value);
        expect(rows.length).toBe(each.terms.length + (each.omitted ? 1 : 0) + 1);
      }
    }
  });

  it('has every cell of the window of a pool, and which of them won', () => {
    const { network, weights, trace } = scenes[0];
    const pooled = network.layers.find(({ kind }) => kind === 'maxPool')?.output ?? '';
    const each = explain(network, weights, trace, { tensor: pooled, index: 2, of: 'value' });
    const [, ...rows] = fieldsOf(explanationCsv(network, each));
    expect(rows).toHaveLength(5);
    const won = rows.filter((row) => row[2] === '1');
    expect(won.map((row) => Number(row[1]))).toEqual([each.value]);
  });
});

describe('an explanation as Markdown', () => {
  it('has the formula, its numbers and a line a term in a table of five columns', () => {
    for (const scene of scenes) {
      for (const each of explained(scene)) {
        const text = explanationMarkdown(scene.network, each, EXPLANATION_WORDS);
        expect(text).toContain(`$$\n${each.tex}\n$$`);
        const table = text.split('\n').filter((line) => line.startsWith('|'));
        expect(new Set(table.map((line) => line.split('|').length)).size).toBeLessThanOrEqual(1);
        if (each.op === 'given') expect(table).toEqual([]);
        else if (each.op === 'max') expect(table).toHaveLength(2 + (each.candidates?.length ?? 0));
        else expect(table).toHaveLength(2 + each.terms.length + (each.terms.length === 1 ? 0 : 1));
        expect(text.includes('not listed')).toBe(each.omitted !== undefined);
      }
    }
  });

  it('names the factors of a term in its line, and prints them and what they come to', () => {
    for (const scene of scenes) {
      const names = namesOf(scene.network);
      for (const each of explained(scene).filter(({ op }) => op === 'sum')) {
        const lines = explanationMarkdown(scene.network, each, EXPLANATION_WORDS).split('\n');
        const rows = lines.filter((line) => /^\| \d/.test(line)).map((line) => line.split(' | '));
        expect(rows).toHaveLength(each.terms.length);
        for (const [n, [at, called, numbers, result, why]] of rows.entries()) {
          const term = each.terms[n];
          expect([at, called, why]).toEqual([
            `| ${n + 1}`,
            `\`${names.term(term)}\``,
            `${term.zero ?? ''} |`,
          ]);
          expectTerm(term, numbers.split(' × '), result, shownNumber);
        }
      }
    }
  });
});

describe('an explanation as LaTeX', () => {
  it('is set by a strict typesetter, block by block', () => {
    // half of the networks, as setting a thousand lines takes a while
    for (const scene of scenes.filter((_, n) => n % 2 === 1)) {
      for (const each of explained(scene)) {
        const blocks = texOf(scene.network, each).match(/\\begin\{align\*\}[^]*?\\end\{align\*\}/g) ?? [];
        expect(blocks.length).toBeGreaterThan(0);
        for (const block of blocks)
          katex.renderToString(block, {
            displayMode: true,
            throwOnError: true,
            strict: 'error',
            maxExpand: Infinity,
          });
        const terms = texOf(scene.network, each).match(/&&.*&&/g) ?? [];
        expect(terms).toHaveLength(each.op === 'sum' && each.terms.length > 1 ? each.terms.length + 1 : 0);
      }
    }
  });

  it('prints the factors of a term in its line, what they come to, and the sum in the last', () => {
    for (const scene of scenes) {
      for (const each of explained(scene).filter(({ op, terms }) => op === 'sum' && terms.length > 1)) {
        const lines = texOf(scene.network, each).match(/&&.*&&.*/g) ?? [];
        for (const [n, term] of each.terms.entries()) {
          const [, numbers, result] = lines[n].replace(/ \\\\$/, '').split(/ ?&& = /);
          expectTerm(term, numbers.split('\\cdot '), result, texNumber);
        }
        expect(lines.at(-1)?.endsWith(` && = ${texNumber(each.value)}`)).toBe(true);
      }
    }
  });

  it.skipIf(!hasLatex())('compiles with amsmath alone, and is no wider than the text of an article', () => {
    const pieces = scenes.flatMap((scene) => explained(scene).map((each) => texOf(scene.network, each)));
    const document = ['\\documentclass{article}', '\\usepackage{amsmath}', '\\begin{document}'];
    const text = [...document, ...pieces, '\\end{document}'].join('\n');
    const log = runCommand(
      'pdflatex',
      ['-interaction=nonstopmode', '-halt-on-error', 'pieces.tex'],
      { 'pieces.tex': text },
      (folder) => readFileSync(`${folder}/pieces.log`, 'latin1'),
    );
    expect(log).toMatch(/Output written on pieces\.pdf/);
    expect(log).not.toMatch(/^!/m);
    expect(log.match(/Overfull [^]{0,200}/g) ?? []).toEqual([]);
  });
});

function hasLatex(): boolean {
  try {
    execFileSync('pdflatex', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    console.warn('LaTeX is not here: what is written for it is not compiled (texlive-latex-base)');
    return false;
  }
}

describe('a tensor as comma-separated values', () => {
  it('has a line a row with every digit, maps below each other', () => {
    for (const { network, trace, weights } of scenes) {
      for (const { name, axes, shape } of network.tensors) {
        const numbers = trace.values[name] ?? weights[name];
        const lines = tensorCsv(axes, numbers).split('\r\n').slice(0, -1);
        const across = axes.length > 1 ? shape[shape.length - 1] : 1;
        expect(lines.map((line) => line.split(',').length)).toEqual(lines.map(() => across));
        expect(lines.join(',').split(',').map(Number)).toEqual(plain(numbers));
      }
    }
  });
});

describe('a pass as JSON', () => {
  it.each(networkNames)('has all numbers of %s with their axes and shapes', (name) => {
    const scene = scenes.find(({ network }) => network === networks[name]) ?? scenes[0];
    const { network, weights, trace } = scene;
    const read = JSON.parse(traceJson(network, weights, trace));
    expect(read).toMatchObject({ format: 'convscope-pass', version: 1, network: name });
    expect(Object.keys(read.tensors)).toEqual(network.tensors.map((tensor) => tensor.name));
    for (const [tensor, each] of Object.entries<Record<string, unknown>>(read.tensors)) {
      const { axes } = tensorOf(network, tensor);
      expect(each.axes).toEqual(axes.map((axis) => axis.name));
      expect(each.shape).toEqual(axes.map(({ size }) => size));
      expect(each.value).toEqual(plain(trace.values[tensor] ?? weights[tensor]));
      expect(each.gradient).toEqual(trace.gradients[tensor] && plain(trace.gradients[tensor]));
      expect(each.winner).toEqual(trace.winners[tensor] && Array.from(trace.winners[tensor]));
    }
  });
});
