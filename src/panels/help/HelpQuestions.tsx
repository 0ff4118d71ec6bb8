import { useTranslation } from '../words/useTranslation.ts';

export interface HelpQuestionsProps {
  readonly questions: readonly {
    readonly id: string;
    readonly question: string;
    readonly hasPlace: boolean;
  }[];
  readonly onAnswer: (id: string) => void;
  readonly onPlace: (id: string) => void;
}

/** The questions by name, in the sheet. What they lead to stands beside the stage, so the sheet closes first. */
export function HelpQuestions({ questions, onAnswer, onPlace }: HelpQuestionsProps) {
  const { t } = useTranslation();
  const leaving = (go: (id: string) => void, id: string) => (event: { currentTarget: Element }) => {
    event.currentTarget.closest('dialog')?.close();
    go(id);
  };
  return (
    <section className="help-questions" aria-labelledby="help-questions">
      <h3 id="help-questions">{t('help.questions')}</h3>
      <ul>
        {questions.map(({ id, question, hasPlace }) => (
          <li key={id}>
            <button type="button" className="link" onClick={leaving(onAnswer, id)}>
              {question}
            </button>
            {hasPlace && (
              <button
                type="button"
                aria-label={t('help.showPlaceOf', { question })}
                onClick={leaving(onPlace, id)}
              >
                {t('help.showPlace')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
