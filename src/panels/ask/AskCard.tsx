import { Check, CornerUpLeft } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import type { Ref } from '../../core/index.ts';
import type { Given } from './questionText.ts';
import './ask.css';

/** How a question ended, in words. */
export interface Ending {
  readonly kind: 'right' | 'wrong' | 'shown';
  /** What the mistake was. */
  readonly mistake: string | null;
  readonly truth: string;
}

export interface AskCardProps {
  readonly text: string;
  /** The ids of the question and of the hint, to which the form refers. */
  readonly ids: { readonly question: string; readonly hint: string };
  readonly given: readonly Given[];
  /** The fields and buttons to answer with. */
  readonly form: ReactNode;
  readonly hint: string | null;
  readonly ending: Ending | null;
  /** Where it is one of a round. */
  readonly round: { readonly number: number; readonly count: number } | null;
  /** How many were answered, and how many of those right. */
  readonly score: { readonly right: number; readonly asked: number };
  readonly hasNext: boolean;
  readonly onCell: (ref: Ref) => void;
  readonly onNext: () => void;
  readonly onGoOn: () => void;
}

/** A question in the place of the step's card; once it is answered, what is right and why. */
export function AskCard(props: AskCardProps) {
  const { text, ids, given, form, hint, ending, round, score } = props;
  const { t } = useTranslation('views');
  const card = useInView(ending !== null);
  return (
    <section ref={card} className="ask-card" aria-label={t('ask.title')}>
      <header>
        <h2>{round ? t('ask.round', { ...round }) : t('ask.title')}</h2>
        {score.asked > 0 && <p className="score">{t('ask.score', { ...score })}</p>}
      </header>
      <div className="ask-body">
        <p id={ids.question} className="question">
          {text}
        </p>
        {given.length > 0 && (
          <ul className="given" aria-label={t('ask.given')}>
            {given.map((each) => (
              <li key={each.text}>
                {each.isOffered && !ending ? (
                  <button type="button" onClick={() => props.onCell(each.ref)}>
                    {each.text}
                  </button>
                ) : (
                  <span className={ending && each.isRight ? 'kept' : undefined}>{each.text}</span>
                )}
              </li>
            ))}
          </ul>
        )}
        {!ending && form}
        <div role="status" className="outcome">
          {hint && !ending && (
            <p id={ids.hint} className="hint">
              {hint}
            </p>
          )}
          {ending && <EndingText {...ending} />}
        </div>
      </div>
      {ending && (
        <footer>
          <Ways {...props} />
        </footer>
      )}
    </section>
  );
}

/** Where the page scrolls, it goes to the question, and once more to how it ended. */
function useInView(isOver: boolean) {
  const card = useRef<HTMLElement>(null);
  // newer browsers give back a promise, which is nothing to clean up with
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest' });
  }, [isOver]);
  return card;
}

function EndingText({ kind, mistake, truth }: Ending) {
  const { t } = useTranslation('views');
  return (
    <>
      <p className={`verdict ${kind}`}>
        {kind === 'right' && <Check aria-hidden />}
        {kind === 'wrong' && <CornerUpLeft aria-hidden />}
        <b>{t(`ask.${kind}`)}</b> {mistake}
      </p>
      <p>{truth}</p>
    </>
  );
}

function Ways({ hasNext, onNext, onGoOn }: AskCardProps) {
  const { t } = useTranslation('views');
  const first = useFocusFromGone();
  return (
    <>
      {hasNext && (
        <button ref={first} type="button" className="next" onClick={onNext}>
          {t('ask.next')}
        </button>
      )}
      <button ref={hasNext ? null : first} type="button" onClick={onGoOn}>
        {t('ask.goOn')}
      </button>
    </>
  );
}

/** What was pressed to answer is gone: the focus goes on to what comes next, unless it lies elsewhere on the page. */
function useFocusFromGone() {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, []);
  return button;
}
