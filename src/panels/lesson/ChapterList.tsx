import { Check, Presentation } from 'lucide-react';
import { useTranslation } from '../words/useTranslation.ts';

export interface ChapterEntry {
  readonly id: string;
  /** Null while it has not come. */
  readonly title: string | null;
  readonly isDone: boolean;
}

export interface ChapterListProps {
  readonly chapters: readonly ChapterEntry[];
  readonly current: string | null;
  /** Where to go on; null once all were done. */
  readonly next: string | null;
  readonly onOpen: (id: string) => void;
  /** Shows the open chapter and its step as large as the window. */
  readonly onPresent: () => void;
}

/** All chapters in their order, and which of them were done. */
export function ChapterList({ chapters, current, next, onOpen, onPresent }: ChapterListProps) {
  const { t } = useTranslation('views');
  const done = chapters.filter(({ isDone }) => isDone).length;
  return (
    <nav className="chapter-list" aria-label={t('lesson.list')}>
      <p>{t('lesson.progress', { done, count: chapters.length })}</p>
      {current === null && next !== null && (
        <button type="button" className="main" onClick={() => onOpen(next)}>
          {done === 0 ? t('lesson.begin') : t('lesson.goOn')}
        </button>
      )}
      {current !== null && (
        <button type="button" className="present-open" onClick={onPresent}>
          <Presentation aria-hidden size={15} /> {t('lesson.present')}
        </button>
      )}
      <ol>
        {chapters.map(({ id, title, isDone }) => (
          <li key={id}>
            <button
              type="button"
              aria-current={id === current ? 'step' : undefined}
              onClick={() => onOpen(id)}
            >
              {title ?? '…'}
              {isDone && <Check size={14} aria-label={t('lesson.done')} />}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
