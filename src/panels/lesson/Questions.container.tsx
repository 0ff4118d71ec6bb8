import { useEffect, useRef } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { CHAPTERS, type ChapterId } from '../../store/lesson/chapters.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { chapterHere } from './chapterFiles.ts';
import { LEFT_OUT } from './chapterLeftOut.ts';
import { QUESTIONS, type Question } from './chapterQuestions.ts';
import { BiasNow } from './BiasNow.container.tsx';
import { goToPlace } from './chapterGoTo.ts';
import { QUESTION_PLACES, type QuestionPlace } from './chapterQuestionPlaces.ts';
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

/** Opens an answer of a list that has it, and goes there with the focus. */
function openAnswer(list: HTMLElement | null, question: string): void {
  const answer = list?.querySelector<HTMLDetailsElement>(`[data-question="${question}"]`);
  if (!answer) return;
  answer.open = true;
  answer.querySelector('summary')?.focus({ preventScroll: true });
  answer.scrollIntoView();
}

interface QuestionListProps extends QuestionsProps {
  readonly title: string;
  readonly questions: readonly Question[];
}

function QuestionList({ title, questions, onOpen }: QuestionListProps) {
  const { t } = useTranslation('views');
  const store = useAppStoreApi();
  const language = useAppStore((state) => state.language);
  const asked = useAppStore((state) => state.answerShown);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked) openAnswer(list.current, asked.question);
  }, [asked]);
  /** The answer stands open again when one comes back from its place. */
  const showPlaceOf = (id: string, shown: QuestionPlace): void => {
    if (asked?.question !== id) store.getState().showAnswer(id);
    void goToPlace(store, shown);
  };
  const place = (id: string) => {
    const shown = QUESTION_PLACES[id];
    return (
      shown && (
        <p className="place">
          <button type="button" onClick={() => showPlaceOf(id, shown)}>
            {t('lesson.showPlace')}
          </button>
        </p>
      )
    );
  };
  return (
    <section ref={list} className="chapter questions" aria-label={title}>
      <h4>{title}</h4>
      {questions.map(({ id, chapter, words }) => (
        <details key={id} data-question={id}>
          <summary>{words[language].question}</summary>
          {words[language].answer.map((sentence, n) => (
            <p key={n}>
              <Words sentence={sentence} {...NO_CELLS} />
            </p>
          ))}
          {id === 'bias' && <BiasNow />}
          {place(id)}
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
