import { useTranslation } from 'react-i18next';
import { CHAPTERS, type ChapterId } from '../../store/lesson/chapters.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { chapterHere } from './chapterFiles.ts';
import { LEFT_OUT } from './chapterLeftOut.ts';
import { QUESTIONS, type Question } from './chapterQuestions.ts';
import { Words, type CellProps } from './Words.tsx';

export interface QuestionsProps {
  readonly onOpen: (id: ChapterId) => void;
}

/** Below the chapters: what is asked most often, and what is left out. */
export default function Questions({ onOpen }: QuestionsProps) {
  const { t } = useTranslation('views');
  return (
    <>
      <QuestionList title={t('lesson.questions')} questions={QUESTIONS} onOpen={onOpen} />
      <QuestionList title={t('lesson.leftOut')} questions={LEFT_OUT} onOpen={onOpen} />
    </>
  );
}

/** Answers speak of no cell of the stage. */
const NO_CELLS: CellProps = {
  valueOf: () => null,
  hasCell: () => false,
  onHover: () => undefined,
  onSelect: () => undefined,
};

interface QuestionListProps extends QuestionsProps {
  readonly title: string;
  readonly questions: readonly Question[];
}

function QuestionList({ title, questions, onOpen }: QuestionListProps) {
  const { t } = useTranslation('views');
  const language = useAppStore((state) => state.language);
  return (
    <section className="chapter questions" aria-label={title}>
      <h4>{title}</h4>
      {questions.map(({ id, chapter, words }) => (
        <details key={id}>
          <summary>{words[language].question}</summary>
          {words[language].answer.map((sentence, n) => (
            <p key={n}>
              <Words sentence={sentence} {...NO_CELLS} />
            </p>
          ))}
          {chapter && (
            <button type="button" className="link" onClick={() => onOpen(chapter)}>
              {t('lesson.seeChapter', {
                number: CHAPTERS.indexOf(chapter) + 1,
                title: chapterHere(chapter)?.words[language](null).title ?? '…',
              })}
            </button>
          )}
        </details>
      ))}
    </section>
  );
}
