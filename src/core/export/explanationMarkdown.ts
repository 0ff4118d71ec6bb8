import { namesOf, type Named, type Names } from '../explain/format.ts';
import { shownNumber, shownProduct } from '../explain/number.ts';
import type { Explanation, ZeroReason } from '../types.ts';
import { termDigits } from './printedTerms.ts';

/** What the text says around names and numbers, in a language. */
export interface ExplanationWords {
  readonly factors: string;
  readonly numbers: string;
  readonly result: string;
  readonly sum: string;
  readonly cell: string;
  readonly won: string;
  readonly zero: (reason: ZeroReason) => string;
  readonly omitted: (count: number, reason: ZeroReason) => string;
}

/** What explains a cell as Markdown: the formula in symbols and numbers (TeX), and a table of its terms, as printed on the page. */
export function explanationMarkdown(
  network: Named,
  explanation: Explanation,
  words: ExplanationWords,
): string {
  const { ref, value, tex, texWithNumbers, op, omitted } = explanation;
  const names = namesOf(network);
  const table =
    op === 'max' ? candidateTable(names, explanation, words) : termTable(names, explanation, words);
  return [
    `### \`${names.cell(ref)}\` = ${shownNumber(value)}`,
    `$$\n${tex}\n$$`,
    ...(op === 'given' ? [] : [`$$\n${texWithNumbers}\n$$`, table.join('\n')]),
    ...(omitted ? [words.omitted(omitted.count, omitted.reason)] : []),
  ]
    .join('\n\n')
    .concat('\n');
}

function candidateTable(
  { cell }: Names,
  { candidates = [] }: Explanation,
  { cell: title, result, won }: ExplanationWords,
): string[] {
  const rows = candidates.map((each) =>
    row([`\`${cell(each.ref)}\``, shownNumber(each.value), each.won ? won : '']),
  );
  return [row([title, result, '']), '|:--|--:|:--|', ...rows];
}

function termTable(names: Names, explanation: Explanation, words: ExplanationWords): string[] {
  const { terms, op, value } = explanation;
  const digits = termDigits(explanation);
  const inSigma = (text: string): string => (op === 'sigmoid' ? `σ(${text})` : text);
  const rows = terms.map((term, n) => {
    const numbers = term.factors.map((factor) => shownNumber(factor.value, digits[n].factors));
    const printed = shownNumber(term.value, digits[n].value);
    const why = term.zero ? words.zero(term.zero) : '';
    return row([
      String(n + 1),
      `\`${inSigma(names.term(term))}\``,
      inSigma(shownProduct(numbers)),
      printed,
      why,
    ]);
  });
  const sum = terms.length === 1 ? [] : [row(['', words.sum, '', `**${shownNumber(value)}**`, ''])];
  return [
    row(['', words.factors, words.numbers, words.result, '']),
    '|--:|:--|:--|--:|:--|',
    ...rows,
    ...sum,
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
