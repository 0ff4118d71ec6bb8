import { indexOf, type Named } from './format.ts';
import { texNumber, texProductOf } from './number.ts';
import type { Reason, Ref, Term } from './types.ts';

/** How many terms a formula with numbers writes out before it says "and the others". */
const TERMS_WRITTEN = 3;

/** A tensor's name in TeX: one letter slanted, a word upright. */
export function texTensor(name: string): string {
  return name.length === 1 ? name : `\\mathrm{${name}}`;
}

/** A cell in TeX; `index` may be a formula of its own. */
export function texCell(tensor: string, index: number | string): string {
  return `${texTensor(tensor)}[${index}]`;
}

/** dE/d(cell) in TeX. */
export function texGradient(tensor: string, index: number | string): string {
  return `\\frac{\\partial E}{\\partial ${tensor === 'E' ? 'E' : texCell(tensor, index)}}`;
}

export function texSlope(tensor: string, index: number | string): string {
  return `\\mathrm{ds}(${texCell(tensor, index)})`;
}

/** A cell's symbol in its network. E alone has no index: there is one. */
export function texRef(ref: Ref, network: Named): string {
  const index = indexOf(ref, network).replace(',', ',\\,');
  if (ref.of === 'gradient') return texGradient(ref.tensor, index);
  return ref.tensor === 'E' ? 'E' : texCell(ref.tensor, index);
}

function texProduct(term: Term): string {
  return texProductOf(term.factors.map(({ value }) => texNumber(value)));
}

/** The sum with its numbers in: its largest terms, then how many others there are. */
function texSum(terms: readonly Term[]): string {
  const order = terms.map((_, n) => n).sort((a, b) => Math.abs(terms[b].value) - Math.abs(terms[a].value));
  const shown = order.slice(0, TERMS_WRITTEN).map((n) => texProduct(terms[n]));
  const rest = terms.length - shown.length;
  if (rest > 0) shown.push(`\\underbrace{\\cdots}_{${rest}}`);
  return shown.map((term, n) => (n > 0 && term.startsWith('-') ? `(${term})` : term)).join('+');
}

/** The right side with the numbers put in, for any reason a layer gives. */
export function texNumbers(reason: Reason, value: number): string {
  switch (reason.op) {
    case 'given':
      return texNumber(value);
    case 'sigmoid':
      return `\\sigma(${texProduct(reason.terms[0])})=${texNumber(value)}`;
    case 'max':
      return `\\max(${(reason.candidates ?? []).map((c) => texNumber(c.value)).join(',\\,')})=${texNumber(value)}`;
    case 'route':
    case 'sum':
      if (reason.terms.length === 0 || (reason.terms.length === 1 && reason.terms[0].factors.length === 1)) {
        return texNumber(value);
      }
      return `${texSum(reason.terms)}=${texNumber(value)}`;
  }
}

/** w - learningRate * gradient with its numbers, and as many digits of the weight and the result as show that it moved. */
export function texStep(weight: number, learningRate: number, gradient: number): string {
  const moved = Math.abs(learningRate * gradient);
  const apart = moved === 0 ? 0 : Math.ceil(Math.log10(Math.abs(weight) / moved));
  const digits = Math.min(Math.max(apart + 2, 3), 9);
  const result = texNumber(weight - learningRate * gradient, digits);
  const step = texProductOf([texNumber(learningRate), texNumber(gradient)]);
  return `${texNumber(weight, digits)}-${step.startsWith('-') ? `(${step})` : step}=${result}`;
}
