import type { Translate } from '../words/translation.ts';
import { shownNumber, type Hint, type Names, type Question } from '../../core/index.ts';

/** Why an answer was none, and what is wanted. */
export function hintText(
  t: Translate<'views'>,
  names: Names,
  { map }: { readonly map: string | null },
  hint: Hint | { readonly kind: 'waiting' },
): string {
  switch (hint.kind) {
    case 'empty':
    case 'waiting':
      return t(`ask.hint.${hint.kind}`);
    case 'notANumber':
      return t('ask.hint.notANumber', { text: hint.text });
    case 'notACell':
      return t('ask.hint.notACell', { value: shownNumber(hint.value), last: hint.last });
    case 'notACellNumber':
      return t('ask.hint.notACellNumber', { text: hint.text, last: hint.last });
    case 'otherTensor':
      return t('ask.hint.otherTensor', { map: map ?? hint.tensor });
    case 'notOffered':
      return t('ask.hint.notOffered', { cells: hint.offered.map((ref) => names.cell(ref)).join(', ') });
    case 'otherAnswer':
      return t(WANTED[hint.wanted]);
  }
}

const WANTED = {
  cell: 'ask.hint.wantsCell',
  number: 'ask.hint.wantsNumber',
  choice: 'ask.hint.wantsChoice',
} as const satisfies Record<Question['right']['by'], string>;
