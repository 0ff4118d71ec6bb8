import { Clapperboard, Download } from 'lucide-react';
import { megabytes } from '../../../parts/megabytes.ts';
import { Select } from '../../../parts/Select.tsx';
import type { Translate } from '../../../words/translation.ts';
import { useTranslation } from '../../../words/useTranslation.ts';
import type { Film } from './useFilm.container.tsx';

export interface FilmPanelProps {
  /** What the animation can go through, and the name of each; null for the whole pass. */
  readonly phases: readonly number[];
  readonly nameOf: (phase: number) => string | null;
  readonly phase: number;
  readonly onPhase: (phase: number) => void;
  /** How many steps that has, and how many of them are drawn. */
  readonly steps: number;
  readonly frames: number;
  readonly film: Film;
  readonly onMake: () => void;
  readonly onCancel: () => void;
  readonly onSave: (bytes: Uint8Array<ArrayBuffer>) => void;
}

/** Which steps are animated, how far that has come, and where it goes. */
export function FilmPanel(props: FilmPanelProps) {
  const { film, steps, frames } = props;
  const { t } = useTranslation('views');
  return (
    <section className="film" aria-labelledby="film-title">
      <h3 id="film-title">{t('sharePicture.film.title')}</h3>
      <div className="picture-buttons">
        <label>
          {t('sharePicture.film.phase')}
          <Select
            options={props.phases}
            value={props.phase}
            textOf={(n) => props.nameOf(n) ?? t('sharePicture.film.pass')}
            disabled={film.kind === 'making'}
            onChoose={props.onPhase}
          />
        </label>
        {film.kind === 'making' ? (
          <>
            <progress
              aria-label={t('sharePicture.film.progress')}
              value={film.done}
              max={film.job.positions.length}
            />
            <button type="button" onClick={props.onCancel}>
              {t('sharePicture.film.cancel')}
            </button>
          </>
        ) : (
          <button type="button" onClick={props.onMake}>
            <Clapperboard aria-hidden /> {t('sharePicture.film.make')}
          </button>
        )}
        {film.kind === 'made' && (
          <button type="button" className="main" onClick={() => props.onSave(film.bytes)}>
            <Download aria-hidden /> {t('sharePicture.film.save')}
          </button>
        )}
        <output className="note">{saidOf(film, t)}</output>
      </div>
      <p className="note">
        {frames < steps
          ? t('sharePicture.film.coarse', { steps, frames })
          : t('sharePicture.film.about', { count: frames })}
      </p>
    </section>
  );
}

function saidOf(film: Film, t: Translate<'views'>): string {
  switch (film.kind) {
    case 'none':
    case 'making':
      return '';
    case 'failed':
    case 'cancelled':
      return t(`sharePicture.film.${film.kind}`);
    case 'made':
      return t('sharePicture.film.made', {
        count: film.frames,
        size: megabytes(film.bytes.length),
      });
  }
}
