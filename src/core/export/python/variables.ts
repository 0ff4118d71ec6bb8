import { gradientArray, winnersArray } from '../../files/arrayNames.ts';

/** Words that Python keeps for itself, and those that the programs use. */
const TAKEN = new Set(
  [
    'False None True and as assert async await break class continue def del elif else except finally for from global if import in',
    'is lambda nonlocal not or pass raise return try while with yield',
    'abs array base64 bytearray dict enumerate float len locals max print range repr sum zip',
    'F np torch numbers exp sigmoid convolution convolution_backward max_pool max_pool_backward dense dense_backward',
    'the_pass found number page difference',
  ].flatMap((line) => line.split(' ')),
);

/** A tensor's name as a variable of Python. */
export function variable(tensor: string): string {
  const plain = tensor.replaceAll(/\W/g, '_');
  return TAKEN.has(plain) ? `${plain}_` : plain;
}

export function gradientVariable(tensor: string): string {
  return gradientArray(variable(tensor));
}

export function winnersVariable(tensor: string): string {
  return winnersArray(variable(tensor));
}
