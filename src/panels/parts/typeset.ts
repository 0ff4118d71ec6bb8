import { median } from 'd3';
import katex from 'katex';
import './katex.css';

/** What each sign of TeX took of the formulas set last, in milliseconds. */
const taken: number[] = [];

/** So many: the first few, set by code that has not run before, are not the machine's pace, nor is one that something held up. */
const LATEST = 9;

/** What a sign takes where all that follows a press is in time to be its frame, in milliseconds. */
const QUICK = 0.025;

/** Whether this machine takes so long to set formulas that a frame is late for them. */
export function isSlow(): boolean {
  return taken.length === LATEST && (median(taken) ?? 0) > QUICK;
}

/** Sets a formula into an element. Not through innerHTML: the page's policy forbids style attributes in markup. */
export function typeset(tex: string, into: HTMLElement): void {
  const begun = performance.now();
  katex.render(tex, into, { throwOnError: false, output: 'htmlAndMathml', strict: 'ignore' });
  joinNames(into);
  taken.push((performance.now() - begun) / Math.max(tex.length, 1));
  if (taken.length > LATEST) taken.shift();
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
