import type { Translate } from '../words/translation.ts';
import type { Prepared } from '../../core/index.ts';

type Shift = NonNullable<Prepared['stages']>['shift'];

/** "moved 2 rows down, 1 column left", or that it stays where it is. */
export function shiftText(t: Translate, { rows, columns }: Shift): string {
  const parts = [
    ...(rows === 0 ? [] : [t(rows > 0 ? 'stages.down' : 'stages.up', { count: Math.abs(rows) })]),
    ...(columns === 0 ? [] : [t(columns > 0 ? 'stages.right' : 'stages.left', { count: Math.abs(columns) })]),
  ];
  return parts.length === 0
    ? t('stages.stays')
    : t('stages.moved', { way: parts.join(t('stages.moveSeparator')) });
}
