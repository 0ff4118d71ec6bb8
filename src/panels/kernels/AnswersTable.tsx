import { useTranslation } from '../words/useTranslation.ts';
import { answerOf, networkTitle, shownNumber, type NetworkName } from '../../core/index.ts';

/** The ten scores of a network; null while its weights are on their way, or where they could not be loaded: `why` says it then. */
export interface NetworkScores {
  readonly network: NetworkName;
  readonly scores: Float64Array | null;
  readonly why: string | null;
}

export interface AnswersTableProps {
  readonly answers: readonly NetworkScores[];
  /** Null while nobody has said what was meant. */
  readonly target: number | null;
  readonly onRetry: (network: NetworkName) => void;
}

/** What each network makes of the digit on the pad. */
export function AnswersTable({ answers, target, onRetry }: AnswersTableProps) {
  const { t, language } = useTranslation('views');
  return (
    <div className="scrolling">
      <table aria-label={t('kernels.answers')}>
        <thead>
          <tr>
            <th scope="col">{t('kernels.network')}</th>
            <th scope="col">{t('kernels.answer')}</th>
            <th scope="col">
              {target === null ? t('kernels.itsScore') : t('kernels.targetScore', { target })}
            </th>
            {target !== null && <th scope="col">{t('kernels.verdict')}</th>}
          </tr>
        </thead>
        <tbody>
          {answers.map((each) => (
            <tr key={each.network}>
              <th scope="row">{networkTitle(each.network, language)}</th>
              <Answer {...each} target={target} onRetry={onRetry} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type AnswerProps = NetworkScores & Pick<AnswersTableProps, 'target' | 'onRetry'>;

function Answer({ network, scores, why, target, onRetry }: AnswerProps) {
  const { t } = useTranslation('views');
  const { t: page } = useTranslation();
  if (why !== null)
    return (
      <td colSpan={3}>
        {t('kernels.failed', { why })}{' '}
        <button type="button" className="link" onClick={() => onRetry(network)}>
          {page('part.again')}
        </button>
      </td>
    );
  if (!scores) return <td colSpan={3}>{t('kernels.loading')}</td>;
  const answer = answerOf(scores);
  return (
    <>
      <td>
        <b>{answer}</b>
      </td>
      <td>{shownNumber(scores[target ?? answer])}</td>
      {target !== null && <td>{answer === target ? t('kernels.right') : t('kernels.wrong')}</td>}
    </>
  );
}
