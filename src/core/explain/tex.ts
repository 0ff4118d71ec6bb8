import { indexOf, type Named } from './format.ts';
import type { Ref } from '../types.ts';

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
