import katex from 'katex';
import './katex.css';

/** Sets a formula into an element. Not through innerHTML: the page's policy forbids style attributes in markup. */
export function typeset(tex: string, into: HTMLElement): void {
  katex.render(tex, into, { throwOnError: false, output: 'htmlAndMathml', strict: 'ignore' });
  joinNames(into);
}

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** A name of several letters is spelled by KaTeX, w 1 c n n; as one identifier it is read as the word that it is. */
function joinNames(formula: HTMLElement): void {
  for (const row of formula.querySelectorAll('mrow')) {
    const [first, ...others] = row.children;
    if (!first?.matches(UPRIGHT) || others.length === 0) continue;
    if (!others.every((letter) => letter.matches(`${UPRIGHT}, mn`))) continue;
    const name = document.createElementNS(MATHML, 'mi');
    name.textContent = row.textContent;
    row.replaceWith(name);
  }
}

/** A letter of a word; variables are slanted. */
const UPRIGHT = 'mi[mathvariant="normal"]';
