import katex from 'katex';
import './katex.css';

/** Sets a formula into an element. Not through innerHTML: the page's policy forbids style attributes in markup. */
export function typeset(tex: string, into: HTMLElement): void {
  katex.render(tex, into, { throwOnError: false, output: 'htmlAndMathml', strict: 'ignore' });
}
