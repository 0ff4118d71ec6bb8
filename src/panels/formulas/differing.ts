import type { ChainFactor, ChainRule } from '../../core/index.ts';

/** Where two formulas are not the same: factors that one has and the other has not, and whether what was met has another index. */
export interface Differing {
  readonly own: readonly ChainFactor[];
  readonly theirs: readonly ChainFactor[];
  readonly isMetOther: boolean;
}

/** What two networks' formulas differ in, by the roles of their factors: tensors may have other names. */
export function differing(rule: ChainRule, other: ChainRule): Differing {
  const missingIn = (roles: ReadonlySet<string>, { factors }: ChainRule): ChainFactor[] =>
    factors.filter(({ role }) => !roles.has(role));
  return {
    own: missingIn(rolesOf(other), rule),
    theirs: missingIn(rolesOf(rule), other),
    isMetOther: metIndex(rule) !== metIndex(other),
  };
}

function rolesOf({ factors }: ChainRule): Set<string> {
  return new Set(factors.map(({ role }) => role));
}

/** The index of the last factor, in letters: `[i]`, or `[i\\to{?}]` of a kernel. */
function metIndex({ factors }: ChainRule): string {
  const { tex } = factors[factors.length - 1];
  return tex.slice(tex.indexOf('['));
}
