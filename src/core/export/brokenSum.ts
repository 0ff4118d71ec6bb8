/** So many signs of a formula fill a line of an article at LaTeX's own settings. */
export const MOST_SIGNS = 46;

/** A sum with its numbers, `a+b+c=d`, in lines: one, or where it is too long for that one an addend. */
export function brokenSum(formula: string): string[] {
  if (signsIn(formula) <= MOST_SIGNS) return [`= ${formula}`];
  const { pieces, signs } = piecesOf(formula);
  return pieces.map((piece, n) => (signs[n] === '+' ? `\\quad {}+ ${piece}` : `= ${piece}`));
}

/** Between the signs that stand in no bracket; each piece with the sign before it. */
function piecesOf(formula: string): {
  readonly pieces: readonly string[];
  readonly signs: readonly string[];
} {
  const [pieces, signs] = [[''], ['=']];
  let depth = 0;
  for (const sign of formula) {
    if ('({['.includes(sign)) depth += 1;
    if (')}]'.includes(sign)) depth -= 1;
    if (depth === 0 && '+='.includes(sign)) {
      pieces.push('');
      signs.push(sign);
    } else pieces[pieces.length - 1] += sign;
  }
  return { pieces, signs };
}

/** About as many as are printed beside each other: a dot between two factors is as wide as two digits, a fraction as its lower side. */
export function signsIn(formula: string): number {
  const beside = formula.replaceAll('\\frac{\\partial E}', '').replaceAll(/\\cdot ?/g, '··');
  return beside.replaceAll(/\\\w+|[{}^_,& \\;]/g, '').length;
}
