import { useTranslation } from '../words/useTranslation.ts';
import { type Explanation, type Ref, shownNumber } from '../../core/index.ts';
import type { Difference } from '../../planted/difference.ts';
import { mistakeText } from './mistakeWords.ts';
import { useNames } from '../parts/useNames.ts';
import { sentences } from '../parts/joined.ts';

export interface MistakeProps {
  readonly difference: Difference;
  /** The cell as it is computed with the mistake, and as it should be. */
  readonly wrong: Explanation;
  readonly right: Explanation;
  readonly onOpen: (ref: Ref) => void;
}

/** In "Why": what the planted mistake does to the cell that is shown. */
export function Mistake({ difference, wrong, right, onOpen }: MistakeProps) {
  const { t } = useTranslation('views');
  const names = useNames();
  return (
    <section className={`mistake ${difference.kind}`} aria-label={t('broken.mistake')}>
      <p>
        <b>{t('broken.mistake')}</b>{' '}
        {sentences(
          mistakeText(t, names, difference, wrong, right),
          difference.kind !== 'same' &&
            t('broken.shouldBe', { wrong: shownNumber(wrong.value), right: shownNumber(right.value) }),
        )}
      </p>
      {difference.kind === 'inherited' && (
        <button type="button" className="link" onClick={() => onOpen(difference.from)}>
          {t('broken.open', { name: names.cell(difference.from) })}
        </button>
      )}
    </section>
  );
}
