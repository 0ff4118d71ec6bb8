import { namesOf, tensorIn, type Named } from '../explain/format.ts';
import { texNumber, texProductOf } from '../explain/number.ts';
import { bracketsOf } from '../place.ts';
import { texRef, texSlope } from '../explain/tex.ts';
import type { Explanation, Factor, Term } from '../types.ts';
import { brokenSum, MOST_SIGNS, signsIn } from './brokenSum.ts';
import { termDigits } from './printedTerms.ts';

/**
 * What explains a cell as a piece of a LaTeX document that loads amsmath: the formula, in numbers, and its terms line by line, with
 * the digits that the page prints. Comments are ASCII, so that no package for other signs is needed.
 */
export function explanationLatex(
  network: Named & { readonly name: string },
  explanation: Explanation,
): string {
  const { ref, op, terms, value, tex, texWithNumbers, omitted } = explanation;
  const name = texRef(ref, network);
  const right = (whole: string): string => whole.slice(name.length + 1);
  const lines = tex === name ? [] : [right(tex)];
  const numbers = op === 'given' && tex !== name ? [] : brokenSum(right(texWithNumbers));
  const isListed = op === 'sum' && terms.length > 1;
  return [
    `% ${namesOf(network).cell(ref)} = ${value} in the network "${network.name}" of ConvScope`,
    '% needs \\usepackage{amsmath}',
    ...(omitted ? [`% not listed: ${omitted.count} terms that are 0 (${omitted.reason})`] : []),
    '\\begingroup',
    '\\allowdisplaybreaks',
    // the name has a line of its own: with what it is made of it would be wider than a page
    ...sized([
      `& ${name}`,
      ...lines.map((each) => `&\\quad = ${each}`),
      ...numbers.map((each) => `&\\quad ${each}`),
    ]),
    ...(isListed ? sized(termLines(network, explanation)) : []),
    '\\endgroup',
    '',
  ].join('\n');
}

/** Each line ends in a row's end, but for the last: an empty row would be one. */
function aligned(lines: readonly string[]): string[] {
  const ended = lines.map((line, n) => (n < lines.length - 1 ? `${line} \\\\` : line));
  return ['\\begin{align*}', ...ended, '\\end{align*}'];
}

/** By how many signs the widest line has: what is wider than the text of an article is set in a smaller type, with its columns closer. */
const SIZES = [
  { most: MOST_SIGNS, size: null },
  { most: 58, size: '\\footnotesize' },
  { most: Infinity, size: '\\scriptsize' },
] as const;

function sized(lines: readonly string[]): string[] {
  const widest = Math.max(...lines.map(signsIn));
  const size = SIZES.find(({ most }) => widest <= most)?.size;
  if (!size) return aligned(lines);
  return [`\\begingroup${size}\\renewcommand{\\minalignsep}{3pt}`, ...aligned(lines), '\\endgroup'];
}

function termLines(network: Named, explanation: Explanation): string[] {
  const digits = termDigits(explanation);
  const lines = explanation.terms.map((term, n) => {
    const numbers = term.factors.map((factor) => texNumber(factor.value, digits[n].factors));
    const symbols = texSymbols(network, term);
    return `& ${symbols} && = ${texProductOf(numbers)} && = ${texNumber(term.value, digits[n].value)}`;
  });
  return [...lines, `& \\textstyle\\sum && && = ${texNumber(explanation.value)}`];
}

function texSymbols(network: Named, { factors }: Term): string {
  return factors.map((factor) => texFactor(network, factor)).join('\\;');
}

function texFactor(network: Named, factor: Factor): string {
  switch (factor.kind) {
    case 'ref':
      return texRef(factor.ref, network);
    case 'slope':
      return texSlope(factor.ref.tensor, bracketsOf(tensorIn(network, factor.ref.tensor), factor.ref.index));
    case 'difference':
      return `(${texRef(factor.ref, network)}-${texRef(factor.target, network)})`;
    case 'constant':
      return texNumber(factor.value);
  }
}
