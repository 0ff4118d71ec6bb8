import { useTranslation } from '../words/useTranslation.ts';
import { shownNumber, shownPercent } from '../../core/index.ts';

/** How some digits are answered: the share of right answers, 0 to 1, and the mean E. */
export interface Score {
  readonly accuracy: number;
  readonly meanError: number;
}

export interface ScoreTableProps {
  /** Where in the run, counted in epochs; null before there is anything. */
  readonly epoch: number | null;
  /** One a line of the chart, whose colour it has by `id`. */
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly score: Score | undefined;
  }[];
}

/** The numbers of a chart of training at one of its points. */
export function ScoreTable({ epoch, rows }: ScoreTableProps) {
  const { t, language } = useTranslation('views');
  return (
    <table className="train-readout">
      <thead>
        <tr>
          <th scope="col">{epoch !== null && t('train.checkpoint', { epoch: shownNumber(epoch) })}</th>
          <th scope="col">{t('train.accuracy')}</th>
          <th scope="col">{t('train.error')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, score }) => (
          <tr key={id}>
            <th scope="row">
              <i className={`swatch ${id}`} aria-hidden /> {label}
            </th>
            <td>{score ? shownPercent(score.accuracy, language) : '–'}</td>
            <td>{score ? shownNumber(score.meanError) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
