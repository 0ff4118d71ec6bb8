import type { Translate } from '../words/translation.ts';
import { type Explanation, type Names, type Ref, shownNumber } from '../../core/index.ts';
import { arrangementOf } from '../parts/arrangement.ts';

/** The facts of the cell that is pointed at in an enlarged map. */
export interface CellFacts {
  readonly names: Names;
  readonly ref: Ref;
  /** Null while the pass has not come to it. */
  readonly value: number | null;
  /** Row and column in the picture; null for bars. */
  readonly place: { readonly row: number; readonly column: number } | null;
  /** Of its value and of its gradient; empty while the cell is not computed. */
  readonly explanations: readonly Explanation[];
}

/** The cell in words: its name and value, where it lies, which candidate won, what a weight leads from and to. */
export function readingOf(t: Translate, { names, ref, value, place, explanations }: CellFacts): string[] {
  const number = value === null ? t('stage.notYet') : `= ${shownNumber(value)}`;
  return [
    `${names.cell(ref)} ${number}`,
    ...(place ? [t('enlarge.place', place)] : []),
    ...explanations.flatMap((explanation) => factsOf(t, names, ref, explanation)),
  ];
}

function factsOf(t: Translate, names: Names, ref: Ref, explanation: Explanation): string[] {
  const { op, candidates = [] } = explanation;
  if (op === 'max') return [t('enlarge.winner', winnerOf(names, explanation))];
  if (op === 'route' && ref.of === 'gradient') {
    const isWinner = candidates.some((candidate) => candidate.won && candidate.ref.index === ref.index);
    return [isWinner ? t('enlarge.won') : t('enlarge.lost', winnerOf(names, explanation))];
  }
  const ends = endsOf(names, explanation);
  return ends ? [t('enlarge.leads', ends)] : [];
}

/** Names of the cells that a weight leads from and to; null for all that is not the gradient of a weight between two cells. */
export function endsOf(names: Names, { op, terms }: Explanation): { from: string; to: string } | null {
  if (op !== 'sum' || terms.length !== 1) return null;
  const refs = terms[0].factors.flatMap((factor) => (factor.kind === 'ref' ? [factor.ref] : []));
  const from = refs.find(({ of }) => of === 'value');
  const to = refs.find(({ of }) => of === 'gradient');
  return from && to ? { from: names.cell(from), to: names.cell({ ...to, of: 'value' }) } : null;
}

/** Which candidate won, and at which row and column of its window. */
function winnerOf(
  names: Names,
  { candidates = [] }: Explanation,
): { winner: string; row: number; column: number } {
  const n = candidates.findIndex(({ won }) => won);
  const { columns } = arrangementOf(candidates.length);
  const winner = candidates[n];
  return { winner: winner ? names.cell(winner.ref) : '', row: Math.floor(n / columns), column: n % columns };
}
