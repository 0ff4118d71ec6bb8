import type { TFunction } from 'i18next';
import type { Prepared } from '../../core/index.ts';

type Shift = NonNullable<Prepared['stages']>['shift'];

/** "moved 2 rows down, 1 column left", or that it stays where it is. */
export function shiftText(t: TFunction, { rows, columns }: Shift): string {
  const parts = [
    ...(rows === 0 ? [] : [t(rows > 0 ? 'input.down' : 'input.up', { count: Math.abs(rows) })]),
    ...(columns === 0 ? [] : [t(columns > 0 ? 'input.right' : 'input.left', { count: Math.abs(columns) })]),
  ];
  return parts.length === 0
    ? t('input.stays')
    : t('input.moved', { way: parts.join(t('input.moveSeparator')) });
}
