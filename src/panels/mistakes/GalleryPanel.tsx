import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber } from '../../core/index.ts';
import { IconButton } from '../parts/IconButton.tsx';
import type { ColorTheme } from '../parts/colorScale.ts';
import { Gallery, type Picture } from './Gallery.tsx';
import { PAGE } from './gallery.ts';

export interface GalleryPanelProps {
  /** The cell of the matrix whose digits are shown (digit * 10 + answer); null for all mistakes. */
  readonly cell: number | null;
  /** Those of this page. */
  readonly pictures: readonly Picture[];
  /** On all pages. */
  readonly count: number;
  /** Counted from 0. */
  readonly page: number;
  readonly pages: number;
  /** The digit that the stage shows, if it is one of these. */
  readonly onStage: number | null;
  /** A run is under way, and all of this follows it. */
  readonly isFollowing: boolean;
  readonly theme: ColorTheme;
  readonly onChoose: (digit: number) => void;
  readonly onAll: () => void;
  readonly onPage: (page: number) => void;
  /** Explains why the digit on the stage was answered so. */
  readonly onWhy: (picture: Picture) => void;
}

/** The digits of a cell, or all mistakes, and what to do with the one that is on the stage. */
export function GalleryPanel(props: GalleryPanelProps) {
  const { cell, pictures, count, onStage } = props;
  const { t } = useTranslation('views');
  const title =
    cell === null
      ? t('mistakes.all', { count })
      : t('mistakes.cell', { digit: Math.floor(cell / 10), answer: cell % 10, count });
  const shown = pictures.find(({ digit }) => digit === onStage);
  return (
    <section className="gallery-panel" aria-label={t('mistakes.gallery')}>
      <header>
        <h3>{title}</h3>
        {cell !== null && (
          <button type="button" className="link" onClick={props.onAll}>
            {t('mistakes.showAll')}
          </button>
        )}
      </header>
      <p className="gallery-stage" role="status">
        {shown ? (
          <>
            <span>
              {t('mistakes.onStage', {
                digit: shown.label,
                answer: shown.answer,
                score: shownNumber(shown.score),
              })}
            </span>{' '}
            <button type="button" className="link" onClick={() => props.onWhy(shown)}>
              {t('mistakes.why', { answer: shown.answer })}
            </button>
          </>
        ) : (
          t('mistakes.choose')
        )}
      </p>
      {props.pages > 1 && <Pages {...props} />}
      {count === 0 ? (
        <p className="note">{t('mistakes.none')}</p>
      ) : (
        <Gallery
          name={title}
          pictures={pictures}
          onStage={onStage}
          isFollowing={props.isFollowing}
          theme={props.theme}
          onChoose={props.onChoose}
        />
      )}
    </section>
  );
}

function Pages({ page, pages, count, onPage }: GalleryPanelProps) {
  const { t } = useTranslation('views');
  const [isFirst, isLast] = [page === 0, page === pages - 1];
  return (
    <p className="gallery-pages">
      <IconButton
        label={t('mistakes.before')}
        icon={ChevronLeft}
        aria-disabled={isFirst}
        onClick={() => isFirst || onPage(page - 1)}
      />
      <span role="status">
        {t('mistakes.page', { from: page * PAGE + 1, to: Math.min((page + 1) * PAGE, count), count })}
      </span>
      <IconButton
        label={t('mistakes.after')}
        icon={ChevronRight}
        aria-disabled={isLast}
        onClick={() => isLast || onPage(page + 1)}
      />
    </p>
  );
}
