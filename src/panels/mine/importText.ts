import type { Translate } from '../words/translation.ts';
import { megabytes } from '../parts/megabytes.ts';

/** The outcome of an import: how many digits are new and how many were there already, or what is wrong with the file. */
export type ImportOutcome =
  | { readonly kind: 'imported'; readonly added: number; readonly known: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'tooLarge'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'notJson' }
  | { readonly kind: 'notDigits' }
  | { readonly kind: 'version'; readonly version: number; readonly known: number }
  | {
      readonly kind: 'damaged';
      readonly part: 'list' | 'label' | 'time' | 'digit';
      readonly where: string;
      readonly came: string;
    }
  | { readonly kind: 'tooManyPoints'; readonly digit: number; readonly points: number; readonly most: number }
  | { readonly kind: 'blank'; readonly digit: number }
  | { readonly kind: 'tooMany'; readonly count: number; readonly most: number };

export function isRefusal({ kind }: ImportOutcome): boolean {
  return kind !== 'imported';
}

/** One or two sentences: what was wrong, what to do, and that nothing was changed. */
export function importText(outcome: ImportOutcome, t: Translate<'views'>): string {
  const { kind } = outcome;
  if (kind === 'imported') {
    const { added, known } = outcome;
    return t(known === 0 ? 'mine.imported' : 'mine.importedSome', { added, known });
  }
  const words = wordsOf(outcome);
  const problem =
    kind === 'damaged' ? t(`mine.damaged.${outcome.part}`, words) : t(`mine.refused.${kind}`, words);
  return t('saved.refused', { problem });
}

function wordsOf(outcome: ImportOutcome): Record<string, string | number> {
  const { kind: _kind, ...words } = outcome;
  if (outcome.kind !== 'tooLarge') return words;
  return { size: megabytes(outcome.bytes), most: megabytes(outcome.most) };
}
