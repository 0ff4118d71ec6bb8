import { namesOf, type Named } from '../explain/format.ts';
import type { Explanation } from '../types.ts';

type Cell = string | number;

/**
 * What explains a cell as comma-separated values with every digit: a line a term with its factors' names and values, what it comes
 * to and why that is zero; of a pool a line a cell of its window. The last line is the cell itself.
 */
export function explanationCsv(network: Named, explanation: Explanation): string {
  const rows =
    explanation.op === 'max' ? candidateRows(network, explanation) : termRows(network, explanation);
  return `${rows.map((row) => row.map(written).join(',')).join('\r\n')}\r\n`;
}

function candidateRows(network: Named, { ref, value, candidates = [] }: Explanation): Cell[][] {
  const { cell } = namesOf(network);
  const rows = candidates.map((each) => [cell(each.ref), each.value, each.won ? 1 : 0]);
  return [['cell', 'value', 'won'], ...rows, [cell(ref), value, '']];
}

function termRows(network: Named, { ref, op, value, terms, omitted }: Explanation): Cell[][] {
  const { cell, factor } = namesOf(network);
  const most = Math.max(1, ...terms.map(({ factors }) => factors.length));
  const pairs = Array.from({ length: most }, (_, n) => n);
  const none = pairs.flatMap(() => ['', '']);
  const rows = terms.map((term, n): Cell[] => [
    n + 1,
    ...pairs.flatMap((each): Cell[] => {
      const found = term.factors.at(each);
      return found ? [factor(found), found.value] : ['', ''];
    }),
    term.value,
    term.zero ?? '',
  ]);
  const others = omitted ? [[`${omitted.count} more`, ...none, 0, omitted.reason]] : [];
  const titles = pairs.flatMap((n) => [`factor ${n + 1}`, `value ${n + 1}`]);
  const head = ['term', ...titles, op === 'sigmoid' ? 'sigma' : 'product', 'why zero'];
  return [head, ...rows, ...others, [cell(ref), ...none, value, '']];
}

/** A text with a comma in it, as the name w12[8,33], stands in quotes. */
function written(cell: Cell): string {
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
