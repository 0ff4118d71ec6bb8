import type { Part } from '../../core/index.ts';
import type { Mark } from '../../timeline/highlights.ts';
import type { Translate } from '../words/translation.ts';

/** What lights up in a map, in words: outlines alone are not heard. */
export interface Lit extends Part {
  readonly marks: ReadonlyMap<number, Mark> | undefined;
  readonly cellName: (index: number) => string;
}

/** What is of most concern comes first. */
const KINDS: readonly Mark[] = ['focus', 'now', 'source', 'feed'];

/** Runs of cells that are named; the others are counted. */
const NAMED = 8;

/** The cells that light up, by why they do; neighbours as one. Empty where none does. */
export function litText(t: Translate, { marks, first, cells, cellName }: Lit): string {
  if (!marks) return '';
  const isHere = (index: number): boolean => index >= first && index < first + cells;
  return KINDS.map((kind) => {
    const lit = Array.from(marks)
      .filter(([index, mark]) => mark === kind && isHere(index))
      .map(([index]) => index)
      .sort((a, b) => a - b);
    if (lit.length === 0) return '';
    const isWhole = lit.length === cells && cells > 1;
    return t(`lit.${kind}`, { cells: isWhole ? t('lit.all') : namedRuns(t, lit, cellName) });
  })
    .filter((text) => text !== '')
    .join('; ');
}

function namedRuns(t: Translate, lit: readonly number[], cellName: Lit['cellName']): string {
  const runs = runsOf(lit);
  const named = runs
    .slice(0, NAMED)
    .map(([from, to]) =>
      from === to ? cellName(from) : t('lit.run', { from: cellName(from), to: cellName(to) }),
    );
  const others = runs.slice(NAMED).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return [...named, ...(others > 0 ? [t('lit.more', { count: others })] : [])].join(', ');
}

/** Numbers that follow each other as their first and last. */
function runsOf(sorted: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const n of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs;
}
