import { shownDate } from '../../core/index.ts';
import { megabytes } from '../parts/megabytes.ts';
import type { Translate } from '../words/translation.ts';
import type { Outcome } from './keptTypes.ts';

const REFUSED = [
  'unreadable',
  'foreign',
  'cutOff',
  'tooLarge',
  'unpacksTooLarge',
  'version',
  'damaged',
  'network',
  'tooMany',
  'tooManyDigits',
] as const;
type Refusal = Extract<Outcome, { readonly kind: (typeof REFUSED)[number] }>;

export function isRefusal(outcome: Outcome): outcome is Refusal {
  return REFUSED.some((kind) => kind === outcome.kind);
}

/** Whether it says that something went wrong. */
export function isBad(outcome: Outcome): boolean {
  return isRefusal(outcome) || ['failed', 'forgottenPartly', 'forgottenButFiles'].includes(outcome.kind);
}

/** A size to read: `12 kB`, `1.5 MB`. */
export function sizeText(bytes: number): string {
  return bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${megabytes(bytes)} MB`;
}

const PARTS = ['weights', 'digits', 'runs', 'chapters'] as const;

/** What happened, a line each; of a file that was refused: what is wrong with it, what to do, and that nothing was changed. */
export function outcomeLines(outcome: Outcome, t: Translate<'views'>, language: string): readonly string[] {
  if (isRefusal(outcome)) {
    const { kind, ...words } = outcome;
    const most = 'most' in outcome && kind.endsWith('Large') ? { most: sizeText(outcome.most) } : {};
    return [t('kept.refused', { problem: t(`kept.problem.${kind}`, { ...words, ...most }) })];
  }
  if (outcome.kind === 'saved')
    return [t('kept.done.saved', { file: outcome.file, size: sizeText(outcome.bytes) })];
  if (outcome.kind !== 'taken') return [t(`kept.done.${outcome.kind}`)];
  const parts = PARTS.filter((part) => outcome[part].added + outcome[part].known > 0);
  return [
    t('kept.done.taken', { date: shownDate(outcome.madeAt, language) }),
    ...parts.map((part) => t(`kept.came.${part}`, { ...outcome[part] })),
    t(outcome.hasMoment ? 'kept.came.moment' : 'kept.came.settings'),
  ];
}
