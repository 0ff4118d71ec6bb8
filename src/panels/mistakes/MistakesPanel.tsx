import { useMemo, useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { digitScores, rightIn, wilsonInterval, shownPercent, shownCount } from '../../core/index.ts';
import { ConfusionGrid } from './ConfusionGrid.tsx';
import { DigitAccuracies } from './DigitAccuracies.tsx';
import { GalleryPanel, type GalleryPanelProps } from './GalleryPanel.tsx';
import './mistakes.css';

export interface MistakesPanelProps extends GalleryPanelProps {
  /** counts[digit*10 + answer] of the validation digits. */
  readonly counts: Uint32Array;
  readonly onCell: (cell: number) => void;
}

/** The network's mistakes: how often each digit was taken for which, how much of each is right, and the digits themselves. */
export function MistakesPanel(props: MistakesPanelProps) {
  const { counts, cell, theme, isFollowing, onCell } = props;
  const { t } = useTranslation('views');
  const [hovered, setHovered] = useState<number | null>(null);
  const scores = useMemo(() => digitScores(counts), [counts]);
  return (
    <div className="mistakes">
      <Accuracy counts={counts} />
      <p className="note">{t(isFollowing ? 'mistakes.following' : 'mistakes.note')}</p>
      <div className="confusion">
        <ConfusionGrid {...{ counts, theme }} selected={cell} onHover={setHovered} onSelect={onCell} />
        <DigitAccuracies scores={scores} />
      </div>
      <p className="confusion-readout" aria-hidden>
        <Readout {...{ counts, scores }} cell={hovered ?? cell} />
      </p>
      <GalleryPanel {...props} />
    </div>
  );
}

function Accuracy({ counts }: Pick<MistakesPanelProps, 'counts'>) {
  const { t, language } = useTranslation('views');
  const all = rightIn(counts);
  const [low, high] = wilsonInterval(all.right, all.of).map((share) => shownPercent(share, language));
  return (
    <p className="mistakes-accuracy">
      <b>
        {t('mistakes.right', {
          right: all.right,
          of: shownCount(all.of, language),
          percent: shownPercent(all.right / all.of, language),
        })}
      </b>{' '}
      <small>{t('mistakes.interval', { low, high })}</small>
    </p>
  );
}

interface ReadoutProps {
  readonly counts: Uint32Array;
  readonly scores: ReturnType<typeof digitScores>;
  readonly cell: number | null;
}

/** The cell that is pointed at, in words, and the accuracy of its digit. Its place is kept while nothing is. */
function Readout({ counts, scores, cell }: ReadoutProps) {
  const { t, language } = useTranslation('views');
  if (cell === null) {
    return (
      <>
        <span>{t('mistakes.axes')}</span>
        <span>{t('mistakes.point')}</span>
      </>
    );
  }
  const digit = Math.floor(cell / 10);
  return (
    <>
      <span>{t('mistakes.cell', { digit, answer: cell % 10, count: counts[cell] })}</span>
      <span>
        {t('mistakes.accuracy', {
          digit,
          ...scores[digit],
          percent: shownPercent(scores[digit].right / scores[digit].of, language),
        })}
      </span>
    </>
  );
}
